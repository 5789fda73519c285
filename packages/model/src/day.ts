import { z } from 'zod'

/** A calendar day as `YYYY-MM-DD`; days compare as text. */
export type Day = string & { readonly __brand: 'Day' }

const msPerDay = 86_400_000
const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']

/** Days met before, with their milliseconds: a plan asks for the same few thousand again and again. */
const met = new Map<string, number>()
const mostMet = 50_000

function keep(text: string, ms: number): number {
  if (met.size < mostMet) met.set(text, ms)
  return ms
}

const isDay = (text: string): text is Day => {
  if (met.has(text)) return true
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = new Date(`${text}T00:00:00Z`)
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== text) return false
  keep(text, at.getTime())
  return true
}

/** Reads `YYYY-MM-DD`; undefined where the text is no day that exists. `parseDay('2027-02-29') // undefined` */
export const parseDay = (text: string): Day | undefined => (isDay(text) ? text : undefined)

/** A day written in code or a test; throws a fault where it does not exist. `day('2026-11-20')` */
export function day(text: string): Day {
  if (isDay(text)) return text
  throw new RangeError(`"${text}" is not a day (YYYY-MM-DD)`)
}

export const daySchema = z
  .string()
  .refine(isDay, { error: 'is not a day: write year-month-day, for example 2026-11-20' })
  .transform((text) => day(text))

const toMs = (d: Day) => met.get(d) ?? keep(d, Date.parse(`${d}T00:00:00Z`))

/** Days written before: the same few thousand are reckoned again and again. */
const written = new Map<number, Day>()

/** Years of four digits only: longer ones are written otherwise, and are no day here. */
function fromMs(ms: number): Day {
  const known = written.get(ms)
  if (known !== undefined) return known
  const text = new Date(ms).toISOString()
  const made = text.length === 24 ? (text.slice(0, 10) as Day) : day(text)
  if (written.size < mostMet) written.set(ms, made)
  return made
}

/** The day `n` days later (earlier where negative). `addDays(day('2026-09-30'), 1) // 2026-10-01` */
export const addDays = (d: Day, n: number): Day => fromMs(toMs(d) + n * msPerDay)

/** Days from `a` to `b`; negative where `b` is earlier. `daysBetween(day('2026-01-01'), day('2026-01-03')) // 2` */
export const daysBetween = (a: Day, b: Day): number => Math.round((toMs(b) - toMs(a)) / msPerDay)

/**
 * The same day of the month `n` years later; 29 February falls back to 28.
 * `addYears(day('2028-02-29'), 1) // 2029-02-28`
 */
export function addYears(d: Day, n: number): Day {
  const year = String(Number(d.slice(0, 4)) + n).padStart(4, '0')
  return parseDay(`${year}${d.slice(4)}`) ?? day(`${year}-02-28`)
}

export const earlier = (a: Day, b: Day): Day => (a <= b ? a : b)
export const later = (a: Day, b: Day): Day => (a >= b ? a : b)

/** As the military writes it: `formatDay(day('2026-10-20')) // 20 OCT 26` */
export const formatDay = (d: Day): string =>
  `${d.slice(8, 10)} ${months[Number(d.slice(5, 7)) - 1]} ${d.slice(2, 4)}`

/** A span in one breath: `20–22 OCT 26`, `30 SEP–2 OCT 26`, `20 DEC 26–4 JAN 27`. */
export function formatSpan(start: Day, end: Day): string {
  if (start === end) return formatDay(start)
  if (start.slice(0, 7) === end.slice(0, 7)) return `${start.slice(8, 10)}–${formatDay(end)}`
  if (start.slice(0, 4) === end.slice(0, 4)) return `${formatDay(start).slice(0, -3)}–${formatDay(end)}`
  return `${formatDay(start)}–${formatDay(end)}`
}

/**
 * Reads a day as people type it: `2026-10-20`, `20 OCT 26`, `20 Oct 2026`, `10/20/2026`, `10/20/26`.
 * Two-digit years are 2000–2079, then 1980–1999. Undefined where it is none of these.
 */
export function readDay(text: string): Day | undefined {
  const t = text.trim()
  const iso = parseDay(t)
  if (iso !== undefined) return iso
  const words = /^(\d{1,2})[ -]?([A-Za-z]{3,9})\.?[ ,-]*(\d{4}|\d{2})$/.exec(t)
  if (words) return fromParts(words[3], months.indexOf((words[2] ?? '').slice(0, 3).toUpperCase()) + 1, words[1])
  const slashes = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})$/.exec(t)
  if (slashes) return fromParts(slashes[3], Number(slashes[1]), slashes[2])
  return undefined
}

function fromParts(year: string | undefined, month: number, dayOfMonth: string | undefined): Day | undefined {
  if (year === undefined || dayOfMonth === undefined || month < 1) return undefined
  const y = year.length === 4 ? Number(year) : Number(year) + (Number(year) < 80 ? 2000 : 1900)
  return parseDay(`${y}-${String(month).padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`)
}
