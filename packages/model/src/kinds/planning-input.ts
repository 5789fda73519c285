import { choice, dayField, line, link, must, prose } from '../field.ts'
import { defineKind } from '../kind.ts'

export const planningInput = defineKind({
  id: 'planning-input', one: 'input to the theater', many: 'inputs to the theater', prefix: 'input', titleField: 'title',
  help: 'What a country plan found and sends up: the two levels of planning inform each other.',
  chapter: 'Country-Level SC Planning', books: ['plan'], stub: ['title', 'sent', 'state'],
  fields: {
    title: must(line('Title', 'What the theater should know.')),
    text: prose('Input', 'What was found, and what it asks of the theater.'),
    about: link('Found in', 'The record it came from.', [
      'assessment-entry', 'threat', 'opportunity', 'assumption', 'risk', 'role', 'condition', 'capability', 'gap', 'solution', 'objective', 'activity', 'external-resource',
    ], 'inputs sent up from it'),
    objective: link('For', 'The theater’s objective or end state it bears on.', ['objective', 'end-state'], 'inputs to it'),
    sent: dayField('Sent', 'When it went up. Left out: not yet.'),
    state: choice('State', 'What the theater did with it.', { draft: 'Draft', sent: 'Sent', considered: 'Considered', accepted: 'Accepted', declined: 'Declined' }),
    answer: prose('Answer', 'What the theater said.'),
  },
})
