import { forceLead, type ForceLead } from '@throughline/catalog'
import { addDays, daysBetween, perPlan, type Activity, type Day, type PlanGraph, type RecordId } from '@throughline/model'
import { endOf, finishStarts, startOf } from './waits.ts'
import { shiftSpan } from './yearly-shift.ts'

/** The request for forces beside an activity, and what can be done where it does not fit. */
export interface ForcePlan {
  readonly activity: RecordId
  readonly kind: ForceLead['kind']
  readonly title: string
  readonly leadDays: number
  /** Whether the plan sets the days ahead itself; else they are the catalogue's rule of thumb. */
  readonly isOwnLead: boolean
  readonly source: string
  /** The last day the request can go in. */
  readonly latest: Day
  /** Days from the day asked about to it; negative once it is past. */
  readonly slackDays: number
  /** The day it went in, or the plan has it go in. */
  readonly requested?: Day
  /** Asked in time, still to be asked, asked or to be asked too late, or forces that are not there on its days. */
  readonly state: 'asked' | 'open' | 'late' | 'not-there'
  /** The two honest answers where it does not fit. */
  readonly answers?: ForceAnswers
}

/** Adapt the event to forces there are, or move the plan a year. */
export interface ForceAnswers {
  /** The span within what the forces are there for, where that is known and long enough. */
  readonly adapt?: { readonly start: Day; readonly end: Day }
  /** Whether an emergent request could still go in for the planned day. */
  readonly emergentBy?: Day
  readonly moved: { readonly start: Day; readonly end: Day; readonly latest: Day; readonly slackDays: number }
}

/**
 * The request for forces of an activity: the last day it can go in, whether it did, and where it does not fit the two honest answers of the chapter (Requirements Coordination
 * and Integration): the event adapts to the forces there are, or the plan moves a year. Undefined where none are asked for or it has no days.
 * `forcesOf(plan, activity, on)?.answers?.moved.start`
 */
export function forcesOf(plan: PlanGraph, activity: Activity, on: Day): ForcePlan | undefined {
  const { forces } = activity
  const [start, end] = [startOf(activity), endOf(activity) ?? startOf(activity)]
  if (forces === undefined || start === undefined || end === undefined || activity.status === 'cancelled') return undefined
  const lead = forceLead(forces.kind)
  const leadDays = forces.leadDays ?? lead.days
  const latest = addDays(start, -leadDays)
  const requested = forces.requested ?? requestStep(plan, activity)
  const isThere = (forces.availableFrom === undefined || forces.availableFrom <= start) && (forces.availableUntil === undefined || forces.availableUntil >= end)
  const state = !isThere ? 'not-there' : requested !== undefined ? (requested <= latest ? 'asked' : 'late') : on <= latest ? 'open' : 'late'
  const isBehind = activity.actualStart !== undefined || activity.status === 'done' || activity.status === 'under-way'
  return {
    activity: activity.id, kind: forces.kind, title: lead.title, leadDays, isOwnLead: forces.leadDays !== undefined, source: lead.source, latest, slackDays: daysBetween(on, latest), state,
    ...(requested !== undefined && { requested }),
    ...((state === 'late' || state === 'not-there') && !isBehind && { answers: answersOf(activity, { start, end, leadDays, on }) }),
  }
}

/** The day a step of the plan asks for them: the last day of the nearest force request the activity waits for, directly or through others. */
function requestStep(plan: PlanGraph, activity: Activity): Day | undefined {
  const before = predecessors(plan)
  const seen = new Set<RecordId>([activity.id])
  for (const id of seen) {
    const asked = (before.get(id) ?? []).filter(({ predecessor }) => predecessor.category === 'force-request').flatMap(({ predecessor }) => endOf(predecessor) ?? []).sort((a, b) => (a < b ? 1 : -1))
    if (asked[0] !== undefined) return asked[0]
    for (const { predecessor } of before.get(id) ?? []) seen.add(predecessor.id)
  }
  return undefined
}

const predecessors = perPlan((plan) => Map.groupBy(finishStarts(plan), ({ successor }) => successor.id))

function answersOf({ forces }: Activity, { start, end, leadDays, on }: { readonly start: Day; readonly end: Day; readonly leadDays: number; readonly on: Day }): ForceAnswers {
  const moved = shiftSpan(start, end, 1)
  const movedStart = moved.start ?? start
  const latest = addDays(movedStart, -leadDays)
  const from = forces?.availableFrom
  const adapted = from === undefined ? undefined : { start: from, end: addDays(from, daysBetween(start, end)) }
  const fits = adapted !== undefined && (forces?.availableUntil === undefined || adapted.end <= forces.availableUntil)
  const emergentBy = addDays(start, -forceLead('emergent').days)
  return {
    ...(fits && { adapt: adapted }), ...(forces?.kind === 'rotational' && emergentBy >= on && { emergentBy }),
    moved: { start: movedStart, end: moved.end ?? end, latest, slackDays: daysBetween(on, latest) },
  }
}
