import { day } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import { aPlan } from '../testing/a-plan.ts'
import { localThresholdsOf } from './local-threshold.ts'

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
})
