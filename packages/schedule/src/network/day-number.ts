import { addDays, day, daysBetween, type Day } from '@throughline/model'

const zero = day('2000-01-03')

/** A day as a whole number, so that days can stand in arrays; number 0 is a Monday. `dayNumber(day('2000-01-10')) // 7` */
export const dayNumber = (d: Day): number => daysBetween(zero, d)

/** The day of a number. `dayAt(7) // 2000-01-10` */
export const dayAt = (n: number): Day => addDays(zero, n)

/** Monday is 0, Sunday is 6. `weekdayOf(dayNumber(day('2026-11-22'))) // 6` */
export const weekdayOf = (n: number): number => ((n % 7) + 7) % 7
