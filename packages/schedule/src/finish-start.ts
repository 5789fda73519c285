import { addDays, daysBetween, perPlan, type Activity, type Day, type PlanGraph, type Rec } from '@throughline/model'

/**
 * The first day a step may start that waits for another to end: the day after it, and the lag in days after that.
 * A negative lag lets it start earlier. `earliestStartAfter(day('2029-06-29'), 0) // 2029-06-30`
 */
export const earliestStartAfter = (end: Day, lagDays = 0): Day => addDays(end, lagDays + 1)

/** The day a step starts: the real one where it has begun. */
export const startOf = (activity: Activity): Day | undefined => activity.actualStart ?? activity.start
/** The day a step ends: the real one where it is over. */
export const endOf = (activity: Activity): Day | undefined => activity.actualEnd ?? activity.end

/** A dependency of which both ends are in the plan and neither is cancelled. */
export interface Wait {
  readonly dependency: Rec<'dependency'>
  readonly predecessor: Activity
  readonly successor: Activity
}

/**
 * The finish-start dependencies of a plan; one without a type is finish-start. Other types are kept in the plan and not
 * computed here. `finishStarts(plan).map((wait) => wait.successor.title)`
 */
export const finishStarts: (plan: PlanGraph) => readonly Wait[] = perPlan((plan) =>
  plan.of('dependency').flatMap((dependency) => {
    if (dependency.type !== undefined && dependency.type !== 'finish-start') return []
    const predecessor = plan.get('activity', dependency.predecessor)
    const successor = plan.get('activity', dependency.successor)
    if (predecessor === undefined || successor === undefined) return []
    if (predecessor.status === 'cancelled' || successor.status === 'cancelled') return []
    return [{ dependency, predecessor, successor }]
  }))

/**
 * By how many days a step starts too early for what it waits for; zero where the order holds, undefined where a day is
 * not known. `daysTooEarly(wait) // 47`
 */
export function daysTooEarly({ dependency, predecessor, successor }: Wait): number | undefined {
  const end = endOf(predecessor)
  const start = startOf(successor)
  if (end === undefined || start === undefined) return undefined
  return Math.max(0, (dependency.lagDays ?? 0) + 1 - daysBetween(end, start))
}
