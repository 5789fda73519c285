import { perPlan, type Activity, type PlanGraph, type Rec, type RecordId } from '@throughline/model'
import type { Need } from './need.ts'

/** Agreements about the activity, the package's first activity, its line, effort and objectives, or the plan as a whole; nearest first. */
export function agreementsAbout(plan: PlanGraph, { activity }: Need, first?: RecordId): readonly Rec<'agreement'>[] {
  if (activity === undefined || first !== undefined) return gather(plan, activity, first)
  const known = about(plan).get(activity)
  if (known !== undefined) return known
  const made = gather(plan, activity, first)
  about(plan).set(activity, made)
  return made
}

/** Kept, since every program of an activity asks, and of each every office that must agree. */
const about = perPlan(() => new Map<Activity, readonly Rec<'agreement'>[]>())

function gather(plan: PlanGraph, activity: Activity | undefined, first: RecordId | undefined): readonly Rec<'agreement'>[] {
  const line = plan.get('line-of-activity', activity?.line)
  const subjects = [activity?.id, first, line?.id, line?.effort, line?.objective, ...(activity?.objectives ?? []), plan.head?.id]
  return subjects.flatMap((id) => (id === undefined ? [] : plan.referring(id, 'agreement', 'subject')))
}
