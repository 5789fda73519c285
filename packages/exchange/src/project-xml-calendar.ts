import { federalHolidays } from '@throughline/catalog'
import { firstDayOf, fiscalYearOf, type Day, type PlanGraph } from '@throughline/model'
import { hoursPerDay, tag, within } from './project-xml-text.ts'

/** Calendars of the file by their number: one that works every day, and one that keeps weekends and holidays. */
export const everyDay = 1
export const workDays = 2

/** A span on which nobody works, by name. */
interface Closed { readonly title: string; readonly start: Day; readonly end: Day }

const weekdayNumbers = { sunday: 1, thursday: 5, friday: 6, saturday: 7 } as const

/** Both calendars as the file holds them; the second keeps the weekend and the holidays of both sides. */
export function calendarsXml(plan: PlanGraph, first: Day, last: Day): string {
  const partner = plan.get('partner', plan.head?.partner)
  const weekend = new Set<number>([weekdayNumbers.saturday, weekdayNumbers.sunday, ...(partner?.weekend ?? []).map((one) => weekdayNumbers[one])])
  return within('Calendars', calendar(everyDay, 'Every day', new Set(), []), calendar(workDays, 'Working days', weekend, closedSpans(plan, first, last)))
}

/** Federal holidays of the years the plan touches, and those its records know. */
function closedSpans(plan: PlanGraph, first: Day, last: Day): readonly Closed[] {
  const [from, to] = [Number(firstDayOf(fiscalYearOf(first)).slice(0, 4)), Number(last.slice(0, 4)) + 1]
  const federal = Array.from({ length: Math.min(60, to - from + 1) }, (_, i) => federalHolidays(from + i)).flat().map(({ title, date }): Closed => ({ title, start: date, end: date }))
  const own = plan.all('holiday').filter(({ partner }) => partner === undefined || partner === plan.head?.partner).flatMap(({ title, spans }) => spans.map((span): Closed => ({ title, ...span })))
  return [...federal, ...own].toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : a.title < b.title ? -1 : 1))
}

const morning = within('WorkingTime', tag('FromTime', '08:00:00'), tag('ToTime', '12:00:00'))
const afternoon = within('WorkingTime', tag('FromTime', '13:00:00'), tag('ToTime', `${hoursPerDay + 9}:00:00`))

const calendar = (uid: number, name: string, weekend: ReadonlySet<number>, closed: readonly Closed[]): string => within('Calendar',
  tag('UID', uid), tag('Name', name), tag('IsBaseCalendar', 1), tag('BaseCalendarUID', -1),
  within('WeekDays', ...[1, 2, 3, 4, 5, 6, 7].map((day) => within('WeekDay', tag('DayType', day), tag('DayWorking', weekend.has(day) ? 0 : 1), ...(weekend.has(day) ? [] : [within('WorkingTimes', morning, afternoon)])))),
  ...(closed.length === 0 ? [] : [within('Exceptions', ...closed.map(({ title, start, end }) => within('Exception',
    tag('EnteredByOccurrences', 0), within('TimePeriod', tag('FromDate', `${start}T00:00:00`), tag('ToDate', `${end}T23:59:00`)), tag('Occurrences', 1), tag('Name', title), tag('Type', 1), tag('DayWorking', 0))))]))
