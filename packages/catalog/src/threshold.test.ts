import { day, usd } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import { programs } from './program.ts'
import { isPast, thresholdOn, thresholds, thresholdsOrigin, waitOf } from './threshold.ts'

const on = day('2026-11-24')

describe('thresholds', () => {
  test('CAT-49 every threshold has a number today for each group its law tells of', () => {
    expect(thresholds.size).toBe(23)
    const silent = [...thresholds.keys()].flatMap((id) => (['other', 'nato-plus-five'] as const).filter((group) => thresholdOn(id, group, on) === undefined).map((group) => `${id} ${group}`))
    expect(silent).toEqual([])
    expect(thresholdsOrigin.asOf).toBe('2026-04')
  })

  test('CAT-49 a number stands in the program file or here, never in both', () => {
    const led = [...thresholds.values()].flatMap((one) => ('program' in one ? [one.program] : []))
    expect(led.filter((id) => !programs.has(id))).toEqual([])
    expect([...thresholds.values()].filter((one) => 'values' in one).map((one) => one.id)).toEqual(['javits/major-weapons', 'javits/weapons'])
  })

  test.each([
    ['aeca-36b/major-defense-equipment', 'other', 14_000_000, 'yes'],
    ['aeca-36b/major-defense-equipment', 'nato-plus-five', 25_000_000, 'yes'],
    ['aeca-36b/articles-and-services', 'other', 50_000_000, 'yes'],
    ['aeca-36b/articles-and-services', 'nato-plus-five', 100_000_000, 'yes'],
    ['aeca-36b/construction', 'other', 200_000_000, 'yes'],
    ['aeca-36b/construction', 'nato-plus-five', 300_000_000, 'yes'],
    ['aeca-36c/major-defense-equipment', 'other', 14_000_000, 'yes'],
    ['aeca-36c/firearms', 'other', 1_000_000, 'yes'],
    ['aeca-36c/firearms', 'nato-plus-five', 1_000_000, 'yes'],
    ['eda/original-value', 'other', 7_000_000, 'yes'],
    ['javits/major-weapons', 'other', 7_000_000, 'yes'],
    ['javits/weapons', 'nato-plus-five', 25_000_000, 'yes'],
    ['construction-project/section-333', 'other', 2_000_000, 'no'],
    ['construction-project/ctef-syria', 'other', 6_000_000, 'no'],
    ['construction-notice/section-333', 'other', 750_000, 'no'],
    ['humanitarian/minimal-cost', 'other', 30_000, 'no'],
  ] as const)('CAT-50 %s for %s is past at $%d: %s; a dollar less is not, a dollar more is', (id, group, dollars, atLimit) => {
    expect(thresholdOn(id, group, on)?.usd).toBe(usd(dollars))
    expect([dollars - 1, dollars, dollars + 1].map((amount) => isPast(id, group, usd(amount), on))).toEqual(['no', atLimit, 'yes'])
  })

  test.each([
    ['construction-project/section-333', '2023-12-21', 1_500_000],
    ['construction-project/section-333', '2023-12-22', 2_000_000],
    ['construction-project/ctef-syria', '2023-12-21', 4_000_000],
    ['construction-project/ctef-syria', '2023-12-22', 6_000_000],
    ['humanitarian/minimal-cost', '2012-09-30', 10_000],
    ['humanitarian/minimal-cost', '2012-10-01', 15_000],
    ['humanitarian/minimal-cost', '2021-03-08', 15_000],
    ['humanitarian/minimal-cost', '2021-03-09', 30_000],
  ])('CAT-51 %s on %s is $%d', (id, date, dollars) => {
    expect(thresholdOn(id, 'other', day(date))?.usd).toBe(usd(dollars))
    expect([dollars - 1, dollars, dollars + 1].map((amount) => isPast(id, 'other', usd(amount), day(date)))).toEqual(['no', 'no', 'yes'])
  })

  test('CAT-52 an unknown amount is unknown, never zero; so is an unknown threshold', () => {
    expect(isPast('eda/original-value', 'other', undefined, on)).toBe('unknown')
    expect(isPast('no/such', 'other', usd(1), on)).toBe('unknown')
    expect(isPast('eda/original-value', 'other', usd(0), on)).toBe('no')
  })

  test.each([
    ['aeca-36b/construction', 'other', { days: 30, earlyReviewDays: 20 }],
    ['aeca-36b/construction', 'nato-plus-five', { days: 15 }],
    ['aeca-36c/firearms', 'nato-plus-five', { days: 15 }],
    ['eda/original-value', 'other', { days: 30 }],
    ['eda/original-value', 'nato-plus-five', { days: 30 }],
    ['javits/weapons', 'other', undefined],
    ['construction-project/section-333', 'other', undefined],
  ] as const)('CAT-52 the wait after the notice for %s, %s, is %j', (id, group, expected) => {
    expect(waitOf(id, group)).toEqual(expected)
  })
})
