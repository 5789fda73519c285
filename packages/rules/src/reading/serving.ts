import { perPlan, perRecord, type Activity, type Objective, type PlanGraph, type Rec, type RecordId } from '@throughline/model'
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

/** The objectives right below each, by its id: taken once, since a chain is walked from each of its objectives. */
const rightBelow = perPlan((plan): ReadonlyMap<RecordId, readonly Objective[]> => {
  const found = new Map<RecordId, Objective[]>()
  for (const one of plan.all('objective')) {
    for (const parent of one.parents ?? []) {
      const list = found.get(parent)
      if (list === undefined) found.set(parent, [one])
      else list.push(one)
    }
  }
  return found
})

const noObjectives: readonly Objective[] = []

/** An objective and everything that serves it, itself first; a ring of objectives is walked once. */
export function withObjectivesBelow(plan: PlanGraph, objective: Objective): readonly Objective[] {
  const below = rightBelow(plan)
  const seen = new Set([objective])
  for (const one of seen) for (const child of below.get(one.id) ?? noObjectives) if (child.id !== objective.id) seen.add(child)
  return [...seen]
}

/**
 * The objectives that have something, themselves or in an objective below, by id: found upwards from those that have it, so that a long chain is walked once.
 * `havingBelow(plan, (objective) => objective.success !== undefined).has(objective.id)`
 */
export function havingBelow(plan: PlanGraph, has: (objective: Objective) => boolean): ReadonlySet<RecordId> {
  const found = new Set(plan.all('objective').filter(has))
  for (const one of found) for (const parent of plan.pick('objective', one.parents)) found.add(parent)
  return new Set([...found].map(({ id }) => id))
}

const measured = perPlan((plan) => havingBelow(plan, (objective) => plan.referring(objective.id, 'measure', 'objective').length > 0))
const shown = perPlan((plan) => havingBelow(plan, (objective) => plan.referring(objective.id, 'measure', 'objective').some(({ type }) => type !== 'performance')))
const carried = perPlan((plan) => havingBelow(plan, (objective) => activitiesFor(plan, objective).length > 0))

/** Whether an objective has a measure, itself or in an objective below it; with `beyondPerformance`, one that does not only measure our own work. */
export const hasMeasure = (plan: PlanGraph, objective: Objective, beyondPerformance = false): boolean => (beyondPerformance ? shown : measured)(plan).has(objective.id)

/** Measures of an objective and of the objectives below it. */
export const measuresUnder = (plan: PlanGraph, objective: Objective): readonly Rec<'measure'>[] => !hasMeasure(plan, objective) ? [] :
  withObjectivesBelow(plan, objective).flatMap((one) => plan.referring(one.id, 'measure', 'objective'))

/** Activities of an objective and of the objectives below it. */
export const activitiesUnder: ActivitiesOf<Objective> = perRecord((plan, objective) => !carried(plan).has(objective.id) ? [] :
  withObjectivesBelow(plan, objective).flatMap((one) => activitiesFor(plan, one)))

/** True where an objective leads to an end state, by itself or through an objective it serves. */
export const reachesEndState = (plan: PlanGraph, objective: Objective): boolean => leading(plan).has(objective.id)

/** Found downwards from those that name an end state. */
const leading = perPlan((plan): ReadonlySet<RecordId> => {
  const found = new Set(plan.all('objective').filter(({ endState }) => endState !== undefined))
  for (const one of found) for (const child of rightBelow(plan).get(one.id) ?? noObjectives) found.add(child)
  return new Set([...found].map(({ id }) => id))
})

/** Activities in the lines of a line of effort and those of its objectives, each once, cancelled ones left out. */
export const activitiesOfEffort: ActivitiesOf<Rec<'line-of-effort'>> = perRecord((plan, effort) => {
  const inLines = plan.referring(effort.id, 'line-of-activity', 'effort').flatMap((line) => plan.referring(line.id, 'activity', 'line'))
  const ofObjectives = plan.pick('objective', effort.objectives).flatMap((objective) => activitiesUnder(plan, objective))
  return [...new Set([...inLines, ...ofObjectives])].filter((activity) => !isCancelled(activity))
})

const idsOf = <T>(id: T | undefined): readonly T[] => (id === undefined ? [] : [id])
