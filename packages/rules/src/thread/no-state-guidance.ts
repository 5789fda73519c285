import type { Check } from '@throughline/model'
import { answersFamily } from '../reading/guidance.ts'
import { threadMessages } from './messages.ts'

export const noStateGuidance: Check = {
  id: 'thread/no-state-guidance',
  severity: 'warning',
  title: 'Objective without guidance in the State chain',
  why: 'State leads security sector assistance, and the Integrated Country Strategy of the embassy is where both chains meet in the country. An objective that answers no State or USAID statement may run beside or against the mission, and the embassy cannot ask for money for it.',
  severityBecause: 'The plan can be staffed, but the embassy will send it back.',
  source: { cite: 'Chapter 19, Analyze Higher-Level Guidance', says: 'Planners look at the strategies of State, USAID and other agencies for the partner besides the documents of defense.' },
  spec: 'RUL-24',
  *find(plan) {
    for (const objective of plan.of('objective')) {
      if (answersFamily(plan, objective, 'state-usaid')) continue
      const isAboveOnly = answersFamily(plan, objective, 'whole-of-government')
      yield { record: objective.id, field: 'guidance', ...threadMessages['thread/no-state-guidance'](objective, isAboveOnly) }
    }
  },
}
