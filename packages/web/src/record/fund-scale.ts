import { earlier, firstDayOf, fiscalYearOf, fiscalYearsBetween, formatFiscalYear, lastDayOf, later, type Activity, type Day } from '@throughline/model'
import type { FundLife } from '@throughline/schedule'

/** The whole fiscal years that the money and the work of an activity span. */
export interface FundScale {
  readonly start: Day
  readonly end: Day
  readonly years: readonly { readonly start: Day; readonly label: string }[]
}

const mostYears = 12

/** The years to draw the money of an activity over; undefined where none of it has a day. A day typed wrong does not make a thousand years. */
export function fundScale(funds: readonly FundLife[], activity: Activity): FundScale | undefined {
  const windows = funds.flatMap((fund) => (fund.kind === 'told' ? [fund.window] : []))
  const money = windows.flatMap(({ availableFrom, obligateBy, workMustEndBy }) => [availableFrom, ...(obligateBy === undefined ? [] : [obligateBy]), ...(workMustEndBy === undefined ? [] : [workMustEndBy])])
  const [first] = money
  if (first === undefined) return undefined
  const near = (day: Day | undefined) => (day !== undefined && Math.abs(fiscalYearOf(day) - fiscalYearOf(first)) <= mostYears ? [day] : [])
  const days = [...money, ...near(activity.actualStart ?? activity.start), ...near(activity.actualEnd ?? activity.end)]
  const [start, end] = [firstDayOf(fiscalYearOf(days.reduce(earlier, first))), lastDayOf(fiscalYearOf(days.reduce(later, first)))]
  return { start, end, years: fiscalYearsBetween(start, end).map((year) => ({ start: firstDayOf(year), label: formatFiscalYear(year) })) }
}
