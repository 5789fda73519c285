import { dayField, groups, line, link, must } from '../field.ts'
import { defineKind } from '../kind.ts'

export const holiday = defineKind({
  id: 'holiday', one: 'holiday', many: 'holidays', prefix: 'holiday', titleField: 'title',
  help: 'A day, or a few, on which the partner or the embassy does not work.',
  chapter: 'Putting the Pieces Together in a CSCS', books: ['library', 'theater', 'plan'],
  fields: {
    title: must(line('Title', 'What is kept.')),
    partner: link('Of', 'The partner that keeps it. Left out: the partner of the plan.', ['partner'], 'holidays it keeps'),
    spans: must(groups('Days', 'When it falls, year by year.', {
      start: must(dayField('From', 'First day.')),
      end: must(dayField('To', 'Last day.')),
    })),
    source: line('Source', 'Where the days were read.'),
    note: line('Note', 'What closes, and what does not.'),
  },
})
