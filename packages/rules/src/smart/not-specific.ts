import type { Check } from '@throughline/model'
import { readLetter } from './letter.ts'
import { smartMessages } from './messages.ts'
import { specific } from './specific.ts'

export const notSpecific: Check = {
  id: 'smart/not-specific',
  severity: 'warning',
  title: 'Objective is not specific',
  why: 'A specific objective is one discrete result: what is expected, who brings it about, and for or with whom. Where one of these is missing, the offices that read it plan different things.',
  severityBecause: 'The chapter says objectives should be SMART; a reviewer will send it back.',
  source: { cite: 'Chapter 19, Identify Intermediate Objectives/Focus Areas that Support Desired End States', says: 'Specific: what is expected, by whom, for or with whom.' },
  spec: 'RUL-11',
  *find(plan, on) {
    for (const objective of plan.of('objective')) {
      const letter = readLetter(specific, plan, objective, on)
      if (letter.state === 'not-met') yield { record: objective.id, ...smartMessages['smart/not-specific'](objective, letter) }
    }
  },
}
