import type { PlanGraph, Rec, RecordId } from '@throughline/model'
import type { Need } from './need.ts'

/** Agreements about the activity, the package's first activity, its line, effort and objectives, or the plan as a whole; nearest first. */
export function agreementsAbout(plan: PlanGraph, { activity }: Need, first?: RecordId): readonly Rec<'agreement'>[] {
  const line = plan.get('line-of-activity', activity?.line)
  const subjects = [activity?.id, first, line?.id, line?.effort, line?.objective, ...(activity?.objectives ?? []), plan.head?.id]
  return subjects.flatMap((id) => (id === undefined ? [] : plan.referring(id, 'agreement', 'subject')))
}
