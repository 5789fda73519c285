import type { Check } from '@throughline/model'
import { forcesOf } from './forces.ts'
import { scheduleMessages } from './messages.ts'

export const forcesLate: Check = {
  id: 'schedule/forces-late',
  severity: 'advice',
  title: 'Forces asked for too late, or not there',
  why: 'Plans are often made, and events scheduled, well after the point at which forces are requested. Two answers are honest: the event adapts to the forces that are there, or the plan moves a year so that the request can be made in time. The finding names both. Its days are rules of thumb unless the activity sets its own.',
  severityBecause: 'The days ahead are no rule that was read; the command knows its own.',
  source: { cite: 'Chapter 19, Requirements Coordination and Integration', says: 'The event adapts to available forces, or planning moves a year to allow for the request.' },
  spec: 'SCH-16',
  *find(plan, on) {
    for (const activity of plan.of('activity')) {
      const forces = activity.forces === undefined ? undefined : forcesOf(plan, activity, on)
      if (forces?.answers === undefined) continue
      yield { record: activity.id, field: 'forces', ...scheduleMessages['schedule/forces-late'](activity, forces, forces.answers) }
    }
  },
}
