import type { Check } from '@throughline/model'
import { reachesEndState } from '../reading/serving.ts'
import { threadMessages } from './messages.ts'

export const objectiveWithoutEndState: Check = {
  id: 'thread/objective-without-end-state',
  severity: 'error',
  title: 'Objective without end state',
  why: 'Objectives are steps toward an end state. An objective that leads to none, by itself or through the objectives above it, may be reached in full and still move nothing the command is asked to reach.',
  severityBecause: 'The chapter says objectives must demonstrably move the command toward its end states; here nothing shows it.',
  source: { cite: 'Chapter 19, Identify Intermediate Objectives/Focus Areas that Support Desired End States', says: 'Objectives must demonstrably move the command toward strategic end states.' },
  spec: 'RUL-22',
  *find(plan) {
    for (const objective of plan.of('objective')) {
      if (reachesEndState(plan, objective)) continue
      yield { record: objective.id, field: 'endState', ...threadMessages['thread/objective-without-end-state'](objective) }
    }
  },
}
