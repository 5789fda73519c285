import type { Check } from '@throughline/model'
import { readLetter } from './letter.ts'
import { smartMessages } from './messages.ts'
import { relevant } from './relevant.ts'

export const notRelevant: Check = {
  id: 'smart/not-relevant',
  severity: 'warning',
  title: 'Objective is not shown to be relevant',
  why: 'A relevant objective contributes to strategic goals and is after an outcome of the partnership. It says why, leads up to an end state, answers guidance in both planning chains, and has its rank among the others.',
  severityBecause: 'It may matter all the same; the plan does not show it.',
  source: { cite: 'Chapter 19, Identify Intermediate Objectives/Focus Areas that Support Desired End States', says: 'Relevant and results-oriented: contributes to strategic goals, is prioritized and stands in a hierarchy.' },
  spec: 'RUL-14',
  *find(plan, on) {
    for (const objective of plan.of('objective')) {
      const letter = readLetter(relevant, plan, objective, on)
      if (letter.state === 'not-met') yield { record: objective.id, ...smartMessages['smart/not-relevant'](objective, letter) }
    }
  },
}
