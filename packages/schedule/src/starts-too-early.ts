import type { Check } from '@throughline/model'
import { scheduleMessages } from './messages.ts'
import { waitBound, waitsOf } from './waits.ts'

export const startsTooEarly: Check = {
  id: 'schedule/starts-too-early',
  severity: 'error',
  title: 'Too early for what it depends on',
  why: 'Planners lay activities out over time to find the order and the critical path: command before people, training before or at delivery. A step that starts before what it waits for ends, or ends before what it must outlast, cannot be carried out as written; the class meets without the devices it is to train on. What is already done is past mending and is not reported.',
  severityBecause: 'As written the step cannot be carried out.',
  source: { cite: 'Chapter 19, U.S. Investment Considerations (Sequencing)', says: 'Investments are made in a logical order.' },
  spec: 'SCH-10',
  *find(plan) {
    for (const wait of waitsOf(plan)) {
      const { dependency, predecessor, successor } = wait
      const bound = waitBound(plan, wait)
      if (bound === undefined || bound.days === 0 || successor.status === 'done') continue
      yield { record: dependency.id, also: [successor.id, predecessor.id], ...scheduleMessages['schedule/starts-too-early']({ ...wait, bound }) }
    }
  },
}
