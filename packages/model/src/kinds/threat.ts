import { choice, line, link, must, prose } from '../field.ts'
import { defineKind } from '../kind.ts'
import { consequences, likelihoods, riskLevels, trends } from './scales.ts'

export const threat = defineKind({
  id: 'threat', one: 'threat', many: 'threats', prefix: 'threat', titleField: 'title',
  help: 'What endangers the partner or its neighbours: a group, a practice, a force of nature.',
  chapter: 'Assessment of the Operational and Security Environment of the International partner', books: ['plan', 'theater'],
  stub: ['title', 'type', 'level'],
  fields: {
    title: must(line('Title', 'The threat in one line.')),
    type: choice('Type', 'Where it comes from.', {
      internal: 'Internal', external: 'External', both: 'Internal and external', transnational: 'From outside the area', natural: 'Natural',
    }),
    text: prose('About', 'What it does.'),
    where: line('Where', 'Where it is felt.'),
    likelihood: choice('Likelihood', 'That it acts.', likelihoods),
    consequence: choice('Consequence', 'If it does.', consequences),
    level: choice('Level', 'Likelihood and consequence together, as the office judges.', riskLevels),
    trend: choice('Trend', 'Which way it moves.', trends),
    demands: prose('What it asks of the forces', 'How broad and how complex the demands on the partner are.'),
    source: link('Source', 'Where it was read.', ['source'], 'threats that rest on it'),
  },
})
