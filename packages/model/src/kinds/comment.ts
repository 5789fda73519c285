import { choice, dayField, line, link, must, prose } from '../field.ts'
import { defineKind } from '../kind.ts'
import { kindIds } from '../kind-id.ts'

export const comment = defineKind({
  id: 'comment', one: 'comment', many: 'comments', prefix: 'comment', titleField: 'text',
  help: 'What an office says of a record, until it is settled.',
  chapter: 'Country-Specific Security Cooperation Section (CSCS) Development', books: ['plan', 'theater', 'library'],
  fields: {
    on: must(link('On', 'The record it is about.', kindIds.filter((id) => id !== 'comment'), 'comments on it')),
    from: link('From', 'The office that comments.', ['organization'], 'comments it made'),
    fromText: line('From (as written)', 'The office, where it is no record.'),
    text: must(prose('Comment', 'What it says.')),
    date: dayField('Date', 'When.'),
    state: choice('State', 'Whether it is settled.', { open: 'Open', accepted: 'Accepted', declined: 'Declined', done: 'Done' }),
    answer: prose('Answer', 'What was done about it, or why not.'),
  },
})
