import { describe, expect, test } from 'vitest'
import { countryByIso2 } from './country.ts'
import { programs } from './program.ts'
import { programKinds, restrictionById, restrictions, restrictionsOrigin } from './restriction.ts'
import { countryListOf, countryLists, countryListsOrigin, listNames } from './restriction-list.ts'
import { appliesTo } from './restriction-scope.ts'
import { fiscalYear } from '@throughline/model'

const all = [...restrictions.values()]
const count = (keys: readonly string[]) => Object.fromEntries(keys.toSorted().map((key) => [key, keys.filter((one) => one === key).length]))
const scopeOf = (restriction: string, program: string) => {
  const [r, p] = [restrictions.get(restriction), programs.get(program)]
  return r && p && appliesTo(r, p)
}

describe('restrictions', () => {
  test('CAT-40 there are 68 restrictions, each with layer, effect, trigger, waiver and scope', () => {
    expect(all).toHaveLength(68)
    expect(count(all.map((one) => one.layer))).toEqual({ country: 24, item: 4, 'whole-government': 40 })
    expect(count(all.map((one) => one.effect))).toEqual({ bars: 43, consideration: 3, history: 1, limits: 17, notice: 4 })
    expect(all.filter((one) => one.scope.programs.length + one.scope.kinds.length === 0)).toEqual([])
    expect(restrictionsOrigin.asOf).toBe('2026-04')
    expect(restrictionById('coup')).toBeUndefined()
  })

  test('CAT-40 a restriction without a source that was read says so by an empty list', () => {
    expect(all.filter((one) => one.sources.length === 0).map((one) => one.id)).toEqual(['itar-126-1'])
  })

  test('CAT-41 a restriction of the yearly act holds in its fiscal year only', () => {
    const yearly = all.filter((one) => one.citation.startsWith('FY2026 act'))
    expect(yearly).toHaveLength(34)
    expect(yearly.every((one) => one.from === '2025-10-01' && one.until === '2026-09-30')).toBe(true)
    expect(all.filter((one) => one.until !== undefined)).toHaveLength(34)
  })

  test('CAT-42 every program, kind, list and country that a restriction names is known', () => {
    const named = all.flatMap(({ scope }) => [...scope.programs, ...scope.added.map((one) => one.program), ...scope.doubtful.flatMap((one) => one.programs)])
    expect(named.filter((id) => !programs.has(id))).toEqual([])
    expect(all.flatMap((one) => one.scope.kinds).filter((kind) => !programKinds.has(kind))).toEqual([])
    expect(all.flatMap(({ names }) => (names.by === 'list' ? [names.list] : [])).filter((list) => !listNames.has(list))).toEqual([])
    expect(all.flatMap(({ names }) => (names.by === 'name' ? names.countries : [])).filter((code) => !countryByIso2(code))).toEqual([])
  })
})

describe('scope', () => {
  test.each([
    ['cspa-404', 'fmf-grant', 'yes', 'it is named'],
    ['cspa-404', 'sec-333-build-capacity', 'yes', 'the waivers of fiscal year 2021 name it'],
    ['cspa-404', 'tca', 'no', 'it is neither named nor of a kind named'],
    ['leahy-dod-362', 'sec-333-build-capacity', 'yes', 'security cooperation'],
    ['leahy-dod-362', 'fmf-grant', 'no', 'security assistance'],
    ['leahy-faa-620m', 'gpoi', 'yes', 'security assistance under Title 22'],
    ['leahy-faa-620m', 'fbi-international-training', 'unknown', 'security assistance of another title'],
    ['leahy-faa-620m', 'key-leader-engagement', 'unknown', 'known from memory only'],
    ['debts-to-us-persons-620c', 'drawdown-552c2', 'yes', 'a citation of the Foreign Assistance Act'],
    ['debts-to-us-persons-620c', 'border-security-1226', 'no', 'a note to the code is another law'],
    ['debts-to-us-persons-620c', 'fms-cash', 'no', 'citations of the Arms Export Control Act only'],
    ['debts-to-us-persons-620c', 'cpif', 'unknown', 'the appropriations act gives no law of its own'],
    ['named-prohibited-7007', 'cpif', 'yes', 'money of the act'],
    ['named-prohibited-7007', 'sec-333-build-capacity', 'no', 'Defense money'],
    ['named-prohibited-7007', 'eda-sale', 'unknown', 'the account is "partner funds or FMF"'],
    ['tvpa-110-tier3', 'food-for-peace', 'unknown', 'humanitarian help is not withheld'],
    ['tvpa-110-tier3', 'international-humanitarian-assistance', 'unknown', 'humanitarian help is not withheld'],
    ['sco-size-515', 'imet', 'no', 'it bounds the office'],
  ])('CAT-43 %s for %s: %s, as %s', (restriction, program, expected) => {
    expect(scopeOf(restriction, program)).toBe(expected)
  })

  test('CAT-43 a program known from memory, or without a citation, is never put outside by its kind', () => {
    const doubtful = [...programs.values()].filter((one) => one.confidence === 'memory' || one.citations.length === 0)
    const byKind = all.filter((one) => one.scope.kinds.length > 0)
    expect(doubtful.length).toBeGreaterThan(0)
    expect(doubtful.flatMap((program) => byKind.filter((one) => appliesTo(one, program) === 'no'))).toEqual([])
  })
})

describe('country lists', () => {
  test('CAT-44 a list is held by fiscal year, says whether it is whole and which waivers were read', () => {
    expect(countryLists).toHaveLength(12)
    expect(countryLists.filter((one) => one.list === 'child-soldiers').map((one) => [one.fiscalYear, one.isComplete, one.waiversHeld])).toEqual([
      [2020, true, 'none'], [2021, false, 'all'], [2025, true, 'none'], [2026, false, 'some'],
    ])
    expect(countryListsOrigin.licence).toBe('Apache-2.0')
  })

  test('CAT-44 a year without a list is not known', () => {
    expect(countryListOf('child-soldiers', fiscalYear(2022))).toBeUndefined()
    expect(countryListOf('default-one-year', fiscalYear(2026))).toBeUndefined()
  })

  test('CAT-44 every country, program and list named is known, no country stands twice, and a waiver is of a listed country', () => {
    expect(countryLists.flatMap((one) => [...one.countries, ...one.waivers.map((waiver) => waiver.country)]).filter((code) => !countryByIso2(code))).toEqual([])
    expect(countryLists.flatMap((one) => one.waivers.flatMap((waiver) => [...waiver.programs, ...waiver.doubtful])).filter((id) => !programs.has(id))).toEqual([])
    expect(countryLists.filter((one) => !listNames.has(one.list) || new Set(one.countries).size !== one.countries.length)).toEqual([])
    expect(countryLists.flatMap((one) => one.waivers.filter((waiver) => !one.countries.includes(waiver.country)))).toEqual([])
  })
})
