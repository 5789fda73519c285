import { type Day, type Source, fiscalYearOf, formatDay, formatFiscalYear } from '@throughline/model'
import type { Restriction } from './restriction.ts'
import { type Place, nameOf } from './restriction-country.ts'
import { type CountryList, countryLists, listNames } from './restriction-list.ts'
import type { Applies } from './restriction-scope.ts'
import { isWaived } from './restriction-waiver.ts'

export type RestrictionVerdict = 'bars' | 'limits' | 'notice' | 'clear' | 'unknown'

/**
 * What a restriction means for a program in a country on a day. `because`: one or two sentences, with the list, year and waiver.
 * `question`: with `unknown` only, what settles it.
 */
export interface RestrictionAnswer {
  readonly restriction: Restriction
  readonly answer: RestrictionVerdict
  readonly because: string
  readonly source: Source
  readonly question?: string
}

/** One restriction, one program and place, and the list of the year where it goes by one. */
export interface RestrictionCase {
  readonly restriction: Restriction
  readonly scope: Applies
  /** The program's id. */
  readonly program: string
  readonly place: Place
  readonly list: CountryList | undefined
  readonly on: Day
}

/** The answer to one case; see `restrictionsFor`. */
export function answerOf(one: RestrictionCase): RestrictionAnswer {
  const { restriction, scope, place } = one
  const { names, effect } = restriction
  if (scope === 'no') return tell(one, 'clear', 'The program is outside its scope.')
  if (effect === 'history') return tell(one, 'clear', 'Kept as history; it bars nothing now.')
  if (effect === 'consideration') return tell(one, 'clear', 'To be weighed; it bars nothing.')
  if (names.by === 'case') return tell(one, effect === 'notice' ? 'notice' : 'limits', judged(one, names.judgedOn))
  if (place.is === 'invented') return names.by === 'name' && names.elsewhere ? tell(one, names.elsewhere, inEveryOtherCountry(one)) : tell(one, 'clear', 'No list names it: the country is invented.')
  if (place.is !== 'country') return tell(one, 'unknown', place.is === 'not-given' ? 'No country is given.' : `"${place.text}" is no country of the catalogue.`, 'Which country receives the help?')
  return byCountry(one, place.country.iso2)
}

function byCountry(one: RestrictionCase, iso2: string): RestrictionAnswer {
  const { names } = one.restriction
  const country = nameOf(one.place)
  switch (names.by) {
    case 'list':
      return byList(one, iso2, country)
    case 'name':
      if (names.countries.includes(iso2)) return whereNamed(one, iso2, `The law names ${country}.`, names, names.exception)
      if (names.elsewhere) return tell(one, names.elsewhere, inEveryOtherCountry(one))
      if (names.complete) return tell(one, 'clear', `The law does not name ${country}.`)
      return tell(one, 'unknown', `The law names countries and leaves room for others; whether ${country} is one is not held.`, ofFinding(one, country))
    case 'region':
      if (one.place.is === 'country' && !names.stateRegions.includes(one.place.country.stateRegion)) return tell(one, 'clear', `${country} is not in ${names.text}.`)
      return tell(one, 'unknown', `It falls on ${names.text}; the source does not list the countries.${lapse(one)}`, `Is ${country} in ${names.text}, and does this hold there?`)
    case 'determination':
      return tell(one, 'unknown', `It goes by a finding on the government; no list of them is held.${mayReachToo(one)}`, ofFinding(one, country))
    case 'case':
      break
  }
  return tell(one, 'limits', judged(one, names.judgedOn))
}

function byList(one: RestrictionCase, iso2: string, country: string): RestrictionAnswer {
  const { names } = one.restriction
  if (names.by !== 'list') return tell(one, 'unknown', 'It goes by no list.')
  const what = listNames.get(names.list) ?? names.list
  const year = formatFiscalYear(fiscalYearOf(one.on))
  if (one.list === undefined) {
    const last = countryLists.findLast((list) => list.list === names.list && list.countries.includes(iso2))
    return tell(one, 'unknown', `No list of ${year} is held: ${what}.${last ? ` That of ${formatFiscalYear(last.fiscalYear)} names ${country}.` : ''}`, `Is ${country} on the list of ${year}: ${what}?`)
  }
  if (one.list.countries.includes(iso2)) return whereNamed(one, iso2, `The list of ${year} names ${country}: ${what}.`, one.list)
  if (one.list.isComplete) return tell(one, 'clear', `The list of ${year} does not name ${country}: ${what}.`)
  return tell(one, 'unknown', `The list of ${year} was read only in part: ${what}.`, `Is ${country} on the list of ${year}: ${what}?`)
}

/** It names the country: then the days of the act, the scope, the waivers and the exception decide, in this order. */
function whereNamed(one: RestrictionCase, iso2: string, named: string, naming: Pick<CountryList, 'waivers' | 'waiversHeld'>, exception?: string): RestrictionAnswer {
  const { restriction, scope } = one
  const { effect } = restriction
  if (!isInItsDays(one)) return tell(one, 'unknown', `${named}${lapse(one)}`, `Does ${restriction.citation} or its successor still hold in ${formatFiscalYear(fiscalYearOf(one.on))}?`)
  if (scope === 'unknown') return tell(one, 'unknown', `${named} Whether it reaches this program is not known.`, `Does ${restriction.citation} reach this program?`)
  const waived = isWaived(naming, iso2, one.program, one.on)
  if (waived.answer === 'yes') return tell(one, 'clear', `${named} Waived: ${waived.source}.`)
  if (waived.answer === 'unknown') return tell(one, 'unknown', `${named} Which waivers hold for this program was not read.`, `Is there a waiver for this country and program under ${restriction.citation}?`)
  if (exception !== undefined && effect === 'bars') return tell(one, 'unknown', `${named} ${restriction.trigger}`, `Is this so? ${exception}`)
  return tell(one, effect === 'bars' ? 'bars' : effect === 'notice' ? 'notice' : 'limits', `${named} ${effect === 'bars' ? 'No waiver for this program is known.' : restriction.trigger}`)
}

function tell(one: RestrictionCase, answer: RestrictionVerdict, because: string, question?: string): RestrictionAnswer {
  const { restriction, list } = one
  const source = list === undefined ? { cite: restriction.citation } : { cite: `${restriction.citation}; ${list.source}` }
  return { restriction, answer, because, source, ...(question === undefined ? {} : { question }) }
}

const isInItsDays = ({ restriction: { from, until }, on }: RestrictionCase) => (from === undefined || from <= on) && (until === undefined || on <= until)

const lapse = (one: RestrictionCase) => {
  const { from, until } = one.restriction
  if (isInItsDays(one) || from === undefined || until === undefined) return ''
  return one.on > until ? ` The act ran to ${formatDay(until)} and may have lapsed: not known.` : ` The act runs from ${formatDay(from)}; what held before was not read.`
}

const mayReach = ({ scope }: RestrictionCase) => (scope === 'unknown' ? 'Whether it reaches this program is not known. ' : '')
const mayReachToo = ({ scope }: RestrictionCase) => (scope === 'unknown' ? ' Whether it reaches this program is not known either.' : '')
const judged = (one: RestrictionCase, on: string) => `${mayReach(one)}Judged on the ${on}, in any country: ${one.restriction.trigger}${lapse(one)}`
const inEveryOtherCountry = (one: RestrictionCase) => `${mayReach(one)}${one.restriction.trigger}${lapse(one)}`
const ofFinding = ({ restriction, on }: RestrictionCase, country: string) => `Does this fall on ${country} in ${formatFiscalYear(fiscalYearOf(on))}? ${restriction.trigger}`
