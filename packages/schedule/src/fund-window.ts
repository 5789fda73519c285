import { moneyLife, type MoneyLife, type Program } from '@throughline/catalog'
import type { Day, FiscalYear, Source } from '@throughline/model'

/** The life of one year's money of a program, for the bar; see `MoneyLife`. */
export interface FundWindow extends MoneyLife {
  readonly program: string
  readonly year: FiscalYear
  /** The last day it can be newly obligated; after it the money has expired. */
  readonly expires?: Day
  readonly source: Source
  readonly confidence: Program['confidence']
}

/**
 * When a year's money of a program becomes available, must be obligated, when work must start and end and when it expires. `start` is the day the program
 * (its package) starts; without it work is taken to start in the money's own year.
 * `fundWindow(section333, fiscalYear(2028)).workMustEndBy // 2030-09-30`
 */
export function fundWindow(program: Program, year: FiscalYear, start?: Day): FundWindow {
  const life = moneyLife(program.money, year, start)
  return {
    program: program.id, year, ...life, ...(life.obligateBy !== undefined && { expires: life.obligateBy }),
    source: { cite: program.citations.slice(0, 3).join('; ') || program.sources[0]?.doc || program.name }, confidence: program.confidence,
  }
}
