import { day } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import { countryByIso2 } from './country.ts'
import content from './data/recipient-groups.json' with { type: 'json' }
import { isInGroup, recipientGroupOf, recipientGroupsOrigin } from './threshold-group.ts'

describe('groups of recipients', () => {
  test.each([
    ['JP', '2026-11-24', 'nato-plus-five', 'one of the five'],
    ['BE', '2026-11-24', 'nato-plus-five', 'a member of NATO'],
    ['FI', '2022-12-31', 'other', 'the year before it joined'],
    ['FI', '2023-06-01', 'unknown', 'the year it joined'],
    ['FI', '2024-01-01', 'nato-plus-five', 'the year after'],
    ['NP', '2026-11-24', 'other', 'no member'],
    ['UA', '2026-11-24', 'other', 'no member'],
    ['GL', '2026-11-24', 'unknown', 'a territory'],
    ['XB', '2026-11-24', 'other', 'an invented country'],
    [undefined, '2026-11-24', 'unknown', 'no country given'],
  ])('CAT-55 %s on %s counts as %s: %s', (...[country, on, expected]) => {
    expect(recipientGroupOf(country, day(on))).toBe(expected)
  })

  test.each([
    ['PH', '2026-11-24', 'yes'],
    ['AF', '2011-12-31', 'no'],
    ['AF', '2013-01-01', 'yes'],
    ['AF', '2022-06-01', 'unknown'],
    ['AF', '2023-01-01', 'no'],
    ['KE', '2026-11-24', 'unknown'],
    ['XB', '2026-11-24', 'no'],
  ])('CAT-55 whether %s is a major non-NATO ally on %s: %s', (country, on, expected) => {
    expect(isInGroup('major-non-nato-ally', country, day(on))).toBe(expected)
  })

  test('CAT-55 NATO has 32 members, and every country named is known', () => {
    expect(content.nato).toHaveLength(32)
    expect([...content.nato, ...content.majorNonNatoAllies].filter((one) => !countryByIso2(one.country))).toEqual([])
    expect(recipientGroupsOrigin.asOf).toBe('2025-03')
  })
})
