import { choice, dayField, line, must, program, prose } from '../field.ts'
import { defineKind } from '../kind.ts'

export const programValue = defineKind({
  id: 'program-value', one: 'local program value', many: 'local program values', prefix: 'program-value', titleField: 'what',
  help: "A value of a program that the organization knows better or later than the catalogue. It stands in place of the catalogue's, with its own source; both are shown.",
  chapter: 'Identify Resources Planned or Available', books: ['library'], isCitedByAll: true,
  stub: ['program', 'what', 'value', 'from', 'until', 'source', 'asOf', 'note'],
  fields: {
    program: must(program('Program', 'The program, by its id in the catalogue or among the local programs.')),
    what: must(choice('What', 'Which value it stands in for.', {
      'in-force': 'Whether it is in force',
      'construction-project-limit': 'Most for one construction project',
      'construction-notice-limit': 'Construction to be told to Congress above',
      'fiscal-year-limit': 'Most in one fiscal year',
      'notification-days': 'Days between notice and start',
      'notice-major-defense-equipment': 'Notice of a sale from: major defense equipment',
      'notice-major-defense-equipment-nato-plus-five': 'Notice of a sale from: major defense equipment, NATO and five more',
      'notice-articles-and-services': 'Notice of a sale from: articles and services',
      'notice-articles-and-services-nato-plus-five': 'Notice of a sale from: articles and services, NATO and five more',
      'notice-construction': 'Notice of a sale from: design and construction',
      'notice-construction-nato-plus-five': 'Notice of a sale from: design and construction, NATO and five more',
      'notice-original-value': 'Notice of excess articles from: original acquisition value',
      'money-years': 'Fiscal years in which the money can be obligated',
      'work-ends-after-years': 'Fiscal years after the first by whose end work ends',
    })),
    value: must(line('Value', 'The value: dollars ($2,000,000), a number of days or years, or for being in force yes or no.')),
    from: dayField('From', 'The first day it holds. Left out: it always held.'),
    until: dayField('Until', 'The last day it holds. Left out: no end is known.'),
    source: must(line('Source', 'Where it was read: document and section.')),
    asOf: must(dayField('As of', 'The day the source speaks of.')),
    note: prose('Note', 'What one must know before resting on it.'),
  },
})
