import type { Check } from '@throughline/model'
import { measureMessages } from './messages.ts'

export const noBaseline: Check = {
  id: 'measure/no-baseline',
  severity: 'error',
  title: 'Measure without baseline',
  why: 'Change can only be shown against where things stood before. A baseline taken late is no baseline: once the work has started, the first reading already holds part of the change.',
  severityBecause: 'Law and policy ask for the baseline at the start, and it cannot be taken afterwards.',
  source: { cite: 'Chapter 19, Initial Assessment of Operational and Security Environment; 10 U.S.C. 383', says: 'An initial assessment gives the baseline against which progress is tracked.' },
  spec: 'RUL-42',
  *find(plan) {
    for (const measure of plan.of('measure')) {
      if (measure.baseline !== undefined) continue
      yield { record: measure.id, field: 'baseline', also: [measure.objective], ...measureMessages['measure/no-baseline'](measure, plan.get('objective', measure.objective)) }
    }
  },
}
