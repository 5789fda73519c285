import { addDays, day, type Day } from '@throughline/model'

const zero = day('2000-01-03')
const daysBeforeZero = 730_427

const digit = (d: Day, at: number) => d.charCodeAt(at) - 48

/** A day as a whole number, so that days can stand in arrays; number 0 is a Monday. `dayNumber(day('2000-01-10')) // 7` */
export function dayNumber(d: Day): number {
  // Counted from 1 March, so that the leap day is the last of its year: a plan of thousands of steps asks this ten thousand times.
  const month = digit(d, 5) * 10 + digit(d, 6)
  const year = digit(d, 0) * 1_000 + digit(d, 1) * 100 + digit(d, 2) * 10 + digit(d, 3) - (month <= 2 ? 1 : 0)
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + digit(d, 8) * 10 + digit(d, 9) - 1
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + ofYear - daysBeforeZero
}

/** The day of a number. `dayAt(7) // 2000-01-10` */
export const dayAt = (n: number): Day => addDays(zero, n)

/** Monday is 0, Sunday is 6. `weekdayOf(dayNumber(day('2026-11-22'))) // 6` */
export const weekdayOf = (n: number): number => ((n % 7) + 7) % 7
