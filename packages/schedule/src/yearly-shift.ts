import { addDays, addYears, daysBetween, type Day } from '@throughline/model'

/**
 * The same day of the year some years on, moved by at most three days so that the day of the week stays.
 * `shiftYears(day('2026-10-20'), 1) // 2027-10-19, a Tuesday as well`
 */
export function shiftYears(d: Day, years: number): Day {
  const there = addYears(d, years)
  const past = ((daysBetween(d, there) % 7) + 7) % 7
  return addDays(there, past <= 3 ? -past : 7 - past)
}

/** A span some years on: the start keeps its day of the week, the end its distance. */
export function shiftSpan(start: Day | undefined, end: Day | undefined, years: number): { readonly start?: Day; readonly end?: Day } {
  if (start === undefined) return end === undefined ? {} : { end: shiftYears(end, years) }
  const moved = shiftYears(start, years)
  return { start: moved, ...(end !== undefined && { end: addDays(moved, daysBetween(start, end)) }) }
}

/**
 * A title that names its year, some years on: `Staff talks FY27` → `Staff talks FY28`, `Exercise 2027` → `Exercise 2028`.
 */
export const shiftTitle = (title: string, years: number): string =>
  title
    .replace(/\bFY ?(\d{2})\b/g, (text, year: string) => text.replace(year, String((Number(year) + years) % 100).padStart(2, '0')))
    .replace(/\b(20\d{2})\b/g, (_, year: string) => String(Number(year) + years))
