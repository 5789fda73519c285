import { perPlan, type Activity, type PlanGraph, type Rec, type RecordId } from '@throughline/model'

const byText = (a: string | undefined, b: string | undefined): number => {
  // What has no date or title comes last.
  if (a === b) return 0
  if (a === undefined) return 1
  if (b === undefined) return -1
  return a < b ? -1 : 1
}
const byNumber = (a: number | undefined, b: number | undefined): number => (a ?? Infinity) === (b ?? Infinity) ? 0 : (a ?? Infinity) - (b ?? Infinity)

/** Activities by first day, last day, title, id: the order they are shown in everywhere. */
export const compareActivities = (a: Activity, b: Activity): number =>
  byText(a.start, b.start) || byText(a.end, b.end) || byText(a.title, b.title) || byText(a.id, b.id)

/** Lines of activity by their order in the line of effort, then first day, title, id. */
export const compareLines = (a: Rec<'line-of-activity'>, b: Rec<'line-of-activity'>): number =>
  byNumber(a.order, b.order) || byText(a.start, b.start) || byText(a.title, b.title) || byText(a.id, b.id)

/** Objectives by rank, deadline, title, id. */
export const compareObjectives = (a: Rec<'objective'>, b: Rec<'objective'>): number =>
  byNumber(a.rank, b.rank) || byText(a.deadline, b.deadline) || byText(a.title, b.title) || byText(a.id, b.id)

/** Lines of activity of a line of effort, in order. */
export const linesOf = (plan: PlanGraph, effort: RecordId): readonly Rec<'line-of-activity'>[] =>
  plan.referring(effort, 'line-of-activity', 'effort').toSorted(compareLines)

/** Activities of a line of activity, in order. */
export const activitiesOf = (plan: PlanGraph, line: RecordId): readonly Activity[] =>
  plan.referring(line, 'activity', 'line').toSorted(compareActivities)

/** Lines of effort of the plan: by the order of their first line of activity, then first day, title, id. */
export const effortsOf: (plan: PlanGraph) => readonly Rec<'line-of-effort'>[] = perPlan((plan) => {
  const firstOrder = new Map(plan.of('line-of-effort').map((effort) => [effort.id, linesOf(plan, effort.id)[0]?.order]))
  return plan.of('line-of-effort').toSorted((a, b) =>
    byNumber(firstOrder.get(a.id), firstOrder.get(b.id)) || byText(a.start, b.start) || byText(a.title, b.title) || byText(a.id, b.id))
})

/** Phases by first day. */
export const phasesOf = (plan: PlanGraph): readonly Rec<'phase'>[] =>
  plan.of('phase').toSorted((a, b) => byText(a.start, b.start) || byText(a.end, b.end) || byText(a.title, b.title) || byText(a.id, b.id))

/** The line of effort an objective is held by: the first in order. */
export const effortHolding = (plan: PlanGraph, objective: RecordId): Rec<'line-of-effort'> | undefined =>
  plan.referring(objective, 'line-of-effort', 'objectives').toSorted((a, b) => byText(a.id, b.id))[0]
