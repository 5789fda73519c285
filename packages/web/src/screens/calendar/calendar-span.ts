import { addDays, fiscalYearOf, firstDayOf, formatFiscalYear, lastDayOf, laterFiscalYear, type Day, type PlanGraph } from '@throughline/model'

export type SpanId = '90' | 'year' | 'next' | 'all'

/** The days a calendar shows, from the day it is as of. */
export interface CalendarSpan {
  readonly id: SpanId
  readonly label: string
  readonly from: Day
  readonly to: Day
}

/** Ninety days, this fiscal year, the next, or to the end of the plan. `spansOf(plan, on)[0]?.to` */
export function spansOf(plan: PlanGraph, on: Day): readonly CalendarSpan[] {
  const year = fiscalYearOf(on)
  const next = laterFiscalYear(year, 1)
  const end = plan.head?.end
  return [
    { id: '90', label: '90 days', from: on, to: addDays(on, 90) },
    { id: 'year', label: formatFiscalYear(year), from: on, to: lastDayOf(year) },
    { id: 'next', label: formatFiscalYear(next), from: firstDayOf(next), to: lastDayOf(next) },
    { id: 'all', label: 'To the end of the plan', from: on, to: end === undefined || end < on ? addDays(on, 365) : end },
  ]
}
