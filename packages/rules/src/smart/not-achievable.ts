import type { Check } from '@throughline/model'
import { readLetter } from './letter.ts'
import { smartMessages } from './messages.ts'
import { achievable } from './achievable.ts'

export const notAchievable: Check = {
  id: 'smart/not-achievable',
  severity: 'warning',
  title: 'Objective is not shown to be achievable',
  why: 'An achievable objective has programs and resources behind it, the agreement of the partner, and its political and fiscal risks thought through. What carries it counts: the activities, money and agreements below it. The law counts where it refuses every activity that names a program; what it says is told with the letter.',
  severityBecause: 'Much of this may still come while the plan is staffed; but it must be seen to be missing.',
  source: { cite: 'Chapter 19, Identify Intermediate Objectives/Focus Areas that Support Desired End States', says: 'Achievable: authorities, programs and resources in place, partner agreement secured, political and fiscal risks considered.' },
  spec: 'RUL-13',
  *find(plan, on) {
    for (const objective of plan.of('objective')) {
      const letter = readLetter(achievable, plan, objective, on)
      if (letter.state === 'not-met') yield { record: objective.id, ...smartMessages['smart/not-achievable'](objective, letter) }
    }
  },
}
