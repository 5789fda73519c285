import { addDays, day, type Day, type Source } from '@throughline/model'
import { z } from 'zod'
import content from './data/federal-holidays.json' with { type: 'json' }
import { origin, readDataFile } from './data-file.ts'
import { stepConfidence } from './program-step-schema.ts'

const weekday = z.int().min(0).max(6)
const rule = z.strictObject({ title: z.string().min(1), month: z.int().min(1).max(12), day: z.int().optional(), weekday: weekday.optional(), nth: z.int().optional(), since: z.int().optional() })
const file = readDataFile('federal-holidays.json', z.strictObject({ ...origin, confidence: stepConfidence, holidays: z.array(rule).readonly() }), content)

/** A day on which offices of the United States are closed. */
export interface FederalHoliday { readonly title: string; readonly date: Day }

/** The law of the federal holidays. */
export const federalHolidaySource: Source = { cite: '5 U.S.C. 6103(a) and (b)', says: file.confidence === 'verified' ? 'Legal public holidays.' : 'Legal public holidays; the days are reckoned by rules that were not read in the Code itself.' }

/**
 * The federal holidays kept in a calendar year, on the day they are kept: the Friday before one on a Saturday, the Monday after one on a Sunday (5 U.S.C. 6103).
 * One may fall in the last days of the year before. `federalHolidays(2027).at(-1) // Christmas Day, 2027-12-24`
 */
export function federalHolidays(year: number): readonly FederalHoliday[] {
  const known = reckoned.get(year)
  if (known !== undefined) return known
  const made = file.holidays.filter(({ since }) => since === undefined || since <= year).map((one) => ({ title: one.title, date: kept(dateOf(one, year)) }))
  reckoned.set(year, made)
  return made
}

/** A year's holidays never change. */
const reckoned = new Map<number, readonly FederalHoliday[]>()

const weekdayOf = (d: Day) => new Date(`${d}T00:00:00Z`).getUTCDay()
const text = (n: number, width = 2) => String(n).padStart(width, '0')
const dayOf = (year: number, month: number, date: number) => day(`${text(year, 4)}-${text(month)}-${text(date)}`)

function dateOf({ month, day: date, weekday: on, nth }: z.infer<typeof rule>, year: number): Day {
  if (date !== undefined) return dayOf(year, month, date)
  const wanted = on ?? 0
  if (nth !== undefined && nth < 0) {
    const last = addDays(month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1), -1)
    return addDays(last, -((weekdayOf(last) - wanted + 7) % 7))
  }
  const first = dayOf(year, month, 1)
  return addDays(first, (wanted - weekdayOf(first) + 7) % 7 + 7 * ((nth ?? 1) - 1))
}

function kept(d: Day): Day {
  const at = weekdayOf(d)
  return at === 6 ? addDays(d, -1) : at === 0 ? addDays(d, 1) : d
}
