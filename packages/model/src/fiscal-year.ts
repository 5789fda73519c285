import { z } from 'zod'
import { day, type Day } from './day.ts'

/** A U.S. fiscal year, 1 October to 30 September, by the year it ends in: 2028 starts 2027-10-01. */
export type FiscalYear = number & { readonly __brand: 'FiscalYear' }

export const fiscalYearSchema = z
  .number()
  .int()
  .min(1950, { error: 'is not a fiscal year: write the year it ends in, for example 2028' })
  .max(2150, { error: 'is not a fiscal year: write the year it ends in, for example 2028' })
  .transform((year) => year as FiscalYear)

/** A fiscal year written in code. `fiscalYear(2028)` */
export const fiscalYear = (year: number): FiscalYear => fiscalYearSchema.parse(year)

/** The fiscal year a day falls in. `fiscalYearOf(day('2026-10-01')) // 2027` */
export const fiscalYearOf = (d: Day): FiscalYear =>
  (Number(d.slice(0, 4)) + (Number(d.slice(5, 7)) >= 10 ? 1 : 0)) as FiscalYear

/** So many fiscal years later. `laterFiscalYear(fiscalYear(2028), 2) // 2030` */
export const laterFiscalYear = (year: FiscalYear, years: number): FiscalYear => (year + years) as FiscalYear

/** The quarter of the fiscal year, 1 to 4. `fiscalQuarterOf(day('2027-01-01')) // 2` */
export const fiscalQuarterOf = (d: Day): 1 | 2 | 3 | 4 => {
  const month = Number(d.slice(5, 7))
  if (month >= 10) return 1
  return month >= 7 ? 4 : month >= 4 ? 3 : 2
}

export const firstDayOf = (year: FiscalYear): Day => keptDay(firstDays, year, `${year - 1}-10-01`)
export const lastDayOf = (year: FiscalYear): Day => keptDay(lastDays, year, `${year}-09-30`)

/** A few hundred years at most, each asked for by every line of money. */
const firstDays = new Map<FiscalYear, Day>()
const lastDays = new Map<FiscalYear, Day>()

function keptDay(kept: Map<FiscalYear, Day>, year: FiscalYear, text: string): Day {
  const known = kept.get(year)
  if (known !== undefined) return known
  const made = day(text)
  kept.set(year, made)
  return made
}

/** Every fiscal year from the one that holds `start` to the one that holds `end`. */
export function fiscalYearsBetween(start: Day, end: Day): readonly FiscalYear[] {
  const years: FiscalYear[] = []
  for (let y = fiscalYearOf(start); y <= fiscalYearOf(end); y = (y + 1) as FiscalYear) years.push(y)
  return years
}

/** `formatFiscalYear(fiscalYear(2027)) // FY27` */
export const formatFiscalYear = (year: FiscalYear): string => `FY${String(year).slice(-2)}`

/** `formatQuarter(day('2027-01-15')) // FY27 Q2` */
export const formatQuarter = (d: Day): string => `${formatFiscalYear(fiscalYearOf(d))} Q${fiscalQuarterOf(d)}`
