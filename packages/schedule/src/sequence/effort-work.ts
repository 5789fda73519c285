import { perPlan, type Activity, type PlanGraph, type Rec } from '@throughline/model'
import { startOf } from '../waits.ts'

/** The activities of a line of effort that give something, by category, each category by its first day. */
export interface EffortWork {
  readonly effort: Rec<'line-of-effort'>
  /** Those of any of the categories, by first day. */
  of(...categories: readonly string[]): readonly Activity[]
}

/**
 * What each line of effort does, in the order of days: steps of the staff, what is cancelled and what has no day are left out.
 * `effortWork(plan)[0]?.of('delivery')[0]?.title`
 */
export const effortWork: (plan: PlanGraph) => readonly EffortWork[] = perPlan((plan) => plan.of('line-of-effort').map((effort) => {
  const activities = plan.referring(effort.id, 'line-of-activity', 'effort').flatMap((line) => plan.referring(line.id, 'activity', 'line'))
    .filter((one) => one.isStaffStep !== true && one.status !== 'cancelled' && startOf(one) !== undefined)
    .sort((a, b) => ((startOf(a) ?? '') < (startOf(b) ?? '') ? -1 : (startOf(a) ?? '') > (startOf(b) ?? '') ? 1 : a.id < b.id ? -1 : 1))
  return { effort, of: (...categories) => activities.filter(({ category }) => category !== undefined && categories.includes(category)) }
}))
