import { day } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import { aPlan } from '../testing/a-plan.ts'
import { programById } from '@throughline/catalog'
import { programOn } from './catalogue-of.ts'
import { localThresholdsOf } from './local-threshold.ts'
import { thresholdKnownTo } from './threshold-known.ts'

const on = day('2026-11-20')
const held = (id: string, what: string, program: string, value = '$3,000,000', more: object = {}) => {
  const plan = aPlan({ put: [{ kind: 'program-value', id: 'value-local', program, what, value, source: 'Memo 7', asOf: '2026-10-02', ...more }], cite: ['value-local'] })
  return localThresholdsOf(plan, id).map((one) => [one.groups.join(' '), one.usd / 100, one.holds(on)])
}

describe('local values in place of a threshold', () => {
  test.each<[string, string, string, readonly unknown[]]>([
    ['aeca-36b/articles-and-services', 'notice-articles-and-services', 'fms-cash', [['other', 3_000_000, true]]],
    ['aeca-36b/articles-and-services', 'notice-articles-and-services-nato-plus-five', 'fms-cash', [['nato-plus-five', 3_000_000, true]]],
    ['aeca-36b/articles-and-services', 'notice-construction', 'fms-cash', []], ['aeca-36b/articles-and-services', 'notice-articles-and-services', 'dcs', []],
    ['eda/original-value', 'notice-original-value', 'eda-grant-516', [['other nato-plus-five', 3_000_000, true]]],
    ['construction-project/section-333', 'construction-project-limit', 'sec-333-build-capacity', [['other nato-plus-five', 3_000_000, true]]],
    ['construction-notice/section-333', 'construction-project-limit', 'sec-333-build-capacity', []], ['construction-approval/exercise', 'construction-project-limit', 'erc', []],
    ['javits/weapons', 'notice-original-value', 'eda-grant-516', []], ['no/such', 'notice-original-value', 'eda-grant-516', []],
  ])('LAW-58 of %s, %s of %s', (id, what, program, expected) => expect(held(id, what, program)).toEqual(expected))
  test.each<[string, object, boolean]>([['the day before it holds', { from: '2026-11-21' }, false], ['its first day', { from: '2026-11-20' }, true], ['its last day', { until: '2026-11-20' }, true], ['the day after', { until: '2026-11-19' }, false]])('LAW-58 shown whatever its days, and said whether it holds: %s', (_, more, holds) => {
    expect(held('eda/original-value', 'notice-original-value', 'eda-grant-516', '$3M', more)).toEqual([['other nato-plus-five', 3_000_000, holds]])
  })
  test('LAW-58 what is no amount stands in for nothing', () => expect(held('eda/original-value', 'notice-original-value', 'eda-grant-516', 'a lot')).toEqual([]))

  const two = (program: string, what: string, first: object, second: object) => {
    const put = [{ id: 'value-a', value: '$3,000,000', ...first }, { id: 'value-b', value: '$4,000,000', ...second }].map((one) => ({ kind: 'program-value', program, what, source: 'Memo 7', asOf: '2026-10-02', ...one }))
    return [put, put.toReversed()].map((records) => aPlan({ put: records, cite: ['value-a', 'value-b'] }))
  }
  test.each<[string, object, object, number]>([
    ['the later begun', { from: '2026-10-01' }, { from: '2025-10-01' }, 3_000_000], ['the later begun, whatever its name', { from: '2025-10-01' }, { from: '2026-10-01' }, 4_000_000],
    ['one begun on a day before one whose beginning is not stated', { from: '2020-10-01' }, {}, 3_000_000], ['the earlier once the later is over', { from: '2026-10-01', until: '2026-11-19' }, { from: '2025-10-01' }, 4_000_000],
    ['of two begun on one day, the one whose source is younger', { asOf: '2026-10-03' }, {}, 3_000_000], ['an amount before words that are none', { from: '2026-10-01', value: 'a lot' }, {}, 4_000_000],
  ])('LAW-59 of two local values whose days overlap, one holds for thresholds and programs alike: %s', (_, first, second, amount) => {
    for (const plan of two('eda-grant-516', 'notice-original-value', first, second)) expect((thresholdKnownTo(plan, 'eda/original-value', 'other', on)?.usd ?? 0) / 100).toBe(amount)
    const program = programById('sec-333-build-capacity')
    if (program === undefined) throw new Error('no program')
    for (const plan of two(program.id, 'construction-project-limit', first, second)) expect(programOn(plan, program, on).limits.filter(({ role }) => role === 'construction-project').flatMap(({ values }) => values.map(({ usd }) => usd))).toEqual([amount])
  })
})
