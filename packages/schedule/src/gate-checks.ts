import type { Activity, Check, Day, Fault, PlanGraph } from '@throughline/model'
import { startOf } from './waits.ts'
import { isHeldAgainst, isRule, type Gate } from './gate.ts'
import { gatesToCheck } from './gates.ts'
import { scheduleMessages } from './messages.ts'

/** What another check finds is not found a second time. */
const isToldOf = (gate: Gate, activity: Activity) => gate.foundBy === undefined && isHeldAgainst(gate, activity)

/** Activities still to come, with the gates in a state that are to be told of. */
function* withGates(plan: PlanGraph, on: Day, state: Gate['state']): Generator<{ readonly activity: Activity; readonly gates: readonly Gate[] }> {
  for (const activity of plan.of('activity')) {
    const start = startOf(activity)
    if (start === undefined || start <= on) continue
    const gates = gatesToCheck(plan, activity, on).filter((gate) => gate.state === state && isToldOf(gate, activity))
    if (gates.length > 0) yield { activity, gates }
  }
}

const faultOf = (activity: Activity, gates: readonly Gate[], said: { readonly message: string; readonly next: string }, severity: Fault['severity']): Fault => {
  const also = [...new Set(gates.flatMap(({ answer }) => answer?.record ?? []))].filter((id) => id !== activity.id)
  return { record: activity.id, field: 'start', ...said, ...(also.length > 0 && { also }), ...(severity !== undefined && { severity }) }
}

export const gateMissed: Check = {
  id: 'schedule/gate-missed',
  severity: 'warning',
  title: 'A step the program asks for can no longer be taken in time',
  why: 'Each program has steps with lead times and windows: a submission in September and October, a request before an offer. Planned backwards from the first day of an activity, each has a latest day; once that is past, or the plan has the step later, the activity cannot start as written by the usual way. A number read whole in a source is held against the plan; a default of ours, or a number known in part or from memory, only advises, and only where the plan neither schedules the step nor has the activity approved. What the law refuses is an error and is found by its own check.',
  severityBecause: 'The year or the start is at risk, but a late submission can be made good out of cycle; what the law forbids is found as an error by the checks of the law.',
  source: { cite: 'Chapter 19, Security Assistance Program & Budget Web Tool', says: 'Each program has its own timelines, and planning goes by them.' },
  spec: 'SCH-50',
  *find(plan, on) {
    for (const { activity, gates } of withGates(plan, on, 'missed')) {
      yield faultOf(activity, gates, scheduleMessages['schedule/gate-missed'](activity, gates), gates.some(isRule) ? undefined : 'advice')
    }
  },
}

export const gateTight: Check = {
  id: 'schedule/gate-tight',
  severity: 'advice',
  title: 'A step the program asks for is due within 14 days',
  why: 'A step that nothing in the plan answers is due within 14 days (our default). There is still time to take it, or to put it on the plan. What the plan schedules in time, or has done, is not reported.',
  severityBecause: 'There is still time.',
  source: { cite: 'Chapter 19, Security Assistance Program & Budget Web Tool', says: 'Each program has its own timelines, and planning goes by them.' },
  spec: 'SCH-51',
  *find(plan, on) {
    for (const { activity, gates } of withGates(plan, on, 'tight')) {
      const open = gates.filter(({ answer }) => answer === undefined)
      if (open.length > 0) yield faultOf(activity, open, scheduleMessages['schedule/gate-tight'](activity, open), undefined)
    }
  },
}
