import type { Check } from '@throughline/model'
import { assumptionMessages } from './messages.ts'

export const reviewOverdue: Check = {
  id: 'assumption/review-overdue',
  severity: 'warning',
  title: 'Assumption review overdue',
  why: 'The world moves while a plan is carried out. An assumption that nobody has looked at since its review fell due may have become false without anyone noticing. What is broken or has become fact needs no more review.',
  severityBecause: 'It may well still hold; someone must look.',
  source: { cite: 'Chapter 19, Identify Key Planning Assumptions', says: 'Planners review assumptions continually.' },
  spec: 'RUL-52',
  *find(plan, on) {
    for (const assumption of plan.of('assumption')) {
      const { reviewDate: due, status } = assumption
      if (due === undefined || due >= on || status === 'broken' || status === 'proven') continue
      yield { record: assumption.id, field: 'reviewDate', ...assumptionMessages['assumption/review-overdue'](assumption, due, on) }
    }
  },
}
