import { choice, link, links, must, prose } from '../field.ts'
import { defineKind } from '../kind.ts'
import { institutionalFactors } from './frameworks.ts'

export const condition = defineKind({
  id: 'condition', one: 'condition', many: 'conditions', prefix: 'condition', titleField: 'text',
  help: 'What must be true of the partner before it can play a role: in its forces, or in the institutions behind them.',
  chapter: 'Determine Required Condition of International Partner to Perform Desired Role(s)', books: ['plan', 'theater'],
  fields: {
    role: must(link('Role', 'The role that needs it.', ['role'], 'conditions it needs')),
    type: must(choice('Type', 'Of the forces, or of the institutions.', { operational: 'Operational', institutional: 'Institutional' })),
    factor: choice('Factor', 'Which institutional factor, where it is one.', institutionalFactors),
    text: must(prose('Condition', 'What must be true.')),
    status: choice('Status', 'Whether it is.', { met: 'Met', 'partly-met': 'Partly met', 'not-met': 'Not met' }),
    evidence: links('Evidence', 'What shows it.', ['assessment-entry', 'source', 'observation'], 'conditions it shows'),
  },
})
