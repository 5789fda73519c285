import {
  addDays, addYears, day, earlier, firstDayOf, fiscalYearOf, fiscalYearsBetween, formatFiscalYear, lastDayOf, later, type Activity, type Day, type FiscalYear, type PlanGraph,
} from '@throughline/model'
import { fundingOf } from './cost.ts'
import type { Matrix, MatrixColumn, MatrixColumns, MatrixSpan } from './matrix.ts'
import { phasesOf } from './outline.ts'

/** How far beyond the plan's own years a matrix reaches for what lies outside; a year typed wrong must not make a thousand columns. */
const yearsBeyond = 10

/** The days of a matrix: those of the plan, wider where its activities or their money are. */
export function matrixSpan(plan: PlanGraph, activities: readonly Activity[], on: Day): { readonly start: Day; readonly end: Day } {
  const years = activities.flatMap((a) => fundingOf(plan, a.id).flatMap((line) => line.fiscalYear ?? []))
  const days = [...activities.flatMap((a) => [datesOf(a)?.start, datesOf(a)?.end].flatMap((d) => d ?? [])), ...years.map(firstDayOf)]
  const first = plan.head?.start ?? days.reduce<Day | undefined>((a, b) => (a === undefined ? b : earlier(a, b)), undefined) ?? on
  const last = plan.head?.end ?? days.reduce<Day | undefined>((a, b) => (a === undefined ? b : later(a, b)), undefined) ?? first
  const near = days.filter((d) => d >= addYears(first, -yearsBeyond) && d <= addYears(last, yearsBeyond))
  const start = near.reduce(earlier, first)
  const end = near.reduce(later, later(first, last))
  return { start: firstDayOf(fiscalYearOf(start)), end: lastDayOf(fiscalYearOf(end)) }
}

/** First and last day of an activity, as it really ran where that is known; undefined where it has no dates. */
export function datesOf(activity: Activity): { readonly start: Day; readonly end: Day } | undefined {
  const start = activity.actualStart ?? activity.start ?? activity.actualEnd ?? activity.end
  if (start === undefined) return undefined
  const end = activity.actualEnd ?? activity.end ?? start
  return { start: earlier(start, end), end: later(start, end) }
}

export const yearSpans = (start: Day, end: Day): Matrix['years'] =>
  fiscalYearsBetween(start, end).map((year) => ({ key: `fy-${year}`, label: formatFiscalYear(year), start: firstDayOf(year), end: lastDayOf(year), year }))

/** Quarters of fiscal years: `Q1` runs from October to December. */
export const quarterSpans = (start: Day, end: Day): readonly MatrixSpan[] => fiscalYearsBetween(start, end).flatMap((year) => quartersOf(year))

const monthsOfQuarters = [['10-01', '12-31'], ['01-01', '03-31'], ['04-01', '06-30'], ['07-01', '09-30']] as const

function quartersOf(year: FiscalYear): readonly MatrixSpan[] {
  return monthsOfQuarters.map(([from, to], i) => {
    const calendarYear = i === 0 ? year - 1 : year
    return { key: `fy-${year}-q${i + 1}`, label: `Q${i + 1}`, start: day(`${calendarYear}-${from}`), end: day(`${calendarYear}-${to}`) }
  })
}

/** Phases that have both dates, in order, numbered as they stand in the plan. */
export const phaseSpans = (plan: PlanGraph): Matrix['phases'] =>
  phasesOf(plan).flatMap((phase, i) =>
    phase.start === undefined || phase.end === undefined
      ? []
      : [{ key: phase.id, record: phase.id, label: phase.title, start: phase.start, end: phase.end, position: i + 1 }])

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** Calendar months from one day to another: `monthSpans(day('2026-10-01'), day('2026-12-31')).map((m) => m.label) // ['Oct 26', 'Nov 26', 'Dec 26']` */
export function monthSpans(start: Day, end: Day): readonly MatrixSpan[] {
  const spans: MatrixSpan[] = []
  for (let first = day(`${start.slice(0, 7)}-01`); first <= end;) {
    const [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))]
    const next = day(month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`)
    spans.push({ key: `month-${first.slice(0, 7)}`, label: `${monthNames[month - 1] ?? ''} ${first.slice(2, 4)}`, start: first, end: addDays(next, -1) })
    first = next
  }
  return spans
}

const outside: MatrixColumn = { key: 'outside', label: 'Outside', isOutside: true }

/** The columns, and last one for what falls in none of them. */
export function columnsOf(by: MatrixColumns, spans: Pick<Matrix, 'years' | 'quarters' | 'phases'>): readonly MatrixColumn[] {
  const inside = by === 'fiscal-year'
    ? spans.years.map((span) => ({ ...span, isOutside: false }))
    : by === 'quarter'
      ? spans.quarters.map((span) => ({ ...span, label: `${formatFiscalYear(fiscalYearOf(span.start))} ${span.label}`, year: fiscalYearOf(span.start), isOutside: false }))
      : by === 'month'
        ? monthSpans(spans.years[0]?.start ?? spans.quarters[0]?.start ?? day('1970-01-01'), spans.years.at(-1)?.end ?? day('1969-12-31')).map((span) => ({ ...span, year: fiscalYearOf(span.start), isOutside: false }))
        : spans.phases.map(({ key, label, start, end }) => ({ key, label, start, end, isOutside: false }))
  return [...inside, outside]
}

/**
 * The day money is shown at: the day of the work nearest to it in the year of the money, since a funding line names a year of money and not of work.
 * Without a year, the first day of the work. `moneyDay(fiscalYear(2027), work from 2026-11-03 to 2027-12-01) // 2026-11-03`
 */
export function moneyDay(year: FiscalYear | undefined, work: { readonly start: Day; readonly end: Day } | undefined): Day | undefined {
  if (year === undefined) return undefined
  const first = firstDayOf(year)
  return work === undefined || work.end < first ? first : earlier(later(work.start, first), lastDayOf(year))
}

/** Which column holds a day; the last one, for what lies outside, where none does. */
export const columnHolding = (columns: readonly MatrixColumn[], at: Day | undefined): number => {
  const found = at === undefined ? -1 : columns.findIndex(({ start, end }) => start !== undefined && end !== undefined && start <= at && at <= end)
  return found === -1 ? columns.length - 1 : found
}
