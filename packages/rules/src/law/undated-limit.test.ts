import { programById } from '@throughline/catalog'
import { day, fiscalYear, usd } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import { aPlan } from '../testing/a-plan.ts'
import { statusDay } from '../testing/found.ts'
import type { Need } from './need.ts'
import { verdictOf } from './verdict-of.ts'

const plan = aPlan({})
const sketch = (more: Partial<Need>): Need => ({ title: 'Sketch', purposes: [], support: [], units: [], country: 'XB', money: [], isStaffStep: false, programs: [], ...more })

/** What the limits of a program say of a need: passed, failed, asked. From what cost on the notice says more is no limit. */
function limits(id: string, more: Partial<Need>) {
  const program = programById(id)
  if (program === undefined) throw new Error(`no program ${id}`)
  const { because, failed, ask } = verdictOf(plan, sketch(more), program, statusDay)
  const of = (list: readonly { readonly test: string }[]) => list.filter(({ test: name }) => name === 'limit').length
  return [of(because.filter(({ text }) => text.includes('the limit'))), of(failed), of(ask)]
}
const built = (dollars: number): Partial<Need> => ({ support: ['small-scale-construction'], construction: { usd: usd(dollars) } })

describe('a limit that is not the same on every day, and a need without its first day', () => {
  test.each<[string, string, Partial<Need>, readonly number[]]>([
    ['before the limit is known it is asked (found at random)', 'erc', { ...built(2_600_000), start: day('2023-12-21') }, [0, 0, 1]],
    ['so it is without a day', 'erc', built(2_600_000), [0, 0, 1]],
    ['from the day it is known it passes', 'erc', { ...built(2_600_000), start: day('2023-12-22') }, [1, 0, 0]],
    ['what passes by every value passes without a day', 'sec-333-build-capacity', built(1_500_000), [1, 0, 0]],
    ['a dollar more passes by the later value alone, and is asked', 'sec-333-build-capacity', built(1_500_001), [0, 0, 1]],
    ['what fails by the value of today fails', 'sec-333-build-capacity', built(2_000_001), [0, 1, 0]],
    ['a year past the limit of today fails, though it was higher once', 'drawdown-506a1', { money: [{ program: 'drawdown-506a1', year: fiscalYear(2027), usd: usd(100_000_001) }] }, [0, 1, 0]],
    ['a year within every limit there was passes', 'drawdown-506a1', { money: [{ program: 'drawdown-506a1', year: fiscalYear(2027), usd: usd(100_000_000) }] }, [1, 0, 0]],
  ])('LAW-12 LAW-5 %s', (_, id, more, expected) => expect(limits(id, more)).toEqual(expected))
})
