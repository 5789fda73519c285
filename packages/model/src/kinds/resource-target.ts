import { choice, dayField, fiscalYearField, line, link, money, must, program, prose } from '../field.ts'
import { defineKind } from '../kind.ts'

export const resourceTarget = defineKind({
  id: 'resource-target', one: 'resource the command can count on', many: 'resources the command can count on', prefix: 'target', titleField: 'title',
  help: 'Money or people the command may count on in one year, held against what its plans need. It informs planning and does not bound it.',
  chapter: 'Identify Resources Available', books: ['theater', 'plan'],
  fields: {
    title: must(line('Title', 'What it is, in one line.')),
    fiscalYear: must(fiscalYearField('Fiscal year', 'Which.')),
    program: program('Program', 'The program it is for. Left out: for all.'),
    partner: link('Partner', 'The country it is for. Left out: for the theater.', ['partner'], 'resources to count on'),
    amount: money('Amount', 'Dollars. Unknown is left out.'),
    stage: choice('Stage', 'How sure it is.', { target: 'Planning target', requested: 'Requested', appropriated: 'Appropriated', allocated: 'Allocated' }),
    needed: money('Needed', 'What the plans of the command need in that year. Taken over from them on a day, so that it can be defended later.'),
    neededAsOf: dayField('Needed as of', 'The day it was taken over.'),
    source: link('Source', 'Where it stands.', ['source'], 'targets it states'),
    asOf: dayField('As of', 'The day it was so.'),
    riskStatement: prose('Risk statement', 'What the command says to those above of the gap between this and what is needed.'),
  },
})
