import { choice, line, link, must, number } from '../field.ts'
import { defineKind } from '../kind.ts'

export const dependency = defineKind({
  id: 'dependency', one: 'dependency', many: 'dependencies', prefix: 'dependency', titleField: 'why',
  help: 'One activity must wait for another. Finish-start with lag n: the later one starts at the earliest n + 1 days after the last day of the earlier.',
  chapter: 'U.S. Investment Considerations', books: ['plan', 'theater'],
  fields: {
    predecessor: must(link('First', 'The activity that comes first.', ['activity'], 'activities that wait for it')),
    successor: must(link('Then', 'The activity that waits.', ['activity'], 'activities it waits for')),
    type: choice('Type', 'Which ends are tied.', {
      'finish-start': 'Finish to start', 'start-start': 'Start to start', 'finish-finish': 'Finish to finish', 'start-finish': 'Start to finish',
    }),
    lagDays: number('Lag in days', 'Calendar days between.'),
    why: line('Why', 'Why it must wait.'),
  },
})
