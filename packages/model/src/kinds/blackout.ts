import { dayField, groups, line, lines, links, must, prose } from '../field.ts'
import { defineKind } from '../kind.ts'

export const blackout = defineKind({
  id: 'blackout', one: 'blackout period', many: 'blackout periods', prefix: 'blackout', titleField: 'title',
  help: 'A time in which some activities cannot be held: an election, a fast, a season of storms, a change of people in the embassy.',
  chapter: 'Putting the Pieces Together in a CSCS', books: ['theater', 'plan'],
  fields: {
    title: must(line('Title', 'What stands in the way.')),
    spans: must(groups('Spans', 'When.', {
      start: must(dayField('From', 'First day.')),
      end: must(dayField('To', 'Last day.')),
    })),
    categories: lines('Categories', 'Only activities of these categories: engagement, training. Left out: all.'),
    locations: lines('Places', 'Only activities at these places. Left out: all.'),
    recipients: links('Units', 'Only activities for these units. Left out: all.', ['recipient-unit'], 'blackout periods of it'),
    note: prose('Note', 'What does go on.'),
  },
})
