import { choice, fiscalYearField, flag, group, groups, line, link, links, money, must, programs, prose } from '../field.ts'
import { defineKind } from '../kind.ts'
import { domains, jointFunctions } from './frameworks.ts'
import { answers } from './scales.ts'

const judged = (label: string, help: string) => group(label, help, {
  answer: must(choice('Answer', 'Yes, partly or no.', answers)),
  reason: line('Because', 'Why.'),
})

export const solution = defineKind({
  id: 'solution', one: 'solution', many: 'solutions', prefix: 'solution', titleField: 'text',
  help: 'One option to close a gap, in one domain, judged before it is chosen. Chosen ones become activities.',
  chapter: 'Solutions Analysis', books: ['plan', 'theater'],
  fields: {
    text: must(prose('Option', 'What would be done.')),
    gap: must(link('Gap', 'The gap it would close.', ['gap'], 'options for it')),
    domain: choice('Domain', 'Where it lies (DOTMLPF-P).', domains),
    jointFunction: choice('Joint function', 'Where it lies, by the other method.', jointFunctions),
    materiel: flag('Buys equipment', 'It needs its doctrine, training, facilities, upkeep and institutions beside it.'),
    affordable: judged('Affordable?', 'Can it be paid for, now and later?'),
    feasible: judged('Feasible?', 'Can it be done, here and by these people?'),
    responsive: judged('Responsive?', 'Does it come in time and meet the need?'),
    roughCost: groups('Rough cost', 'By fiscal year.', {
      fiscalYear: must(fiscalYearField('Fiscal year', 'Which.')),
      amount: must(money('Amount', 'About how much.')),
    }),
    programs: programs('Programs', 'Programs that could carry it.'),
    companions: links('Together with', 'Options without which it would not last.', ['solution'], 'options that need it'),
    alternativeTo: link('Instead of', 'The option it is an alternative to.', ['solution'], 'alternatives to it'),
    decision: choice('Decision', 'What was decided.', {
      open: 'Open', chosen: 'Chosen', rejected: 'Rejected', 'change-the-role': 'Change the role', 'drop-the-role': 'Drop the role',
      'propose-a-program-change': 'Propose a change to a program',
    }),
    why: prose('Because', 'Why it was decided so.'),
    becomes: links('Becomes', 'The activities it became.', ['activity'], 'options it came from'),
    service: link('Service', 'The partner’s service it is for.', ['organization', 'recipient-unit'], 'options for the service'),
  },
})
