import { federalHolidays } from '@throughline/catalog'
import { day, type Day } from '@throughline/model'
import { dayAt, dayNumber } from './network/day-number.ts'
import { workCalendar, workedBefore, type WorkCalendar } from './network/work-calendar.ts'

const [firstYear, lastYear] = [2000, 2079]
let made: WorkCalendar | undefined

/** Monday to Friday without federal holidays, over the years that two digits can say; the same always, so made once. */
function federalCalendar(): WorkCalendar {
  if (made !== undefined) return made
  const years = Array.from({ length: lastYear - firstYear + 2 }, (_, i) => firstYear + i)
  const closed = new Set(years.flatMap((year) => federalHolidays(year).map(({ date }) => dayNumber(date))))
  made = workCalendar(dayNumber(day(`${firstYear}-01-01`)), dayNumber(day(`${lastYear + 1}-01-01`)), new Set([5, 6]), closed)
  return made
}

/**
 * The day so many working days before a day: Monday to Friday count, federal holidays do not (5 U.S.C. 6103).
 * `workingDaysBefore(day('2027-03-15'), 10) // 2027-03-01`
 */
export const workingDaysBefore = (d: Day, days: number): Day => (days <= 0 ? d : dayAt(workedBefore(federalCalendar(), dayNumber(d), days)))
