import { dayField, line, link, links, must, prose } from '../field.ts'
import { defineKind } from '../kind.ts'

export const opportunity = defineKind({
  id: 'opportunity', one: 'opportunity', many: 'opportunities', prefix: 'opportunity', titleField: 'title',
  help: 'An opening for cooperation, often for a time only.',
  chapter: 'Assessment of the Operational and Security Environment of the International partner', books: ['plan', 'theater'],
  stub: ['title', 'until'],
  fields: {
    title: must(line('Title', 'The opening in one line.')),
    text: prose('About', 'What it is.'),
    until: dayField('Until', 'The day it closes.'),
    source: link('Source', 'Where it was read.', ['source'], 'opportunities that rest on it'),
    usedBy: links('Used by', 'What in the plan takes it up.',
      ['objective', 'line-of-effort', 'line-of-activity', 'activity', 'external-resource', 'role', 'solution'], 'opportunities it takes up'),
  },
})
