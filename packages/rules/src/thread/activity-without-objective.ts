import type { Check } from '@throughline/model'
import { isPlanned } from '../reading/history.ts'
import { objectivesOf } from '../reading/serving.ts'
import { threadMessages } from './messages.ts'

export const activityWithoutObjective: Check = {
  id: 'thread/activity-without-objective',
  severity: 'error',
  title: 'Activity without objective',
  why: 'The plan has to show how each activity, down to a three-day event, fits into what the command wants to reach. An activity that serves no objective cannot be defended when money or people run short, and work done beside the objectives is what the chapter calls uncoordinated.',
  severityBecause: 'The plan cannot answer its first question for this activity: what it is for.',
  source: { cite: 'Chapter 19, Identify Intermediate Objectives/Focus Areas that Support Desired End States', says: 'Security cooperation that is not connected to objectives is uncoordinated and wastes resources.' },
  spec: 'RUL-21',
  *find(plan) {
    for (const activity of plan.of('activity')) {
      if (!isPlanned(activity) || objectivesOf(plan, activity).length > 0) continue
      yield { record: activity.id, field: 'objectives', ...threadMessages['thread/activity-without-objective'](activity) }
    }
  },
}
