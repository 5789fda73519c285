import type { Check } from '@throughline/model'
import { initiativeMessages } from './messages.ts'
import { significantInitiatives } from './significant.ts'

export const sufficiencyNotJudged: Check = {
  id: 'initiative/sufficiency-not-judged',
  severity: 'advice',
  title: 'Sufficiency not judged',
  why: 'Planners go back over the end states and ask whether all objectives together reach them, or at least make progress. No program can answer this; it is a judgement of people, and it should be on record.',
  severityBecause: 'Whether the objectives suffice is a judgement; that it was made should be seen.',
  source: { cite: 'Chapter 19, Assess Theater Strategic End States and Intermediate Objectives', says: 'Planners ensure that the objectives together achieve the end state or make progress toward it.' },
  spec: 'RUL-76',
  *find(plan) {
    for (const effort of significantInitiatives(plan)) {
      if (effort.sufficiency === undefined) yield { record: effort.id, field: 'sufficiency', ...initiativeMessages['initiative/sufficiency-not-judged'](effort) }
    }
  },
}
