import { choice, dayField, flag, line, must, prose } from '../field.ts'
import { defineKind } from '../kind.ts'
import { confidences } from './scales.ts'

export const source = defineKind({
  id: 'source', one: 'source', many: 'sources', prefix: 'src', titleField: 'title',
  help: 'Where something known was read or seen: a report, a survey, a visit. Written once, cited from everything that rests on it.',
  chapter: 'Initial Assessment of Operational and Security Environment', books: ['plan', 'theater', 'library'],
  stub: ['title', 'date', 'type', 'confidence', 'invented'],
  fields: {
    title: must(line('Title', 'As it is cited.')),
    date: dayField('Date', 'The day it speaks of.'),
    type: line('Type', 'Embassy report, survey, inspection, partner record.'),
    confidence: choice('Confidence', 'How far it can be trusted.', confidences),
    where: line('Where', 'Where it is kept.'),
    invented: flag('Invented', 'It does not exist.'),
    note: prose('Note', 'How it was made, and what it does not show.'),
  },
})
