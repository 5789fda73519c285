import { dayField, line, must, prose } from '../field.ts'
import { defineKind } from '../kind.ts'

export const phase = defineKind({
  id: 'phase', one: 'phase', many: 'phases', prefix: 'phase', titleField: 'title',
  help: 'A span of the plan with one purpose, such as building support or certifying.',
  chapter: 'Putting the Pieces Together in a CSCS', books: ['plan', 'theater'],
  fields: {
    title: must(line('Title', 'The phase in a word or two.')),
    start: dayField('Start', 'First day.'),
    end: dayField('End', 'Last day.'),
    text: prose('About', 'What the phase is for.'),
  },
})
