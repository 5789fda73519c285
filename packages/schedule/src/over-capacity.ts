import type { Check } from '@throughline/model'
import { overloadsOf } from './dates/load.ts'
import { scheduleMessages } from './messages.ts'

export const overCapacity: Check = {
  id: 'schedule/over-capacity',
  severity: 'warning',
  title: 'More at once than there are people or places for',
  why: 'A security cooperation office of two cannot receive three visits in one week, and a partner unit absorbs only so much at once. A plan that asks for more is a plan that someone will cancel from. The finding names the days and everything that takes of the capacity on them.',
  severityBecause: 'Something will give way, but which of them is the planner’s to choose.',
  source: { cite: 'Chapter 19, Requirements Coordination and Integration', says: 'Requirements compete, on both sides.' },
  spec: 'SCH-12',
  *find(plan, on) {
    for (const overload of overloadsOf(plan)) {
      const [first, ...others] = overload.activities.filter((one) => one.status !== 'done')
      if (first === undefined || overload.end < on) continue
      yield { record: overload.capacity.id, also: [first.id, ...others.map(({ id }) => id)], ...scheduleMessages['schedule/over-capacity'](overload) }
    }
  },
}
