import type { Check } from '@throughline/model'
import { assumptionMessages } from './messages.ts'

export const untested: Check = {
  id: 'assumption/untested',
  severity: 'warning',
  title: 'Assumption that was not tested',
  why: 'An assumption stands in for something not known. It must be valid (logical and realistic) and necessary (planning could not go on without it). Until both are answered it may be a wish, or padding.',
  severityBecause: 'Planning may go on, but those who come later cannot tell why this was taken to be true.',
  source: { cite: 'Chapter 19, Identify Key Planning Assumptions', says: 'Assumptions are both valid and necessary.' },
  spec: 'RUL-51',
  *find(plan) {
    for (const assumption of plan.of('assumption')) {
      for (const test of ['valid', 'necessary'] as const) {
        if (assumption[test] === undefined) yield { record: assumption.id, field: test, ...assumptionMessages['assumption/untested'](assumption, test) }
      }
    }
  },
}
