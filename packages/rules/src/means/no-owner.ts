import type { Check } from '@throughline/model'
import { isPlanned } from '../reading/history.ts'
import { meansMessages } from './messages.ts'

export const noOwner: Check = {
  id: 'means/no-owner',
  severity: 'warning',
  title: 'Activity without owner',
  why: 'Security cooperation is carried by commands, components, embassy sections and agencies together. What no office answers for is done by nobody.',
  severityBecause: 'The plan can be staffed, and staffing is when the owner is found.',
  source: { cite: 'Chapter 19, From CCMD Campaign Plans to Country Plans', says: 'Planners work with components and security cooperation offices on specific activities.' },
  spec: 'RUL-67',
  *find(plan) {
    for (const activity of plan.of('activity').filter(isPlanned)) {
      if (activity.owner === undefined) yield { record: activity.id, field: 'owner', ...meansMessages['means/no-owner'](activity) }
    }
  },
}
