import type { Check } from '@throughline/model'
import { hasMeasure, measuresUnder } from '../reading/serving.ts'
import { measureMessages } from './messages.ts'

export const noEffectiveness: Check = {
  id: 'measure/no-effectiveness',
  severity: 'warning',
  title: 'Only performance is measured',
  why: 'Measures of performance show what is done: people trained, exchanges held. Measures of effectiveness show what it changes. An objective with only the first can report full success while nothing at the partner has moved.',
  severityBecause: 'Progress is watched, though not the progress that counts.',
  source: { cite: 'Chapter 19, Identify Intermediate Objectives/Focus Areas that Support Desired End States', says: 'Measures of effectiveness look at changes in behavior, capability or the environment, not at the doing of tasks.' },
  spec: 'RUL-44',
  *find(plan) {
    for (const objective of plan.of('objective')) {
      if (!hasMeasure(plan, objective) || hasMeasure(plan, objective, true)) continue
      const performance = measuresUnder(plan, objective)
      yield { record: objective.id, also: performance.map((m) => m.id), ...measureMessages['measure/no-effectiveness'](objective, performance) }
    }
  },
}
