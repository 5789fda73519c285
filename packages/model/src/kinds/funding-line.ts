import { choice, fiscalYearField, line, link, links, money, must, program } from '../field.ts'
import { defineKind } from '../kind.ts'

export const fundingLine = defineKind({
  id: 'funding-line', one: 'funding line', many: 'funding lines', prefix: 'fund', titleField: 'note',
  help: 'Money for one activity from one program, one payer and one fiscal year of money. Zero is a cost; no line means the cost is unknown.',
  chapter: 'Resourcing', books: ['plan', 'theater'],
  fields: {
    activity: must(link('Activity', 'What the money is for.', ['activity'], 'money for it')),
    program: program('Program', 'The program, by its catalogue id.'),
    payer: link('Payer', 'Who pays.', ['organization', 'partner'], 'money it pays'),
    fiscalYear: fiscalYearField('Fiscal year', 'The year of the money, not of the work.'),
    low: money('Low', 'Lowest estimate.'),
    likely: money('Likely', 'Likely cost.'),
    high: money('High', 'Highest estimate.'),
    requested: money('Requested', 'Asked for.'),
    approved: money('Approved', 'Approved.'),
    obligated: money('Obligated', 'Obligated.'),
    stage: choice('Stage', 'How far the money is.', {
      forecast: 'Forecast', requested: 'Requested', approved: 'Approved', obligated: 'Obligated', 'none-needed': 'None needed',
    }),
    recipients: links('Recipients', 'The units this line serves.', ['recipient-unit'], 'money for it'),
    note: line('Note', 'What one must know of this line.'),
  },
})
