import { assert, boolean, constantFrom, property, shuffledSubarray } from 'fast-check'
import { day, fiscalYearOf } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import { countries } from './country.ts'
import { type Program, programs } from './program.ts'
import { restrictions } from './restriction.ts'
import { answerOf } from './restriction-answer.ts'
import { placeOf } from './restriction-country.ts'
import { type CountryList, countryListOf } from './restriction-list.ts'
import { appliesTo } from './restriction-scope.ts'
import { restrictionsFor } from './restrictions-for.ts'

const program = (id: string): Program => {
  const found = programs.get(id)
  if (found) return found
  throw new Error(`no program ${id}`)
}
const answer = (id: string, restriction: string, country: string | undefined, on: string) =>
  restrictionsFor(program(id), country, day(on)).find((one) => one.restriction.id === restriction)

const anyProgram = constantFrom(...programs.values())
const anyRestriction = constantFrom(...restrictions.values())
const anyCountry = constantFrom(...[...countries.values()].map((one) => one.iso2))
const anyDay = constantFrom(...['2019-11-01', '2021-03-01', '2025-02-01', '2025-09-30', '2025-10-01', '2026-08-07', '2026-08-08', '2026-09-30', '2026-10-01', '2026-11-24'].map(day))

describe('restrictionsFor', () => {
  test.each([
    ['imet', 'imet-high-income-546', 'KR', '2026-11-24', 'bars', 'the law names it'],
    ['imet', 'imet-high-income-546', 'NP', '2026-11-24', 'clear', 'the law names others only'],
    ['fmf-grant', 'tvpa-110-tier3', 'TD', '2026-03-01', 'bars', 'listed, every waiver read, none for it'],
    ['fmf-grant', 'tvpa-110-tier3', 'KH', '2026-03-01', 'clear', 'waived in full'],
    ['fmf-grant', 'tvpa-110-tier3', 'VE', '2026-03-01', 'bars', 'the waiver leaves FMF out'],
    ['incle-481', 'tvpa-110-tier3', 'VE', '2026-03-01', 'clear', 'the waiver covers all but some'],
    ['fmf-grant', 'tvpa-110-tier3', 'SX', '2026-03-01', 'unknown', 'restricted in part'],
    ['fmf-grant', 'tvpa-110-tier3', 'NP', '2026-03-01', 'clear', 'a whole list does not name it'],
    ['fmf-grant', 'tvpa-110-tier3', 'TD', '2026-10-01', 'unknown', 'no list of FY27'],
    ['imet', 'cspa-404', 'SS', '2021-03-01', 'bars', 'the waiver covers PKO only'],
    ['pko-551', 'cspa-404', 'SS', '2021-03-01', 'clear', 'the waiver covers PKO'],
    ['tsctp', 'cspa-404', 'SS', '2021-03-01', 'unknown', 'paid from PKO in part'],
    ['sec-333-build-capacity', 'cspa-404', 'SO', '2021-03-01', 'clear', 'the waiver names 10 U.S.C. 333'],
    ['sec-333-build-capacity', 'cspa-404', 'CD', '2021-03-01', 'bars', 'the waiver names IMET and PKO only'],
    ['imet', 'cspa-404', 'KE', '2021-03-01', 'unknown', 'only the waivers of that year were read'],
    ['imet', 'cspa-404', 'ML', '2020-03-01', 'unknown', 'listed, waivers not readable'],
    ['imet', 'cspa-404', 'KE', '2020-03-01', 'clear', 'a whole list does not name it'],
    ['imet', 'drug-majors-490', 'AF', '2026-03-01', 'bars', 'failed, no waiver'],
    ['imet', 'drug-majors-490', 'CO', '2026-03-01', 'clear', 'failed, waived'],
    ['incle-481', 'drug-majors-490', 'AF', '2026-03-01', 'unknown', 'help against drugs may be excepted'],
    ['imet', 'named-prohibited-7007', 'CU', '2026-09-30', 'bars', 'the last day of the act'],
    ['imet', 'named-prohibited-7007', 'CU', '2026-10-01', 'unknown', 'the day after it'],
    ['imet', 'named-country-notice-7015f', 'UA', '2025-10-01', 'notice', 'the first day of the act'],
    ['imet', 'named-country-notice-7015f', 'UA', '2025-09-30', 'unknown', 'the day before it'],
    ['fmf-grant', 'egypt-7041', 'EG', '2026-03-01', 'limits', 'the law names it'],
    ['fmf-grant', 'egypt-7041', 'EG', '2026-11-24', 'unknown', 'the act may have lapsed'],
    ['fmf-grant', 'egypt-7041', 'NP', '2026-11-24', 'clear', 'it is about Egypt only'],
    ['imet', 'sudan-7042', 'SD', '2026-03-01', 'unknown', 'barred but for the peace agreement'],
    ['imet', 'section-907', 'AZ', '2026-08-07', 'clear', 'the last day of the waiver'],
    ['imet', 'section-907', 'AZ', '2026-08-08', 'unknown', 'the next waiver was not read'],
    ['nsip', 'prc-bri-7043', 'CN', '2026-03-01', 'bars', 'the government is named'],
    ['nsip', 'prc-bri-7043', 'NP', '2026-03-01', 'limits', 'elsewhere each project is judged'],
    ['imet', 'communist-620f', 'CU', '2026-03-01', 'bars', 'the law names it'],
    ['imet', 'communist-620f', 'NP', '2026-03-01', 'unknown', 'the law leaves room for others'],
    ['imet', 'great-lakes-imet-7042', 'NP', '2026-03-01', 'clear', 'it is not in Africa'],
    ['imet', 'great-lakes-imet-7042', 'KE', '2026-03-01', 'unknown', 'the source lists no countries'],
    ['imet', 'severed-relations-620t', 'NP', '2026-03-01', 'unknown', 'a finding of which no list is held'],
    ['imet', 'leahy-faa-620m', 'NP', '2026-03-01', 'limits', 'judged on the unit'],
    ['imet', 'aspa-nethercutt', 'NP', '2026-03-01', 'clear', 'history'],
    ['fmf-grant', 'un-arrears-620u', 'NP', '2026-03-01', undefined, 'outside its scope'],
  ])('CAT-45 %s under %s in %s on %s: %s, as %s', (...[id, restriction, country, on, expected]) => {
    expect(answer(id, restriction, country, on)?.answer).toBe(expected)
  })

  test('CAT-46 an unknown answer asks what settles it, and every answer has a reason and a source', () => {
    const all = ['NP', 'CU', 'SD', 'XB', undefined].flatMap((country) => [...programs.values()].flatMap((one) => restrictionsFor(one, country, day('2026-03-01'))))
    expect(all.filter((one) => (one.answer === 'unknown') !== (one.question !== undefined))).toEqual([])
    expect(all.filter((one) => one.because === '' || one.source.cite === '')).toEqual([])
  })

  test('CAT-47 no list can name an invented country', () => {
    const all = [...programs.values()].flatMap((one) => restrictionsFor(one, 'XB', day('2026-11-24')))
    expect(new Set(all.map((one) => one.answer))).toEqual(new Set(['clear', 'limits', 'notice']))
    expect(answer('imet', 'cspa-404', 'XB', '2026-11-24')?.because).toBe('No list names it: the country is invented.')
    expect(placeOf('XK').is).toBe('country')
  })

  test('CAT-47 no country given, or none of that code, is not known', () => {
    expect(answer('imet', 'cspa-404', undefined, '2026-03-01')?.answer).toBe('unknown')
    expect(answer('imet', 'cspa-404', 'YU', '2026-03-01')).toMatchObject({ answer: 'unknown', because: '"YU" is no country of the catalogue.' })
  })

  test('CAT-48 a program outside the scope of a restriction is never barred by it', () => {
    assert(property(anyProgram, anyRestriction, anyCountry, anyDay, (one, restriction, country, on) => {
      const told = restrictionsFor(one, country, on).find((found) => found.restriction.id === restriction.id)
      if (appliesTo(restriction, one) === 'no') expect(told).toBeUndefined()
      if (appliesTo(restriction, one) === 'unknown') expect(told?.answer).not.toBe('bars')
    }))
  })

  test('CAT-48 what neither bars by its effect is never a bar', () => {
    assert(property(anyProgram, anyCountry, anyDay, (one, country, on) => {
      expect(restrictionsFor(one, country, on).filter((told) => told.answer === 'bars' && told.restriction.effect !== 'bars')).toEqual([])
    }))
  })

  test('CAT-48 adding a country to a list never clears it', () => {
    const lists = [...restrictions.values()].filter((one) => one.names.by === 'list')
    const rank = { clear: 0, unknown: 1, notice: 1, limits: 1, bars: 2 }
    assert(property(constantFrom(...lists), anyProgram, anyCountry, anyDay, boolean(), (restriction, one, country, on, isComplete) => {
      const base: CountryList = { list: 'x', fiscalYear: fiscalYearOf(on), countries: [], isComplete, waivers: [], waiversHeld: 'all', source: 'x' }
      const asked = (list: CountryList) => answerOf({ restriction, scope: appliesTo(restriction, one), program: one.id, place: placeOf(country), list, on }).answer
      const [without, added] = [asked(base), asked({ ...base, countries: [country] })]
      expect(rank[added]).toBeGreaterThanOrEqual(rank[without])
    }))
  })

  test('CAT-48 the order of a list, and of the questions asked before, changes no answer', () => {
    const whole = countryListOf('trafficking-tier-3', fiscalYearOf(day('2026-03-01')))
    const restriction = restrictions.get('tvpa-110-tier3')
    expect(whole && restriction).toBeDefined()
    if (!whole || !restriction) return
    assert(property(shuffledSubarray([...whole.countries], { minLength: whole.countries.length }), anyProgram, anyCountry, (order, one, country) => {
      const asked = (list: CountryList) => answerOf({ restriction, scope: appliesTo(restriction, one), program: one.id, place: placeOf(country), list, on: day('2026-03-01') })
      expect(asked({ ...whole, countries: order, waivers: whole.waivers.toReversed() }).answer).toBe(asked(whole).answer)
      const kept = restrictionsFor(one, country, day('2026-03-01')).find((told) => told.restriction === restriction)
      if (kept) expect(kept.answer).toBe(asked(whole).answer)
    }))
  })

  test('CAT-48 an answer kept is the answer worked out', () => {
    assert(property(anyProgram, anyCountry, anyDay, (one, country, on) => {
      for (const told of restrictionsFor(one, country, on)) {
        const { restriction } = told
        const list = restriction.names.by === 'list' ? countryListOf(restriction.names.list, fiscalYearOf(on)) : undefined
        expect(told).toEqual(answerOf({ restriction, scope: appliesTo(restriction, one), program: one.id, place: placeOf(country), list, on }))
      }
    }), { numRuns: 300 })
  })
})
