import type { PlanSchedule } from '../dates/plan-schedule.ts'
import { compareDates, type DateChange } from './compare-dates.ts'
import { objectiveChanges, type ObjectiveChange } from './objective-changes.ts'
import { slipReport, type SlipReport } from './slip-report.ts'

/** What differs between two schedules of one plan: dates with their causes, objectives reached, slips. */
export interface ScheduleDifference {
  readonly before: PlanSchedule
  readonly after: PlanSchedule
  readonly dates: readonly DateChange[]
  readonly objectives: readonly ObjectiveChange[]
  readonly slips: SlipReport
}

/** `scheduleDifference(scheduleOf(baseline, { on }), scheduleOf(plan, { on })).dates[0]?.causes` */
export const scheduleDifference = (before: PlanSchedule, after: PlanSchedule): ScheduleDifference => ({
  before, after, dates: compareDates(before, after), objectives: objectiveChanges(before, after), slips: slipReport(before, after),
})
