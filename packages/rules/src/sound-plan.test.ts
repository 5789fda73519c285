import { expect, test } from 'vitest'
import { aPlan } from './testing/a-plan.ts'
import { findingsIn } from './testing/found.ts'

test('RUL-1 the sound plan has no finding at all', () => expect(findingsIn(aPlan())).toEqual([]))
