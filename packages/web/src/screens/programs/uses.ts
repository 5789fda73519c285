import { perPlan, type Activity, type Day, type PlanGraph } from '@throughline/model'
import { needOf, ownVerdicts, type BareVerdict } from '@throughline/rules'

const activitiesByProgram = perPlan((plan): ReadonlyMap<string, readonly Activity[]> => {
  const found = new Map<string, Activity[]>()
  for (const activity of plan.of('activity')) {
    if (activity.status === 'cancelled') continue
    for (const id of needOf(plan, activity).programs) found.set(id, [...(found.get(id) ?? []), activity])
  }
  return found
})

/** The activities of the plan that name a program, themselves or in their money; cancelled ones left out. */
export const activitiesOf = (plan: PlanGraph, program: string): readonly Activity[] => activitiesByProgram(plan).get(program) ?? []

/** What the law says of an activity's use of a program; undefined where the activity is over and nothing is judged any more. */
export const verdictOfUse = (plan: PlanGraph, activity: Activity, program: string, on: Day): BareVerdict | undefined =>
  ownVerdicts(plan, on).get(activity.id)?.find((verdict) => verdict.program === program)

/** A larger plan is not judged whole to draw a list. */
const mostJudged = 2000
const gravest = ['ineligible', 'undetermined', 'eligible'] as const

/** The gravest verdict among the plan's uses of a program; undefined where there is none or the plan is too large to ask at once. */
export function gravestUse(plan: PlanGraph, program: string, on: Day): BareVerdict['verdict'] | undefined {
  if (plan.own.length > mostJudged) return undefined
  const verdicts = new Set(activitiesOf(plan, program).map((activity) => verdictOfUse(plan, activity, program, on)?.verdict))
  return gravest.find((verdict) => verdicts.has(verdict))
}
