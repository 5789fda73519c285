import type { Check } from '@throughline/model'
import { hasMeasure } from '../reading/serving.ts'
import { measureMessages } from './messages.ts'

export const noMeasure: Check = {
  id: 'measure/none',
  severity: 'error',
  title: 'Objective without measure',
  why: 'Planners have to find ways to tell whether an objective is being reached. Without any measure, of its own or of an objective below it, success is a matter of opinion.',
  severityBecause: 'Objectives must demonstrably move the command toward its end states, and without a measure nothing can be demonstrated.',
  source: { cite: 'Chapter 19, Identify Intermediate Objectives/Focus Areas that Support Desired End States', says: 'Planners develop measures of performance, of effectiveness, or both, to tell whether an objective is reached.' },
  spec: 'RUL-41',
  *find(plan) {
    for (const objective of plan.of('objective')) {
      if (hasMeasure(plan, objective)) continue
      yield { record: objective.id, ...measureMessages['measure/none'](objective) }
    }
  },
}
