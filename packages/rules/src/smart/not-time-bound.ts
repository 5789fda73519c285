import type { Check } from '@throughline/model'
import { readLetter } from './letter.ts'
import { smartMessages } from './messages.ts'
import { timeBound } from './time-bound.ts'

export const notTimeBound: Check = {
  id: 'smart/not-time-bound',
  severity: 'warning',
  title: 'Objective is not time-bound',
  why: 'Without a deadline an objective can never be late, its activities cannot be ordered, and nobody can say in which year its money is needed.',
  severityBecause: 'The chapter says objectives should be SMART; a day can be set at any time.',
  source: { cite: 'Chapter 19, Identify Intermediate Objectives/Focus Areas that Support Desired End States', says: 'Time-bound: a deadline or a reasonable time frame.' },
  spec: 'RUL-15',
  *find(plan, on) {
    for (const objective of plan.of('objective')) {
      const letter = readLetter(timeBound, plan, objective, on)
      if (letter.state === 'not-met') yield { record: objective.id, field: 'deadline', ...smartMessages['smart/not-time-bound'](objective, letter) }
    }
  },
}
