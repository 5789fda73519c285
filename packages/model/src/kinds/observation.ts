import { dayField, line, link, must, number } from '../field.ts'
import { defineKind } from '../kind.ts'

export const observation = defineKind({
  id: 'observation', one: 'observation', many: 'observations', prefix: 'observation', titleField: 'note',
  help: 'One reading of a measure on one day.',
  chapter: 'Identify Intermediate Objectives/Focus Areas that Support Desired End States', books: ['plan', 'theater'],
  fields: {
    measure: must(link('Measure', 'What was read.', ['measure'], 'observations of it')),
    date: must(dayField('Date', 'When.')),
    value: must(number('Value', 'The number.')),
    source: line('Source', 'Where it comes from.'),
    note: line('Note', 'What one must know to read the number.'),
  },
})
