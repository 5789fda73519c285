import type { ScheduleAnswer } from '@throughline/contract'
import type { Day, PlanGraph, RecordId } from '@throughline/model'
import { conflictsOf, criticalPaths, reasonsOf, scheduleOf, type PlanSchedule, type Reason } from '@throughline/schedule'

/** The days of a plan as the command line and the server answer them. `scheduleAnswer(scheduleOf(plan, { on })).criticalPaths[0]` */
export function scheduleAnswer(schedule: PlanSchedule, scenario?: string): ScheduleAnswer {
  return {
    on: schedule.on, scenario: scenario ?? null, end: schedule.end ?? null, hasPartnerHolidays: schedule.hasPartnerHolidays,
    activities: schedule.activities.map(({ activity, isCritical, isNearCritical, ...dated }) => ({
      ...dated, title: activity.title, critical: isCritical, nearCritical: isNearCritical, because: reasonsOf(schedule, dated.id).map(asReason),
    })),
    undated: [...schedule.undated],
    criticalPaths: criticalPaths(schedule).map((path) => [...path]),
    conflicts: conflictsOf(schedule).map(({ days, chain, because, ...conflict }) => ({ ...conflict, days: days ?? null, chain: [...chain], because: because.map(asReason) })),
  }
}

const asReason = ({ sort, text, record, source, day }: Reason): ScheduleAnswer['conflicts'][number]['because'][number] =>
  ({ sort, text, ...(record !== undefined && { record }), ...(source !== undefined && { source: source.cite }), ...(day !== undefined && { day }) })

/** The activity a record's days hang on: itself, or of a milestone the one of its activities that ends last. `drivenBy(plan, schedule, milestone.id)` */
export function drivenBy(plan: PlanGraph, schedule: PlanSchedule, id: RecordId): RecordId | undefined {
  const milestone = plan.get('milestone', id)
  const ids = milestone === undefined ? [id] : milestone.activities ?? []
  const endOf = (one: RecordId): Day | undefined => schedule.of(one)?.earlyFinish
  return ids.filter((one) => endOf(one) !== undefined).sort((a, b) => ((endOf(a) ?? '') < (endOf(b) ?? '') ? 1 : -1))[0]
}
