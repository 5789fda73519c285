import { perRecord, type Activity, type Objective, type PlanGraph, type Rec } from '@throughline/model'
import { isCancelled } from './history.ts'

/**
 * The objectives an activity serves: those it names; where it names none, the one its line of activity leads to.
 * An activity may run in one line and serve another objective: what it says of itself counts.
 */
export function objectivesOf(plan: PlanGraph, activity: Activity): readonly Objective[] {
  const named = plan.pick('objective', activity.objectives)
  if (named.length > 0) return named
  return plan.pick('objective', idsOf(plan.get('line-of-activity', activity.line)?.objective))
}

type ActivitiesOf<R> = (plan: PlanGraph, record: R) => readonly Activity[]

/** Activities that serve an objective directly, cancelled ones left out. */
export const activitiesFor: ActivitiesOf<Objective> = perRecord((plan, objective) => {
  const naming = plan.referring(objective.id, 'activity', 'objectives')
  const inLines = linesTo(plan, objective)
    .flatMap((line) => plan.referring(line.id, 'activity', 'line'))
    .filter((activity) => plan.pick('objective', activity.objectives).length === 0)
  return [...naming, ...inLines].filter((activity) => !isCancelled(activity))
})

/** Lines of activity that lead to an objective. */
export const linesTo = (plan: PlanGraph, objective: Objective): readonly Rec<'line-of-activity'>[] =>
  plan.referring(objective.id, 'line-of-activity', 'objective')

/** An objective and everything that serves it, itself first; a ring of objectives is walked once. */
export function withObjectivesBelow(plan: PlanGraph, objective: Objective): readonly Objective[] {
  const seen = new Map([[objective.id, objective]])
  for (const one of seen.values()) {
    for (const child of plan.referring(one.id, 'objective', 'parents')) if (!seen.has(child.id)) seen.set(child.id, child)
  }
  return [...seen.values()]
}

/** Measures of an objective and of the objectives below it. */
export const measuresUnder = (plan: PlanGraph, objective: Objective): readonly Rec<'measure'>[] =>
  withObjectivesBelow(plan, objective).flatMap((one) => plan.referring(one.id, 'measure', 'objective'))

/** Activities of an objective and of the objectives below it. */
export const activitiesUnder: ActivitiesOf<Objective> = perRecord((plan, objective) =>
  withObjectivesBelow(plan, objective).flatMap((one) => activitiesFor(plan, one)))

/** True where an objective leads to an end state, by itself or through an objective it serves. */
export function reachesEndState(plan: PlanGraph, objective: Objective): boolean {
  const seen = new Map([[objective.id, objective]])
  for (const one of seen.values()) {
    if (one.endState !== undefined) return true
    for (const parent of plan.pick('objective', one.parents)) if (!seen.has(parent.id)) seen.set(parent.id, parent)
  }
  return false
}

/** Activities in the lines of a line of effort and those of its objectives, each once, cancelled ones left out. */
export const activitiesOfEffort: ActivitiesOf<Rec<'line-of-effort'>> = perRecord((plan, effort) => {
  const inLines = plan.referring(effort.id, 'line-of-activity', 'effort').flatMap((line) => plan.referring(line.id, 'activity', 'line'))
  const ofObjectives = plan.pick('objective', effort.objectives).flatMap((objective) => activitiesUnder(plan, objective))
  return [...new Set([...inLines, ...ofObjectives])].filter((activity) => !isCancelled(activity))
})

const idsOf = <T>(id: T | undefined): readonly T[] => (id === undefined ? [] : [id])
