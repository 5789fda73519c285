import { choice, dayField, line, link, links, must, prose } from '../field.ts'
import { defineKind } from '../kind.ts'
import { consequences, likelihoods, riskLevels } from './scales.ts'

export const risk = defineKind({
  id: 'risk', one: 'risk', many: 'risks', prefix: 'risk', titleField: 'title',
  help: 'Harm that may come to the strategy or the relationship: from not providing a capability, or from providing it.',
  chapter: 'Assess the Risks', books: ['plan', 'theater'],
  fields: {
    title: must(line('Title', 'The harm, in one line.')),
    type: choice('Type', 'Where the harm would fall.', {
      operational: 'Operational', 'political-not-providing': 'Political, of not providing', 'political-providing': 'Political, of providing',
      fiscal: 'Fiscal', schedule: 'Schedule', force: 'To the force',
    }),
    cause: prose('Cause', 'What would bring it about.'),
    effect: prose('Effect', 'What would follow.'),
    likelihood: choice('Likelihood', 'Scale from memory; edit to the command\'s own.', likelihoods),
    consequence: choice('Consequence', 'Scale from memory; edit to the command\'s own.', consequences),
    level: choice('Level', 'Likelihood and consequence together, as the office judges.', riskLevels),
    owner: link('Owner', 'The office that carries it.', ['organization'], 'risks it carries'),
    affects: links('Affects', 'What it threatens.', ['end-state', 'objective', 'line-of-effort', 'line-of-activity', 'activity', 'proposal', 'measure', 'milestone', 'role', 'gap', 'capability', 'condition'], 'risks to it'),
    mitigation: links('Mitigated by', 'Activities that make it smaller.', ['activity'], 'risks it mitigates'),
    residual: choice('What remains', 'The level after mitigation.', riskLevels),
    reviewDate: dayField('Next review', 'The day it must be looked at again.'),
  },
})
