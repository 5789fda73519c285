import { type Day, type FiscalYear, fiscalYearOf } from '@throughline/model'
import type { Program } from './program.ts'
import { type Restriction, restrictions } from './restriction.ts'
import { type RestrictionAnswer, answerOf } from './restriction-answer.ts'
import { type Place, placeOf } from './restriction-country.ts'
import { countryListOf, countryLists } from './restriction-list.ts'
import type { Waiver } from './restriction-schema.ts'
import { type Applies, appliesTo } from './restriction-scope.ts'

/**
 * What every restriction in whose scope the program is, or may be, means for help to a country (two-letter code) on a day, in the order of `restrictions`.
 * - `bars`: a law or a list of that year names the country, and no waiver for the program is known
 * - `limits`, `notice`: it holds here, or each case must be judged on its unit, item, amount or use
 * - `clear`: it does not name the country; or the country is invented (a code that ISO 3166 leaves free, as XB): no list can name it
 * - `unknown`: it goes by a list or finding that the catalogue does not hold for that year, or no country is given
 * `restrictionsFor(imet, 'KR', day('2026-11-24')).find((one) => one.answer === 'bars')?.restriction.id // 'imet-high-income-546'`
 */
export function restrictionsFor(program: Program, country: string | undefined, on: Day): readonly RestrictionAnswer[] {
  const place = placeOf(country)
  const year = fiscalYearOf(on)
  const key = `${place.is === 'country' ? place.country.iso2 : place.is === 'not-given' ? '' : place.text} ${year} ${changes.findLastIndex((from) => from <= on)}`
  const whole = wholeOf(program)
  const kept = whole.get(key)
  if (kept !== undefined) return kept
  let isKept = true
  const made = scopeOf(program).map(({ restriction, scope, answers }) => {
    const told = answers.get(key)
    if (told !== undefined) return told
    const list = restriction.names.by === 'list' ? countryListOf(restriction.names.list, year) : undefined
    const answer = answerOf({ restriction, scope, program: program.id, place, list, on })
    if (hasWaiver(restriction, place, year)) isKept = false
    else keep(answers, key, answer)
    return answer
  })
  if (isKept) keep(whole, key, made)
  return made
}

/** All answers of a program at once, by place and time: a match asks 187 programs of the same place and day. */
const wholes = new WeakMap<Program, Map<string, readonly RestrictionAnswer[]>>()

function wholeOf(program: Program): Map<string, readonly RestrictionAnswer[]> {
  const known = wholes.get(program)
  if (known !== undefined) return known
  const made = new Map<string, readonly RestrictionAnswer[]>()
  wholes.set(program, made)
  return made
}

/** Answers already given, by place and time; only a waiver makes one differ between two programs of the same scope. */
type Answers = Map<string, RestrictionAnswer>

interface Scoped {
  readonly restriction: Restriction
  readonly scope: Applies
  readonly answers: Answers
}

const mostKept = 2_000
const given = new Map([...restrictions.keys()].map((id) => [id, { yes: new Map<string, RestrictionAnswer>(), unknown: new Map<string, RestrictionAnswer>() }]))
const scopes = new WeakMap<Program, readonly Scoped[]>()

function scopeOf(program: Program): readonly Scoped[] {
  const known = scopes.get(program)
  if (known !== undefined) return known
  const found = [...restrictions.values()].flatMap((restriction): Scoped[] => {
    const scope = appliesTo(restriction, program)
    return scope === 'no' ? [] : [{ restriction, scope, answers: given.get(restriction.id)?.[scope] ?? new Map() }]
  })
  scopes.set(program, found)
  return found
}

function keep<T>(answers: Map<string, T>, key: string, answer: T): void {
  if (answers.size >= mostKept) answers.clear()
  answers.set(key, answer)
}

const waiversOf = (restriction: Restriction, year: FiscalYear): readonly Waiver[] => {
  const { names } = restriction
  if (names.by === 'name') return names.waivers
  return names.by === 'list' ? (countryListOf(names.list, year)?.waivers ?? []) : []
}

const hasWaiver = (restriction: Restriction, place: Place, year: FiscalYear): boolean =>
  place.is === 'country' && waiversOf(restriction, year).some((waiver) => waiver.country === place.country.iso2)

/** The days from which any answer may differ within a fiscal year: between two of them it cannot. A last day with a mark behind it sorts before the next day, and after itself. */
const changes: readonly string[] = [...restrictions.values()]
  .flatMap(({ from, until, names }) => [{ from, until }, ...(names.by === 'name' ? names.waivers : [])])
  .concat(countryLists.flatMap((list) => list.waivers))
  .flatMap(({ from, until }) => [...(from === undefined ? [] : [from]), ...(until === undefined ? [] : [`${until}~`])])
  .toSorted()
