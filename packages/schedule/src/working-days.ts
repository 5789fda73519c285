import { addDays, day, daysBetween, type Day } from '@throughline/model'

const someMonday = day('2026-01-05')
const daysOfWork = 5

/**
 * The day so many working days before a day: Monday to Friday count; federal holidays are not known here and count as working days.
 * `workingDaysBefore(day('2027-03-15'), 10) // 2027-03-01`
 */
export function workingDaysBefore(d: Day, days: number): Day {
  if (days <= 0) return d
  const sinceMonday = ((daysBetween(someMonday, d) % 7) + 7) % 7
  const inThisWeek = Math.min(sinceMonday, daysOfWork)
  const weeks = Math.ceil(Math.max(0, days - inThisWeek) / daysOfWork)
  return addDays(d, inThisWeek - sinceMonday + weeks * (daysOfWork - 7) - days)
}
