import type { Check } from '@throughline/model'
import { isPlanned } from '../reading/history.ts'
import { meansMessages } from './messages.ts'
import { outside } from './span.ts'

export const outsidePlanDates: Check = {
  id: 'means/outside-plan-dates',
  severity: 'warning',
  title: 'Dates outside the plan',
  why: 'A plan speaks for a span of years: its guidance, money and approvals are for those. What lies before or after is covered by none of them, and falls out of the matrix and of the sums by fiscal year.',
  severityBecause: 'It may be a slip of the pen or work that belongs to the next plan; someone must look.',
  source: { cite: 'Chapter 19, Requirements Coordination and Integration', says: 'Proposed activities are laid out over time, up to five years ahead.' },
  spec: 'RUL-61',
  *find(plan) {
    const { head } = plan
    if (head === undefined) return
    for (const record of [...plan.of('activity').filter(isPlanned), ...plan.of('line-of-activity')]) {
      const field = outside(record, head)
      if (field !== undefined) yield { record: record.id, field, ...meansMessages['means/outside-plan-dates'](record, record, head) }
    }
  },
}
