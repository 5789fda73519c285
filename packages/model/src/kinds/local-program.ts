import { choice, dayField, line, lines, must, prose } from '../field.ts'
import { defineKind } from '../kind.ts'

export const localProgram = defineKind({
  id: 'local-program', one: 'local program', many: 'local programs', prefix: 'local-program', titleField: 'name',
  help: 'A program that the organization knows and the catalogue does not hold. What its source leaves open is left out here, too.',
  chapter: 'Identify Resources Planned or Available', books: ['library'], isCitedByAll: true,
  stub: ['name', 'short', 'citations', 'lead', 'purposes', 'supports', 'recipients', 'status', 'expires', 'source', 'asOf', 'note'],
  fields: {
    name: must(line('Name', 'In full.')),
    short: line('Short name', 'For tables.'),
    citations: lines('Citations', 'The law it rests on, as it is cited.'),
    lead: line('Lead', 'The office that leads it.'),
    purposes: lines('Purposes', 'What its support may be for, in the words of the law.'),
    supports: lines('Kinds of support', 'What it gives: training, equipment, conference.'),
    recipients: lines('Recipients', 'Whom it may serve, in the words of the law.'),
    status: choice('Status', 'Whether it is in force.', { active: 'In force', expired: 'Expired', unknown: 'Not known' }),
    expires: dayField('Expires', 'The last day it is in force. Unknown is left out.'),
    source: must(line('Source', 'Where this was read: document and section.')),
    asOf: must(dayField('As of', 'The day the source speaks of.')),
    note: prose('Note', 'What one must know before resting on it.'),
  },
})
