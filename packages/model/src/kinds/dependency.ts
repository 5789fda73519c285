import { choice, line, link, must, number } from '../field.ts'
import { defineKind } from '../kind.ts'

export const dependency = defineKind({
  id: 'dependency', one: 'dependency', many: 'dependencies', prefix: 'dependency', titleField: 'why',
  help: 'One activity must wait for another. Finish-start with lag n: the later one starts at the earliest n + 1 days after the last day of the earlier. Start-start: n days after its first. Finish-finish: it ends n days after its last. Start-finish: it ends n days after its first.',
  chapter: 'U.S. Investment Considerations', books: ['plan', 'theater'],
  fields: {
    predecessor: must(link('First', 'The activity that comes first.', ['activity'], 'activities that wait for it')),
    successor: must(link('Then', 'The activity that waits.', ['activity'], 'activities it waits for')),
    type: choice('Type', 'Which ends are tied.', {
      'finish-start': 'Finish to start', 'start-start': 'Start to start', 'finish-finish': 'Finish to finish', 'start-finish': 'Start to finish',
    }),
    lagDays: number('Lag in days', 'Days between; negative lets the later one begin before.'),
    lagIn: choice('Counted in', 'Which days the lag counts. Left out: calendar days.', { days: 'Calendar days', 'working-days': 'Working days' }),
    why: line('Why', 'Why it must wait.'),
  },
})
