import { federalHolidays } from '@throughline/catalog'
import { perPlan, type Activity, type Day, type PlanGraph, type Rec } from '@throughline/model'
import { dayAt, dayNumber } from '../network/day-number.ts'
import { workCalendar, type WorkCalendar } from '../network/work-calendar.ts'

/** A day, or a few, on which an activity is not to be held, and why. */
export interface ClosedSpan {
  readonly title: string
  readonly start: Day
  readonly end: Day
  readonly sort: 'federal' | 'partner' | 'blackout'
  /** The record that says so. */
  readonly record?: Rec<'holiday'> | Rec<'blackout'>
}

/** The calendars of a plan: for each activity the days on which it may start when it is moved, and what closes the others. */
export interface PlanCalendars {
  of(activity: Activity): WorkCalendar | undefined
  /** What closes a span for an activity, in order of days; weekends are not told. */
  closing(activity: Activity, start: Day, end: Day): readonly ClosedSpan[]
  /** Whether holidays of the plan's partner are known at all. */
  readonly hasPartnerHolidays: boolean
}

const weekdays = { thursday: 3, friday: 4, saturday: 5, sunday: 6 } as const
const usWeekend: ReadonlySet<number> = new Set([weekdays.saturday, weekdays.sunday])
const yearsAround = 3
const daysPerYear = 366
const longest = 60 * daysPerYear

/**
 * The calendars of a plan. Federal holidays come by law (5 U.S.C. 6103), those of the partner and the blackout periods from its records.
 * A step of the staff keeps only weekends and holidays: a blackout period concerns visitors. Kept for each plan.
 * `calendarsOf(plan).closing(activity, day('2028-05-01'), day('2028-05-05')).map(({ title }) => title) // General election`
 */
export const calendarsOf: (plan: PlanGraph) => PlanCalendars = perPlan((plan) => {
  const span = spanOf(plan)
  const federal = federalSpans(span)
  const partnerSpans = plan.all('holiday').flatMap((record) => (concerns(plan, record) ? record.spans.map((one): ClosedSpan => ({ ...one, title: record.title, sort: 'partner', record })) : []))
  const blackouts = plan.all('blackout')
  const made = new Map<string, WorkCalendar>()
  const closedFor = (activity: Activity) => [...(keeps(activity, 'united') ? federal : []), ...(keeps(activity, 'partner') ? partnerSpans : []), ...blackoutsFor(blackouts, activity)]
  return {
    hasPartnerHolidays: partnerSpans.length > 0,
    of(activity) {
      if (activity.workDays === 'none') return undefined
      const key = `${activity.workDays ?? ''}|${blackouts.filter((one) => bears(one, activity)).map(({ id }) => id).join(' ')}`
      const known = made.get(key)
      if (known !== undefined) return known
      const calendar = workCalendar(span.first, span.end, weekendFor(plan, activity), daysIn(closedFor(activity), span))
      made.set(key, calendar)
      return calendar
    },
    closing: (activity, start, end) => (activity.workDays === 'none' ? [] : closedFor(activity).filter((one) => one.start <= end && one.end >= start).sort((a, b) => (a.start < b.start ? -1 : 1))),
  }
})

interface Span { readonly first: number; readonly end: number }

/** From some years before the first day of the plan to some after its last. */
function spanOf(plan: PlanGraph): Span {
  let first = plan.head?.start === undefined ? Infinity : dayNumber(plan.head.start)
  let end = plan.head?.end === undefined ? -Infinity : dayNumber(plan.head.end)
  for (const { start, end: last } of plan.of('activity')) {
    if (start !== undefined) { const n = dayNumber(start); first = Math.min(first, n); end = Math.max(end, n) }
    if (last !== undefined) end = Math.max(end, dayNumber(last))
  }
  if (first === Infinity) return { first: 0, end: 0 }
  const from = first - yearsAround * daysPerYear
  return { first: from, end: Math.min(Math.max(end, first) + yearsAround * daysPerYear, from + longest) }
}

function federalSpans({ first, end }: Span): readonly ClosedSpan[] {
  if (end <= first) return []
  const years = Array.from({ length: Number(dayAt(end).slice(0, 4)) - Number(dayAt(first).slice(0, 4)) + 2 }, (_, i) => Number(dayAt(first).slice(0, 4)) + i)
  return years.flatMap(federalHolidays).map(({ title, date }): ClosedSpan => ({ title, start: date, end: date, sort: 'federal' }))
}

/** A holiday concerns the plan where it is of the plan's partner, or of none named. */
const concerns = (plan: PlanGraph, { partner }: Rec<'holiday'>) => partner === undefined || partner === plan.head?.partner

const keeps = ({ workDays = 'both' }: Activity, side: 'united' | 'partner') => workDays === 'both' || workDays === side

function weekendFor(plan: PlanGraph, activity: Activity): ReadonlySet<number> {
  const said = plan.get('partner', plan.head?.partner)?.weekend
  const theirs = said === undefined ? usWeekend : new Set(said.map((one) => weekdays[one]))
  return activity.workDays === 'united' ? usWeekend : activity.workDays === 'partner' ? theirs : new Set([...usWeekend, ...theirs])
}

const blackoutsFor = (blackouts: readonly Rec<'blackout'>[], activity: Activity) =>
  blackouts.flatMap((record) => (bears(record, activity) ? record.spans.map((one): ClosedSpan => ({ ...one, title: record.title, sort: 'blackout', record })) : []))

/** Whether a blackout period bears on an activity: each list it has must hold the activity's own word. */
const bears = ({ categories, locations, recipients }: Rec<'blackout'>, activity: Activity) =>
  activity.isStaffStep !== true && holds(categories, activity.category) && holds(locations, activity.location) && (recipients === undefined || recipients.some((one) => activity.recipients?.includes(one)))
const holds = (words: readonly string[] | undefined, word: string | undefined) => words === undefined || words.length === 0 || (word !== undefined && words.includes(word))

function daysIn(spans: readonly ClosedSpan[], { first, end }: Span): ReadonlySet<number> {
  const days = new Set<number>()
  for (const { start, end: last } of spans) for (let d = Math.max(first, dayNumber(start)); d <= Math.min(end, dayNumber(last)); d++) days.add(d)
  return days
}
