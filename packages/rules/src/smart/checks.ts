import type { Check } from '@throughline/model'
import { notAchievable } from './not-achievable.ts'
import { notMeasurable } from './not-measurable.ts'
import { notRelevant } from './not-relevant.ts'
import { notSpecific } from './not-specific.ts'
import { notTimeBound } from './not-time-bound.ts'
import { vagueWording } from './vague-wording.ts'

export const smartChecks: readonly Check[] = [notSpecific, notMeasurable, notAchievable, notRelevant, notTimeBound, vagueWording]
