import type { ScheduleAnswer } from '@throughline/contract'
import type { Day, PlanGraph, RecordId } from '@throughline/model'
import { chainTo, conflictsOf, criticalPaths, reasonsOf, scheduleOf, type Conflict, type PlanSchedule, type Reason, type ScheduleOptions } from '@throughline/schedule'

/** The days of a plan with everything they rest on. */
export interface PlannedDates {
  readonly schedule: PlanSchedule
  readonly paths: readonly (readonly RecordId[])[]
  readonly conflicts: readonly Conflict[]
  reasons(id: RecordId): readonly Reason[]
  /** The chain of links that sets the days of an activity. */
  chain(id: RecordId): readonly RecordId[]
}

/** Early and late days of a plan as of a day, its critical paths and contradictions. `planDates(plan, { on }).paths[0]` */
export function planDates(plan: PlanGraph, options: ScheduleOptions): PlannedDates {
  const schedule = scheduleOf(plan, options)
  return { schedule, paths: criticalPaths(schedule), conflicts: conflictsOf(schedule), reasons: (id) => reasonsOf(schedule, id), chain: (id) => chainTo(schedule, id) }
}

/** The same as the command line and the server answer it. `scheduleAnswer(planDates(plan, { on })).criticalPaths[0]` */
export function scheduleAnswer({ schedule, paths, conflicts, reasons }: PlannedDates, scenario?: string): ScheduleAnswer {
  return {
    on: schedule.on, scenario: scenario ?? null, end: schedule.end ?? null, hasPartnerHolidays: schedule.hasPartnerHolidays,
    activities: schedule.activities.map(({ activity, isCritical, isNearCritical, ...dated }) => ({
      ...dated, title: activity.title, critical: isCritical, nearCritical: isNearCritical, because: reasons(dated.id).map(asReason),
    })),
    undated: [...schedule.undated],
    criticalPaths: paths.map((path) => [...path]),
    conflicts: conflicts.map(({ days, chain, because, ...conflict }) => ({ ...conflict, days: days ?? null, chain: [...chain], because: because.map(asReason) })),
  }
}

const asReason = ({ sort, text, record, source, day }: Reason): ScheduleAnswer['conflicts'][number]['because'][number] =>
  ({ sort, text, ...(record !== undefined && { record }), ...(source !== undefined && { source: source.cite }), ...(day !== undefined && { day }) })

/** The activity a record's days hang on: itself, or of a milestone the one of its activities that ends last. `drivenBy(planDates(plan, { on }), milestone.id)` */
export function drivenBy({ schedule }: PlannedDates, id: RecordId): RecordId | undefined {
  const milestone = schedule.plan.get('milestone', id)
  const ids = milestone === undefined ? [id] : milestone.activities ?? []
  const endOf = (one: RecordId): Day | undefined => schedule.of(one)?.earlyFinish
  return ids.filter((one) => endOf(one) !== undefined).sort((a, b) => ((endOf(a) ?? '') < (endOf(b) ?? '') ? 1 : -1))[0]
}
