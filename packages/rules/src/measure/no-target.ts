import type { Check } from '@throughline/model'
import { measureMessages } from './messages.ts'

export const noTarget: Check = {
  id: 'measure/no-target',
  severity: 'warning',
  title: 'Measure without target',
  why: 'A target says what is enough and by when. Without one a measure shows movement but never an end, and nobody can say that the objective is reached.',
  severityBecause: 'Movement still shows against the baseline, and a target can be set at any time.',
  source: { cite: 'Chapter 19, Identify Intermediate Objectives/Focus Areas that Support Desired End States', says: 'Success is clearly and objectively defined.' },
  spec: 'RUL-43',
  *find(plan) {
    for (const measure of plan.of('measure')) {
      if ((measure.targets ?? []).length > 0) continue
      yield { record: measure.id, field: 'targets', also: [measure.objective], ...measureMessages['measure/no-target'](measure, plan.get('objective', measure.objective)) }
    }
  },
}
