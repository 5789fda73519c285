import type { Check } from '@throughline/model'
import { initiativeMessages } from './messages.ts'
import { significantInitiatives } from './significant.ts'

export const noTheoryOfChange: Check = {
  id: 'initiative/no-theory-of-change',
  severity: 'warning',
  title: 'Significant initiative without theory of change',
  why: 'A theory of change says how the planned activities are expected to lead to the objectives, and on what assumptions. With it, those who watch the initiative can tell early that it will not work; without it they can only count what was done.',
  severityBecause: 'The requirement is growing and not yet there for all; reviewers of significant initiatives ask for it.',
  source: { cite: 'Chapter 19, Theory of Change and Logic Framework', says: 'A theory of change states how planned activities are expected to lead to the objectives.' },
  spec: 'RUL-72',
  *find(plan) {
    for (const effort of significantInitiatives(plan)) {
      if (effort.theoryOfChange === undefined) yield { record: effort.id, field: 'theoryOfChange', ...initiativeMessages['initiative/no-theory-of-change'](effort) }
    }
  },
}
