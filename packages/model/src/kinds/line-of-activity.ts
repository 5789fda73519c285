import { count, dayField, line, link, must, prose } from '../field.ts'
import { defineKind } from '../kind.ts'

export const lineOfActivity = defineKind({
  id: 'line-of-activity', one: 'line of activity', many: 'lines of activity', prefix: 'line', titleField: 'title',
  help: 'A sequence of activities that leads to one objective: the way. (Never shortened to LOA, which is also the letter of offer and acceptance.)',
  chapter: 'Lines of Activity', books: ['plan', 'theater'],
  fields: {
    title: must(line('Title', 'The line in a few words.')),
    effort: link('Line of effort', 'The line of effort it runs in.', ['line-of-effort'], 'lines of activity in it'),
    objective: link('Objective', 'The objective it leads to.', ['objective'], 'lines of activity that lead to it'),
    order: count('Order', 'Its place in the line of effort.'),
    text: prose('About', 'What the line consists of.'),
    start: dayField('Start', 'First day.'),
    end: dayField('End', 'Last day.'),
  },
})
