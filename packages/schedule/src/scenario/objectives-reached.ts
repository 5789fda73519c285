import type { Day, Objective, PlanGraph, RecordId } from '@throughline/model'
import type { PlanSchedule } from '../dates/plan-schedule.ts'

/** When the work for an objective is over, by the dates of a schedule. */
export interface ObjectiveReach {
  readonly objective: Objective
  /** The last day of the last activity that serves it; undefined where none with days does. */
  readonly by?: Day
  /** The activity that ends last. */
  readonly last?: RecordId
  /** `yes`: its work ends by its deadline, or by the end of the plan where it has none. */
  readonly isReached: boolean
}

/**
 * For each objective with activities of its own, when their work is over and whether that is by its deadline, or by the end of the plan. Work done is not yet an effect: measures tell that.
 * `objectivesReached(scheduleOf(plan, { on })).filter(({ isReached }) => !isReached)`
 */
export const objectivesReached = (schedule: PlanSchedule): readonly ObjectiveReach[] => schedule.plan.of('objective').flatMap((objective): readonly ObjectiveReach[] => {
  const serving = schedule.plan.referring(objective.id, 'activity', 'objectives').filter(({ status }) => status !== 'cancelled')
  const [last] = serving.flatMap(({ id }) => schedule.of(id) ?? []).sort((a, b) => (a.earlyFinish < b.earlyFinish ? 1 : a.earlyFinish > b.earlyFinish ? -1 : a.id < b.id ? -1 : 1))
  if (last === undefined) return schedule.plan.referring(objective.id, 'activity', 'objectives').length > 0 ? [{ objective, isReached: false }] : []
  const bound = deadlineOf(schedule.plan, objective)
  return [{ objective, by: last.earlyFinish, last: last.id, isReached: bound === undefined || last.earlyFinish <= bound }]
})

const deadlineOf = (plan: PlanGraph, objective: Objective): Day | undefined => objective.deadline ?? plan.head?.end
