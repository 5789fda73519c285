import { listed, named, type Check } from '@throughline/model'
import { chapter } from './reading.ts'

export const rejectedInPlan: Check = {
  id: 'solution/rejected-in-plan',
  severity: 'error',
  title: 'Option rejected and in the plan',
  why: 'An option that was rejected and still has activities is a decision the plan does not follow.',
  severityBecause: 'The plan contradicts itself.',
  source: chapter('Recommend Solutions', 'Options are assessed, and the chosen ones are carried out.'),
  spec: 'ANA-153',
  *find(plan) {
    for (const option of plan.of('solution')) {
      const activities = plan.pick('activity', option.becomes).filter((activity) => activity.status !== 'cancelled')
      if (option.decision !== 'rejected' || activities.length === 0) continue
      yield { record: option.id, field: 'decision', also: activities.map((activity) => activity.id), message: `${named(option)} is rejected, and the plan has its activities: ${listed(activities)}.`, next: 'Take the activities out, or choose the option.' }
    }
  },
}
