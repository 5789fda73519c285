import type { Check } from '@throughline/model'
import { isPlanned } from '../reading/history.ts'
import { meansMessages } from './messages.ts'
import { outside } from './span.ts'

export const outsideLineDates: Check = {
  id: 'means/outside-line-dates',
  severity: 'warning',
  title: 'Dates outside the line of activity',
  why: 'A line of activity is a sequence with a beginning and an end. An activity before or after it is either in the wrong line, or the line was not moved when the activity was.',
  severityBecause: 'One of the two dates is out of step; the work itself may be right.',
  source: { cite: 'Chapter 19, Lines of Activity', says: 'A line of activity is made of a sequence of activities that support one objective.' },
  spec: 'RUL-62',
  *find(plan) {
    for (const activity of plan.of('activity').filter(isPlanned)) {
      const line = plan.get('line-of-activity', activity.line)
      const field = line === undefined ? undefined : outside(activity, line)
      if (line === undefined || field === undefined) continue
      yield { record: activity.id, field, also: [line.id], ...meansMessages['means/outside-line-dates'](activity, activity, line, line) }
    }
  },
}
