import type { Check } from '@throughline/model'
import { daysTooEarly, earliestStartAfter, endOf, finishStarts, startOf } from './finish-start.ts'
import { scheduleMessages } from './messages.ts'

export const startsTooEarly: Check = {
  id: 'schedule/starts-too-early',
  severity: 'error',
  title: 'Starts before what it depends on ends',
  why: 'Planners lay activities out over time to find the order and the critical path: command before people, training before or at delivery. A step that starts before what it waits for ends cannot be carried out as written; the class meets without the devices it is to train on. What is already done is past mending and is not reported.',
  severityBecause: 'As written the step cannot be carried out.',
  source: { cite: 'Chapter 19, U.S. Investment Considerations (Sequencing)', says: 'Investments are made in a logical order.' },
  spec: 'SCH-10',
  *find(plan) {
    for (const wait of finishStarts(plan)) {
      const { dependency, predecessor, successor } = wait
      const start = startOf(successor)
      const end = endOf(predecessor)
      const days = daysTooEarly(wait)
      if (start === undefined || end === undefined || days === undefined || days === 0 || successor.status === 'done') continue
      const lagDays = dependency.lagDays ?? 0
      yield {
        record: dependency.id,
        also: [successor.id, predecessor.id],
        ...scheduleMessages['schedule/starts-too-early']({ successor, predecessor, start, end, earliest: earliestStartAfter(end, lagDays), days, lagDays }),
      }
    }
  },
}
