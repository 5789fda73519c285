import type { Activity, Rec } from './kinds.ts'
import { perRecord } from './per-plan.ts'
import type { PlanGraph } from './plan-graph.ts'

const firstDay = (activity: Activity) => activity.actualStart ?? activity.start ?? '9'

/**
 * What a proposal's package gives the partner, by first day (those without one last), then id: no step of the staff, nothing cancelled.
 * The first of it is where law and gates count from. `packageActivities(plan, proposal)[0]?.id`
 */
export const packageActivities: (plan: PlanGraph, proposal: Rec<'proposal'>) => readonly Activity[] = perRecord((plan, proposal) =>
  plan.pick('activity', proposal.activities)
    .filter((activity) => activity.isStaffStep !== true && activity.status !== 'cancelled')
    .toSorted((a, b) => (firstDay(a) === firstDay(b) ? (a.id < b.id ? -1 : 1) : firstDay(a) < firstDay(b) ? -1 : 1)))
