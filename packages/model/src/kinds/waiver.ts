import { dayField, line, link, must, prose } from '../field.ts'
import { kindIds } from '../kind-id.ts'
import { defineKind } from '../kind.ts'

export const waiver = defineKind({
  id: 'waiver', one: 'waiver', many: 'waivers', prefix: 'waiver', titleField: 'reason',
  help: 'A finding that is left to stand, with the reason. It is kept and shown wherever the finding would be.',
  chapter: 'Country-Specific Security Cooperation Section (CSCS) Development', books: ['plan', 'theater'],
  fields: {
    check: must(line('Check', 'The id of the check, such as "thread/activity-without-objective".')),
    on: must(link('Record', 'The record the finding is about.', kindIds.filter((id) => id !== 'waiver' && id !== 'comment'), 'findings waived on it')),
    field: line('Field', 'The field, where the finding names one.'),
    reason: must(prose('Reason', 'Why it may stand.')),
    by: line('By', 'The office that waived it.'),
    date: dayField('Date', 'When.'),
    until: dayField('Until', 'The day the waiver lapses.'),
  },
})
