import type { Check } from '@throughline/model'
import { answersFamily } from '../reading/guidance.ts'
import { threadMessages } from './messages.ts'

export const noDefenseGuidance: Check = {
  id: 'thread/no-defense-guidance',
  severity: 'warning',
  title: 'Objective without guidance in the defense chain',
  why: 'National direction comes down the defense chain from the National Defense Strategy to the campaign plan of the command. An objective that answers no statement there has no defense mandate: money and forces of the Department of Defense are asked for it without an order.',
  severityBecause: 'The plan can be staffed, but the command will send it back.',
  source: { cite: 'Chapter 19, Analysis of Higher Level Guidance', says: 'Guidance flows from the President through the departments down to the command and gives the plan its ends.' },
  spec: 'RUL-23',
  *find(plan) {
    for (const objective of plan.of('objective')) {
      if (answersFamily(plan, objective, 'defense')) continue
      const isAboveOnly = answersFamily(plan, objective, 'whole-of-government')
      yield { record: objective.id, field: 'guidance', ...threadMessages['thread/no-defense-guidance'](objective, isAboveOnly) }
    }
  },
}
