import { parseDay, type Day } from '@throughline/model'

/** A date of the training report: the day, or the text that could not be read as one, kept as printed. */
export type ReportDate = { readonly day: Day } | { readonly unknown: string }

/** How far a printed date may lie from the report's year and still be believed; courses run for years, not decades. */
const yearsBefore = 15
const yearsAfter = 6

/**
 * Reads a date as the Foreign Military Training Report prints it: month/day/year with four digits, or with two in
 * the reports of 2001 to 2003. `reportYear` is the first year the report covers; it settles the century of a
 * two-digit year and catches misprints (a course of 2018 that ends in 2107). An empty cell is `{ unknown: '' }`.
 * `readReportDate('3/15/02', 2002) // { day: '2002-03-15' }`
 */
export function readReportDate(text: string, reportYear: number | undefined): ReportDate {
  const trimmed = text.trim()
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})$/.exec(trimmed)
  if (!match) return { unknown: trimmed }
  const [, month = '', dayOfMonth = '', printedYear = ''] = match
  const year = printedYear.length === 4 ? Number(printedYear) : nearestYear(Number(printedYear), reportYear)
  if (reportYear !== undefined && (year < reportYear - yearsBefore || year > reportYear + yearsAfter)) return { unknown: trimmed }
  const day = parseDay(`${String(year).padStart(4, '0')}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`)
  return day === undefined ? { unknown: trimmed } : { day }
}

/** The report itself began in 1999, so that is where a two-digit year leans without one. */
const defaultYear = 2000

function nearestYear(twoDigits: number, reportYear = defaultYear): number {
  const century = Math.floor(reportYear / 100) * 100
  const candidates = [century - 100, century, century + 100].map((start) => start + twoDigits)
  return candidates.reduce((best, year) => (Math.abs(year - reportYear) < Math.abs(best - reportYear) ? year : best))
}

/**
 * The first year of a report's name: `reportYearOf('2018_2019') // 2018`. Works on file names too; undefined
 * where no pair of years that follow each other stands in the text.
 */
export function reportYearOf(text: string): number | undefined {
  for (const match of text.matchAll(/(?<!\d)((?:19|20)\d{2})[_-]((?:19|20)\d{2})(?!\d)/g)) {
    if (Number(match[2]) === Number(match[1]) + 1) return Number(match[1])
  }
  return undefined
}
