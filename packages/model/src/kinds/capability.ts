import { choice, count, dayField, group, line, link, links, must, prose } from '../field.ts'
import { defineKind } from '../kind.ts'

export const capability = defineKind({
  id: 'capability', one: 'capability', many: 'capabilities', prefix: 'capability', titleField: 'title',
  help: 'What the partner must be able to do to carry out a task, to a standard of its own, and how far it can today.',
  chapter: 'Needs Analysis', books: ['plan', 'theater'],
  stub: ['title', 'priority', 'standard'],
  fields: {
    title: must(line('Title', 'The capability in one line.')),
    priority: count('Priority', '1 comes first.'),
    task: link('Task', 'The task it is needed for.', ['task'], 'capabilities it needs'),
    standard: prose('Standard', 'How well is enough, measured by the partner’s own needs.'),
    current: group('Today', 'How far the partner can, and who says so.', {
      level: choice('Level', 'Against the standard.', { none: 'None', partial: 'Partial', mostly: 'Mostly', full: 'Full', unknown: 'Not known' }),
      text: prose('Seen', 'What was seen.'),
      assessedBy: link('Assessed by', 'The office that looked.', ['organization'], 'capabilities it assessed'),
      date: dayField('On', 'When.'),
      evidence: link('Evidence', 'The paper that shows it.', ['source', 'assessment-entry'], 'capabilities it shows'),
    }),
    sustainedBy: group('Kept up by', 'Who keeps it up over the long term: the will and the money.', {
      payer: line('Who pays', 'Whose budget carries it.'),
      will: choice('Will', 'Whether the will is shown.', { yes: 'Yes', partly: 'Partly', no: 'No' }),
      money: choice('Money', 'Whether the money is shown.', { yes: 'Yes', partly: 'Partly', no: 'No' }),
      reason: line('Shown by', 'What shows it.'),
    }),
    answers: links('Answers', 'Needs of contingency plans it answers.', ['contingency-need'], 'capabilities that answer it'),
    expert: line('Expert needed', 'Whose knowledge is asked for, where the office’s own does not reach.'),
  },
})
