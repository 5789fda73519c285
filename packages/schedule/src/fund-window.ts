import type { Program } from '@throughline/catalog'
import { fiscalYear, fiscalYearOf, firstDayOf, lastDayOf, type Day, type FiscalYear, type Source } from '@throughline/model'

/**
 * The life of one year's money of a program, for the bar. What the catalogue does not hold is left out, never reckoned.
 * `life` says why there is no last day: `dated` (there is one), `no-year` (it does not expire), `kept` (obligated when it is apportioned, then kept in a
 * trust account), `unknown` (not read).
 */
export interface FundWindow {
  readonly program: string
  readonly year: FiscalYear
  readonly life: 'dated' | 'no-year' | 'kept' | 'unknown'
  /** The first day of its year; an act may come later. */
  readonly availableFrom: Day
  readonly obligateBy?: Day
  /** The last day of work that starts in its year, or on the day given. */
  readonly workMustEndBy?: Day
  /** The last day it can be newly obligated; after it the money has expired. */
  readonly expires?: Day
  readonly source: Source
  readonly confidence: Program['confidence']
}

/**
 * When a year's money of a program becomes available, must be obligated, when work must end and when it expires. `start` is the day the program
 * (its package) starts; without it work is taken to start in the money's own year.
 * `fundWindow(section333, fiscalYear(2028)).workMustEndBy // 2030-09-30`
 */
export function fundWindow(program: Program, year: FiscalYear, start?: Day): FundWindow {
  const { years, isObligatedWhenApportioned, workEndsAfterYears: after } = program.money
  const last = typeof years === 'number' && isObligatedWhenApportioned !== true ? lastDayOf(fiscalYear(year + years - 1)) : undefined
  const startsIn = start === undefined ? year : fiscalYearOf(start)
  return {
    program: program.id, year, availableFrom: firstDayOf(year),
    life: isObligatedWhenApportioned === true ? 'kept' : years === 'no-year' ? 'no-year' : years === undefined ? 'unknown' : 'dated',
    ...(last !== undefined && { obligateBy: last, expires: last }),
    ...(after !== undefined && { workMustEndBy: lastDayOf(fiscalYear(startsIn + after)) }),
    source: { cite: program.citations.slice(0, 3).join('; ') || program.sources[0]?.doc || program.name }, confidence: program.confidence,
  }
}
