import { choice, dayField, line, lines, link, must } from '../field.ts'
import { defineKind } from '../kind.ts'

export const agreement = defineKind({
  id: 'agreement', one: 'agreement', many: 'agreements', prefix: 'agreement', titleField: 'title',
  help: 'Who has agreed to what: the partner, the embassy, State or a component; when, with what evidence and on what conditions.',
  chapter: 'Identify Intermediate Objectives/Focus Areas that Support Desired End States', books: ['plan', 'theater'],
  fields: {
    title: must(line('Title', 'What is agreed.')),
    subject: must(link('Subject', 'What the agreement is about.',
      ['plan', 'end-state', 'objective', 'line-of-effort', 'line-of-activity', 'activity', 'proposal', 'role', 'solution', 'case', 'agreement'], 'agreements about it')),
    party: must(choice('Party', 'Who agrees.', { partner: 'Partner', embassy: 'Embassy', state: 'State', component: 'Component', other: 'Other' })),
    organization: link('Organization', 'The office that agrees.', ['organization', 'partner'], 'agreements it gives'),
    state: must(choice('State', 'How far it is.', {
      'not-asked': 'Not asked', asked: 'Asked', expected: 'Expected', held: 'Held', refused: 'Refused', lapsed: 'Lapsed',
    })),
    date: dayField('Date', 'When agreed, or expected.'),
    evidence: line('Evidence', 'The paper or meeting that shows it.'),
    conditions: lines('Conditions', 'What it hangs on.'),
  },
})
