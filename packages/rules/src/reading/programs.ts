import type { Activity, PlanGraph } from '@throughline/model'

/** Program ids an activity would use: those it names, and those its money comes from. */
export function programsOf(plan: PlanGraph, activity: Activity): ReadonlySet<string> {
  const found = new Set(activity.programs)
  for (const { program } of plan.referring(activity.id, 'funding-line', 'activity')) if (program !== undefined) found.add(program)
  return found
}
