import { mayAlsoBe, type Concern } from '@throughline/catalog'
import { addDays, addYears } from '@throughline/model'
import type { LawCase } from './law-case.ts'
import type { NeedUnit } from './need.ts'

export type Concerned = 'yes' | 'no' | 'unknown'

/**
 * Whether a term of the law concerns a need: where each thing the term names is met. What the need leaves out is not known to be outside it.
 * `concernsNeed({ support: ['equipment'] }, one) // 'unknown' for a need that does not say what is given`
 */
export function concernsNeed(when: Concern | undefined, one: LawCase): Concerned {
  if (when === undefined) return 'yes'
  let isSure = true
  for (const met of questions) {
    const answer = met(when, one)
    if (answer === 'no') return 'no'
    if (answer === 'unknown') isSure = false
  }
  return isSure ? 'yes' : 'unknown'
}

type Met = (when: Concern, one: LawCase) => Concerned

const sure = (isMet: boolean): Concerned => (isMet ? 'yes' : 'no')
const anyOf = <T>(asked: readonly T[] | undefined, said: readonly T[]): Concerned =>
  asked === undefined ? 'yes' : said.length === 0 ? 'unknown' : sure(said.some((each) => asked.includes(each)))

/** Each thing a term may name; met where it does not name it. */
const questions: readonly Met[] = [
  ({ support }, { need }) => anyOf<string>(support, need.support),
  ({ purposes }, { need }) => anyOf(purposes, need.purposes),
  ({ purposesOtherThan: others }, { need }) => (others === undefined ? 'yes' : need.purposes.length === 0 ? 'unknown' : sure(need.purposes.some((each) => !others.includes(each)))),
  ({ recipients }, { need }) => {
    if (recipients === undefined) return 'yes'
    const types: readonly string[] = need.units.flatMap((unit) => unit.types)
    if (types.some((type) => recipients.some((each) => each === type))) return 'yes'
    const mayBe = (unit: NeedUnit) => unit.types.length === 0 || mayAlsoBe(unit.types).some((type) => recipients.includes(type))
    return need.units.length === 0 || need.units.some(mayBe) ? 'unknown' : 'no'
  },
  ({ countries }, { need }) => anyOf(countries, need.country === undefined ? [] : [need.country]),
  ({ programs }, { need, program }) => (programs === undefined ? 'yes' : sure(need.programs.some((id) => id !== program.id && programs.includes(id)))),
  ({ isAlone }, { need, program }) => (isAlone === undefined ? 'yes' : sure(!need.programs.some((id) => id !== program.id))),
  moneyYears,
  ({ startsFrom }, { need: { start } }) => (startsFrom === undefined ? 'yes' : start === undefined ? 'unknown' : sure(start >= startsFrom)),
  length,
]

function moneyYears({ years }: Concern, { need, program }: LawCase): Concerned {
  if (years === undefined) return 'yes'
  const own = need.money.filter((line) => line.program === undefined || line.program === program.id)
  if (own.some((line) => line.year !== undefined && years.includes(line.year))) return 'yes'
  return own.length === 0 || own.some((line) => line.year === undefined) ? 'unknown' : 'no'
}

function length({ longerThanDays: days, longerThanYears: years }: Concern, { need: { start, end } }: LawCase): Concerned {
  if (days === undefined && years === undefined) return 'yes'
  if (start === undefined || end === undefined) return 'unknown'
  return sure((days === undefined || end >= addDays(start, days)) && (years === undefined || end >= addYears(start, years)))
}
