import { packageActivities, perPlan, type Activity, type PlanGraph, type Rec, type RecordId } from '@throughline/model'
import { finishStarts } from './waits.ts'

/** Names of the programs an activity would use or that pay for it, in order, each once. */
export function programsOf(plan: PlanGraph, activity: Activity): readonly string[] {
  const known = programsByActivity(plan).get(activity)
  if (known !== undefined) return known
  const found = new Set(activity.programs)
  for (const { program } of plan.referring(activity.id, 'funding-line', 'activity')) if (program !== undefined) found.add(program)
  const made = [...found].sort()
  programsByActivity(plan).set(activity, made)
  return made
}

const programsByActivity = perPlan(() => new Map<Activity, readonly string[]>())

const predecessors = perPlan((plan) => Map.groupBy(finishStarts(plan), ({ successor }) => successor.id))

/** The activities that an activity waits for directly. */
export const directlyBefore = (plan: PlanGraph, activity: Activity): readonly Activity[] =>
  (predecessors(plan).get(activity.id) ?? []).map(({ predecessor }) => predecessor)

/** The staff steps that lead to an activity: those it waits for, and those that these wait for. */
export function staffStepsBefore(plan: PlanGraph, activity: Activity): readonly Activity[] {
  const found = new Map<RecordId, Activity>()
  const open = [activity]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const step of directlyBefore(plan, next)) {
      if (step.isStaffStep !== true || found.has(step.id)) continue
      found.set(step.id, step)
      open.push(step)
    }
  }
  return [...found.values()]
}

/** An activity among those that one program carries as a whole. */
export interface GatePackage {
  readonly proposal?: Rec<'proposal'>
  /** Steps taken once for the whole are planned here. */
  readonly isFirst: boolean
}

const gives = (activity: Activity) => activity.isStaffStep !== true && activity.status !== 'cancelled'

/**
 * Whether an activity is the one of its package that the steps of a program are planned on: the first of its proposal; without a proposal, one that
 * does not directly follow another of the same program (a case before its delivery).
 */
export function packageFor(plan: PlanGraph, activity: Activity, program: string): GatePackage {
  const [proposal] = plan.referring(activity.id, 'proposal', 'activities').filter((one) => one.program === program).sort((a, b) => (a.id < b.id ? -1 : 1))
  if (proposal === undefined) return { isFirst: !directlyBefore(plan, activity).some((before) => gives(before) && programsOf(plan, before).includes(program)) }
  const [first] = packageActivities(plan, proposal)
  return { proposal, isFirst: first?.id === activity.id }
}
