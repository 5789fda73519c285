import { weekdayOf } from './day-number.ts'

/**
 * The working days of a calendar over a span of days, numbered so that the way from a day to a working day and back is one look-up.
 * Outside its span every day counts as a working day.
 */
export interface WorkCalendar {
  /** The first day of the span. */
  readonly first: number
  /** Working days of the span before a day; one longer than the span. */
  readonly before: Int32Array
  /** The working days of the span, in order. */
  readonly days: Int32Array
}

/**
 * A calendar from a day up to, not including, another. `weekend` holds weekdays (Monday is 0), `closed` further days without work.
 * `workCalendar(0, 3_650, new Set([5, 6]), new Set([10]))`
 */
export function workCalendar(first: number, end: number, weekend: ReadonlySet<number>, closed: ReadonlySet<number>): WorkCalendar {
  const before = new Int32Array(end - first + 1)
  const days = new Int32Array(end - first)
  const isShut = new Uint8Array(end - first)
  for (const d of closed) if (d >= first && d < end) isShut[d - first] = 1
  const isWeekend = Array.from({ length: 7 }, (_, d) => weekend.has(d))
  let count = 0
  let weekday = weekdayOf(first)
  for (let at = 0; at < isShut.length; at++) {
    before[at] = count
    if (isWeekend[weekday] !== true && isShut[at] === 0) days[count++] = first + at
    weekday = weekday === 6 ? 0 : weekday + 1
  }
  before[end - first] = count
  return { first, before, days: days.slice(0, count) }
}

/** Working days before a day, from the calendar's first; outside its span each day counts. */
function rank({ first, before, days }: WorkCalendar, d: number): number {
  const at = d - first
  if (at < 0) return at
  return before[at] ?? days.length + at - (before.length - 1)
}

/** The working day of a rank: the inverse of `rank`. */
function dayOfRank({ first, before, days }: WorkCalendar, n: number): number {
  if (n < 0) return first + n
  return days[n] ?? first + before.length - 1 + n - days.length
}

/** The day itself where it is a working day, else the next one. */
export const workingFrom = (calendar: WorkCalendar, d: number): number => dayOfRank(calendar, rank(calendar, d))

/** The day itself where it is a working day, else the one before. */
export const workingUntil = (calendar: WorkCalendar, d: number): number => dayOfRank(calendar, rank(calendar, d + 1) - 1)

/** The day after the last of so many working days from a day on. `workedFrom(calendar, monday, 5) // the Saturday */
export const workedFrom = (calendar: WorkCalendar, d: number, length: number): number =>
  (length <= 0 ? d : dayOfRank(calendar, rank(calendar, d) + length - 1) + 1)

/** The latest day from which so many working days end before a day: the inverse of `workedFrom`. */
export const workedBefore = (calendar: WorkCalendar, end: number, length: number): number =>
  (length <= 0 ? end : dayOfRank(calendar, rank(calendar, end) - length))

/** Working days from a day up to another; negative where it lies before. */
export const workingDaysBetween = (calendar: WorkCalendar, from: number, to: number): number => rank(calendar, to) - rank(calendar, from)

/** Whether work is done on a day. */
export const isWorkingDay = (calendar: WorkCalendar, d: number): boolean => rank(calendar, d + 1) > rank(calendar, d)
