import type { Activity, PlanGraph } from '@throughline/model'

/** Program ids an activity would use: those it names, and those its money comes from. */
export const programsOf = (plan: PlanGraph, activity: Activity): ReadonlySet<string> =>
  new Set([...(activity.programs ?? []), ...plan.referring(activity.id, 'funding-line', 'activity').flatMap((line) => line.program ?? [])])
