import { perRecord, type Activity, type PlanGraph } from '@throughline/model'

/** Program ids an activity would use: those it names, and those its money comes from. */
export const programsOf: (plan: PlanGraph, activity: Activity) => ReadonlySet<string> = perRecord((plan, activity) => {
  const found = new Set<string>(activity.programs)
  for (const { program } of plan.referring(activity.id, 'funding-line', 'activity')) if (program !== undefined) found.add(program)
  return found
})
