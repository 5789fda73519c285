import type { Check } from '@throughline/model'
import { isCancelled } from '../reading/history.ts'
import { threadMessages } from './messages.ts'

export const lineOfActivityUnserved: Check = {
  id: 'thread/line-of-activity-unserved',
  severity: 'warning',
  title: 'Line of activity that nothing serves',
  why: 'A line of activity is the sequence of activities that reaches one objective. A line with no activity in it says that there is a way and shows no step on it.',
  severityBecause: 'Nothing wrong is done; but the way to the objective is not planned.',
  source: { cite: 'Chapter 19, Lines of Activity', says: 'Objectives are reached by lines of activity, each a sequence of activities, events, operations and investments.' },
  spec: 'RUL-28',
  *find(plan) {
    for (const line of plan.of('line-of-activity')) {
      const steps = plan.referring(line.id, 'activity', 'line').filter((activity) => !isCancelled(activity))
      if (steps.length === 0) yield { record: line.id, ...threadMessages['thread/line-of-activity-unserved'](line) }
    }
  },
}
