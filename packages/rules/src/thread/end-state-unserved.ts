import type { Check } from '@throughline/model'
import { threadMessages } from './messages.ts'

export const endStateUnserved: Check = {
  id: 'thread/end-state-unserved',
  severity: 'warning',
  title: 'End state that nothing serves',
  why: 'End states are reached by moving along lines of effort from objective to objective. An end state to which no line and no objective leads is a wish: nothing in the plan brings it about.',
  severityBecause: 'What is planned still stands; but the plan promises an end it does not work toward.',
  source: { cite: 'Chapter 19, Ends—Ways—Means', says: 'End states are reached by moving along a line of effort from objective to objective.' },
  spec: 'RUL-25',
  *find(plan) {
    for (const endState of plan.of('end-state')) {
      const isServed = plan.referrers(endState.id).some(({ from, field }) => field === 'endState' || (from.kind === 'contribution' && field === 'to'))
      if (!isServed) yield { record: endState.id, ...threadMessages['thread/end-state-unserved'](endState) }
    }
  },
}
