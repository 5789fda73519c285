import { choice, dayField, groups, line, must, prose } from '../field.ts'
import { defineKind } from '../kind.ts'

export const scenario = defineKind({
  id: 'scenario', one: 'scenario', many: 'scenarios', prefix: 'scenario', titleField: 'title',
  help: 'A what-if beside the plan: the changes that make it, field by field. The plan itself stays as it is until they are promoted.',
  chapter: 'Resourcing', books: ['plan', 'theater'],
  fields: {
    title: must(line('Title', 'What is asked: notification slips six months.')),
    text: prose('About', 'Why it is asked, and what it rests on.'),
    asOf: dayField('Drawn up', 'When it was drawn up.'),
    changes: groups('Changes', 'What is otherwise than in the plan.', {
      record: must(line('Record', 'The id of the record that changes.')),
      action: must(choice('Action', 'What happens to it.', { edit: 'Edit', add: 'Add', remove: 'Remove' })),
      field: line('Field', 'The field that changes; left out where a whole record is added or removed.'),
      was: prose('Was', 'What stood in the plan, as JSON; left out for nothing.'),
      value: prose('Becomes', 'What stands in the scenario, as JSON; left out for nothing. For a record that is added, the whole of it.'),
    }),
  },
})
