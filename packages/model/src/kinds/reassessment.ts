import { choice, dayField, group, groups, line, link, links, must, prose } from '../field.ts'
import { defineKind } from '../kind.ts'
import { answers } from './scales.ts'

const answered = (label: string, help: string) => group(label, help, {
  answer: must(choice('Answer', 'Yes, partly or no.', answers)),
  reason: prose('Because', 'Why.'),
})

export const reassessment = defineKind({
  id: 'reassessment', one: 'reassessment', many: 'reassessments', prefix: 'reassessment', titleField: 'title',
  help: 'The plan looked at again as a whole: what success is now, where things stand, whether the steps come in the right order and are enough, and what is decided.',
  chapter: 'Assess Theater Strategic End States and Intermediate Objectives', books: ['theater', 'plan'],
  fields: {
    title: must(line('Title', 'What was looked at.')),
    date: must(dayField('Date', 'When.')),
    endStates: links('End states', 'Those looked at.', ['end-state'], 'reassessments of it'),
    success: prose('Success is', 'What success in reaching the end state now means.'),
    baseline: links('New baseline', 'The assessments that say where things stand now.', ['assessment'], 'reassessments that start from it'),
    sequence: answered('In the right order?', 'Whether the intermediate objectives come in an order that can work.'),
    sufficiency: answered('Enough?', 'Whether together they reach the end state, or come nearer.'),
    objectives: groups('Objectives', 'One by one.', {
      objective: must(link('Objective', 'Which.', ['objective'], 'reassessments of it')),
      finding: must(line('Finding', 'Confirmed, moved, dropped; and why.')),
    }),
    inputs: groups('Inputs answered', 'What countries sent up, and what was said to it.', {
      input: must(link('Input', 'Which.', ['planning-input'], 'answers to it')),
      state: must(choice('State', 'What was done with it.', { considered: 'Considered', accepted: 'Accepted', declined: 'Declined' })),
      answer: line('Answer', 'What was said.'),
    }),
    decision: prose('Decision', 'What is decided.'),
    decidedBy: link('Decided by', 'The office that decided.', ['organization'], 'reassessments it decided'),
  },
})
