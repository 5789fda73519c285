import type { AnyRecord, Check, PlanGraph, Rec } from '@throughline/model'
import { assumptionMessages } from './messages.ts'

export const broken: Check = {
  id: 'assumption/broken',
  severity: 'error',
  title: 'Assumption broken',
  why: 'When an assumption breaks, everything that was planned on it stands on nothing: its objectives, activities, arrows of the theory of change. The finding names them all, so that they can be planned again.',
  severityBecause: 'Part of the plan rests on something known to be false.',
  source: { cite: 'Chapter 19, Identify Key Planning Assumptions', says: 'An assumption is a stand-in for what is not known; planners review it to be sure that it still holds.' },
  spec: 'RUL-53',
  *find(plan) {
    for (const assumption of plan.of('assumption')) {
      if (assumption.status !== 'broken') continue
      const resting = restingOn(plan, assumption)
      yield { record: assumption.id, field: 'status', also: resting.map((record) => record.id), ...assumptionMessages['assumption/broken'](assumption, resting) }
    }
  },
}

/** What an assumption says rests on it, and the arrows of the theory of change that name it. */
function restingOn(plan: PlanGraph, assumption: Rec<'assumption'>): readonly AnyRecord[] {
  const said = (assumption.rests ?? []).flatMap((id) => plan.find(id) ?? [])
  return [...new Set([...said, ...plan.referring(assumption.id, 'contribution', 'assumptions')])]
}
