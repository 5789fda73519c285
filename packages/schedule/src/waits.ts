import { addDays, daysBetween, perPlan, type Activity, type Day, type PlanGraph, type Rec } from '@throughline/model'
import { calendarsOf } from './dates/plan-calendars.ts'
import { dayAt, dayNumber } from './network/day-number.ts'
import { workedBefore, workedFrom } from './network/work-calendar.ts'

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

/** The dependencies of a plan that bind, of all four types. `waitsOf(plan).map((wait) => wait.successor.title)` */
export const waitsOf: (plan: PlanGraph) => readonly Wait[] = perPlan((plan) => plan.of('dependency').flatMap((dependency) => {
  const predecessor = plan.get('activity', dependency.predecessor)
  const successor = plan.get('activity', dependency.successor)
  return predecessor === undefined || successor === undefined || predecessor.status === 'cancelled' || successor.status === 'cancelled' ? [] : [{ dependency, predecessor, successor }]
}))

/** Those that are finish-start; one without a type is. */
export const finishStarts: (plan: PlanGraph) => readonly Wait[] = perPlan((plan) => waitsOf(plan).filter(({ dependency }) => typeOf(dependency) === 'finish-start'))

/** Which ends a dependency ties: finish to start where it does not say. */
export const typeOf = ({ type }: Rec<'dependency'>): NonNullable<Rec<'dependency'>['type']> => type ?? 'finish-start'

/** What a wait asks for as the plan has its days: which day of the later step is bound, the earliest it may be, and by how many days it is too early. */
export interface WaitBound {
  readonly end: 'start' | 'finish'
  readonly earliest: Day
  /** Days too early; zero where the order holds. */
  readonly days: number
}

/**
 * What a dependency asks of the later step, given the days of the earlier one; undefined where a day is not known. Finish-start with lag n: it starts n + 1 days
 * after the last day of the earlier; start-start: n days after its first; finish-finish: it ends n days after its last; start-finish: n days after its first.
 * `waitBound(plan, wait)?.days // 47`
 */
export function waitBound(plan: PlanGraph, { dependency, predecessor, successor }: Wait): WaitBound | undefined {
  const type = typeOf(dependency)
  const isFromFinish = type === 'finish-start' || type === 'finish-finish'
  const end = type === 'finish-start' || type === 'start-start' ? 'start' : 'finish'
  const from = isFromFinish ? endOf(predecessor) : startOf(predecessor)
  const held = end === 'start' ? startOf(successor) : endOf(successor)
  if (from === undefined || held === undefined) return undefined
  const earliest = lagged(plan, successor, type === 'finish-start' ? addDays(from, 1) : from, dependency)
  return { end, earliest, days: Math.max(0, daysBetween(held, earliest)) }
}

function lagged(plan: PlanGraph, successor: Activity, from: Day, { lagDays = 0, lagIn }: Rec<'dependency'>): Day {
  const calendar = lagIn === 'working-days' && lagDays !== 0 ? calendarsOf(plan).of(successor) : undefined
  if (calendar === undefined) return addDays(from, lagDays)
  return dayAt(lagDays > 0 ? workedFrom(calendar, dayNumber(from), lagDays) : workedBefore(calendar, dayNumber(from), -lagDays))
}
