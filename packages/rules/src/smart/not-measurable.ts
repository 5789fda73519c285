import type { Check } from '@throughline/model'
import { readLetter } from './letter.ts'
import { smartMessages } from './messages.ts'
import { measurable } from './measurable.ts'

export const notMeasurable: Check = {
  id: 'smart/not-measurable',
  severity: 'warning',
  title: 'Objective is not measurable',
  why: 'A measurable objective says what success is and has a method that can be kept up to see it. Measures of its own or of the objectives below it count; counting what was done is not enough, something has to show what it changed.',
  severityBecause: 'The chapter says objectives should be SMART; a reviewer will send it back.',
  source: { cite: 'Chapter 19, Identify Intermediate Objectives/Focus Areas that Support Desired End States', says: 'Measurable: success is defined, and a regular, observable, objective method is in place.' },
  spec: 'RUL-12',
  *find(plan, on) {
    for (const objective of plan.of('objective')) {
      const letter = readLetter(measurable, plan, objective, on)
      if (letter.state === 'not-met') yield { record: objective.id, ...smartMessages['smart/not-measurable'](objective, letter) }
    }
  },
}
