import { type Day, type FiscalYear, daysBetween, firstDayOf, fiscalYearOf, lastDayOf, laterFiscalYear } from '@throughline/model'
import type { Program } from './program.ts'

/**
 * When one year's money of a program lives. What the catalogue does not hold is left out, never reckoned.
 * `life` says why there is no last day: `dated` (there is one), `no-year` (it does not expire), `kept` (obligated when it is apportioned, then kept in a
 * trust account), `unknown` (not read).
 */
export interface MoneyLife {
  readonly life: 'dated' | 'no-year' | 'kept' | 'unknown'
  /** The first day of its year; an act may come later. */
  readonly availableFrom: Day
  /** The last day it can be newly obligated; after it the money has expired. */
  readonly obligateBy?: Day
  /** The last day work may start, where the law has it start sooner than the money expires. */
  readonly startBy?: Day
  /** The last day of work that starts in its year, or on the day given. */
  readonly workMustEndBy?: Day
}

/** A day of its money's life that work passes, and by how many days. */
export interface MoneyBreach {
  /** The work ends before the money is there, starts after it may or after the money can last be obligated, or ends after it must. */
  readonly how: 'ends-before-available' | 'starts-too-late' | 'starts-after-obligation' | 'ends-too-late'
  readonly bound: Day
  readonly days: number
}

/**
 * The life of a year's money. `begun` is the day the work starts, or the package it belongs to; without it work is taken to start in the money's own year.
 * `moneyLife(section333.money, fiscalYear(2028)) // { life: 'dated', availableFrom: '2027-10-01', obligateBy: '2029-09-30', workMustEndBy: '2030-09-30' }`
 */
export function moneyLife(money: Program['money'], year: FiscalYear, begun?: Day): MoneyLife {
  const { years, startsWithinYears, isObligatedWhenApportioned } = money
  const obligateBy = typeof years === 'number' && isObligatedWhenApportioned !== true ? lastDayOf(laterFiscalYear(year, years - 1)) : undefined
  const lastStart = startsWithinYears === undefined ? undefined : lastDayOf(laterFiscalYear(year, startsWithinYears - 1))
  const workMustEndBy = workEndsBy(money, begun === undefined ? year : fiscalYearOf(begun))
  return {
    life: isObligatedWhenApportioned === true ? 'kept' : years === 'no-year' ? 'no-year' : years === undefined ? 'unknown' : 'dated',
    availableFrom: firstDayOf(year),
    ...(obligateBy !== undefined && { obligateBy }),
    ...(lastStart !== undefined && (obligateBy === undefined || lastStart < obligateBy) && { startBy: lastStart }),
    ...(workMustEndBy !== undefined && { workMustEndBy }),
  }
}

/** The last day of work that starts in a fiscal year; undefined where no law read bounds it. `workEndsBy(section333.money, fiscalYear(2028)) // 2030-09-30` */
export const workEndsBy = ({ workEndsAfterYears: after }: Program['money'], startsIn: FiscalYear): Day | undefined =>
  after === undefined ? undefined : lastDayOf(laterFiscalYear(startsIn, after))

/** The days of work as far as they are known; `begun`: the start of the package, where it belongs to one. */
export interface WorkDays {
  readonly start: Day | undefined
  readonly end: Day | undefined
  readonly begun?: Day | undefined
}

/**
 * What work leaves of the life of its money; nothing where its days are not known. Work that is over before the money is there breaches only that.
 * `moneyBreaches(moneyLife(section333.money, fiscalYear(2028)), { start: day('2029-10-01'), end: day('2029-10-05') })[0]?.how // 'starts-after-obligation'`
 */
export function moneyBreaches({ life, availableFrom, startBy, obligateBy, workMustEndBy }: MoneyLife, work: WorkDays): readonly MoneyBreach[] {
  const { start, begun = start } = work
  const end = work.end ?? start
  if (end === undefined) return []
  // Of a life not read nothing is reckoned, its first day neither: it may be money of no year at all.
  if (life !== 'unknown' && start !== undefined && end < availableFrom) return [{ how: 'ends-before-available', bound: availableFrom, days: daysBetween(end, availableFrom) }]
  return [
    ...(startBy === undefined ? past('starts-after-obligation', obligateBy, begun) : past('starts-too-late', startBy, begun)),
    ...past('ends-too-late', workMustEndBy, end),
  ]
}

const past = (how: MoneyBreach['how'], bound: Day | undefined, on: Day | undefined): readonly MoneyBreach[] =>
  bound === undefined || on === undefined || on <= bound ? [] : [{ how, bound, days: daysBetween(bound, on) }]
