import { count, dayField, groups, line, link, must, prose } from '../field.ts'
import { defineKind } from '../kind.ts'

export const capacity = defineKind({
  id: 'capacity', one: 'capacity', many: 'capacities', prefix: 'capacity', titleField: 'title',
  help: 'How much can be done at once: officers of a small office, teams of trainers, courses a partner unit can absorb, days on a range, seats in a school.',
  chapter: 'Requirements Coordination and Integration', books: ['theater', 'plan'],
  fields: {
    title: must(line('Title', 'Whose capacity: the security cooperation office.')),
    who: link('Of', 'The office or unit it belongs to.', ['organization', 'recipient-unit'], 'capacities it has'),
    amount: must(count('Amount', 'How many there are on a day.')),
    unit: line('Counted in', 'What is counted: officers, teams, courses at once, seats.'),
    changes: groups('Changes', 'Times in which there are more or fewer.', {
      start: must(dayField('From', 'First day.')),
      end: must(dayField('To', 'Last day.')),
      amount: must(count('Amount', 'How many there are then.')),
    }),
    counts: prose('Counts', 'How an activity is counted against it.'),
    text: prose('About', 'What it rests on.'),
  },
})
