import type { Check } from '@throughline/model'
import { dependencyCycles } from './cycle.ts'
import { scheduleMessages } from './messages.ts'

export const inARing: Check = {
  id: 'schedule/cycle',
  severity: 'error',
  title: 'Activities that wait for one another',
  why: 'Where each step waits for the one before it to end and the first waits for the last, none can ever start. The finding names the whole ring, so that the planner can see which of its dependencies does not hold.',
  severityBecause: 'No dates exist that keep these dependencies.',
  source: { cite: 'Chapter 19, Requirements Coordination and Integration', says: 'Laying activities out over time shows their order and the critical path.' },
  spec: 'SCH-11',
  *find(plan) {
    for (const ring of dependencyCycles(plan)) {
      const [first, ...others] = ring
      if (first === undefined) continue
      yield { record: first.id, also: others.map((activity) => activity.id), ...scheduleMessages['schedule/cycle'](ring) }
    }
  },
}
