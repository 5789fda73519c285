import type { Check } from '@throughline/model'
import { activitiesOfEffort } from '../reading/serving.ts'
import { threadMessages } from './messages.ts'

export const lineOfEffortUnserved: Check = {
  id: 'thread/line-of-effort-unserved',
  severity: 'warning',
  title: 'Line of effort that nothing serves',
  why: 'A line of effort bundles activities so that they move together from objective to objective toward an end state. Without any activity in its lines or under its objectives it is a heading, and the reader takes it for work under way.',
  severityBecause: 'Nothing wrong is done; but what the line promises will not happen.',
  source: { cite: 'Chapter 19, Significant Security Cooperation Initiatives and Lines of Effort', says: 'A line of effort bundles activities, events, operations and investments and ties them to end states.' },
  spec: 'RUL-27',
  *find(plan) {
    for (const effort of plan.of('line-of-effort')) {
      if (activitiesOfEffort(plan, effort).length > 0) continue
      yield { record: effort.id, ...threadMessages['thread/line-of-effort-unserved'](effort) }
    }
  },
}
