import type { PlanSchedule } from '../dates/plan-schedule.ts'
import { objectivesReached, type ObjectiveReach } from './objectives-reached.ts'

/** One objective whose work ends on another day, or is reached in only one of two states. */
export interface ObjectiveChange {
  readonly before: ObjectiveReach | undefined
  readonly after: ObjectiveReach | undefined
  readonly sort: 'lost' | 'gained' | 'later' | 'earlier'
}

/**
 * Objectives whose work ends on another day in the second state, those no longer reached first.
 * `objectiveChanges(scheduleOf(plan, { on }), scheduleOf(other, { on })).filter(({ sort }) => sort === 'lost')`
 */
export function objectiveChanges(before: PlanSchedule, after: PlanSchedule): readonly ObjectiveChange[] {
  const was = new Map(objectivesReached(before).map((one) => [one.objective.id, one]))
  const is = new Map(objectivesReached(after).map((one) => [one.objective.id, one]))
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((id): readonly ObjectiveChange[] => {
    const one = { before: was.get(id), after: is.get(id) }
    const sort = sortOf(one.before, one.after)
    return sort === undefined ? [] : [{ ...one, sort }]
  }).sort((a, b) => order.indexOf(a.sort) - order.indexOf(b.sort))
}

const order: readonly ObjectiveChange['sort'][] = ['lost', 'later', 'earlier', 'gained']

function sortOf(before: ObjectiveReach | undefined, after: ObjectiveReach | undefined): ObjectiveChange['sort'] | undefined {
  if ((before?.isReached ?? false) !== (after?.isReached ?? false)) return before?.isReached === true ? 'lost' : 'gained'
  if (before?.by === after?.by || before?.by === undefined || after?.by === undefined) return undefined
  return after.by > before.by ? 'later' : 'earlier'
}
