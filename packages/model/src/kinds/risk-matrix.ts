import { choice, groups, line, must, number } from '../field.ts'
import { defineKind } from '../kind.ts'
import { consequences, likelihoods, riskLevels } from './scales.ts'

/** What a gap is ranked by. */
export const rankParts = {
  operational: 'Operational risk',
  ofNotProviding: 'Political risk of not providing',
  ofProviding: 'Political risk of providing',
  urgency: 'Urgency',
} as const
export type RankPart = keyof typeof rankParts

export const riskMatrix = defineKind({
  id: 'risk-matrix', one: 'risk matrix', many: 'risk matrices', prefix: 'matrix', titleField: 'title',
  help: 'How likelihood and consequence make a level, and how much each risk and urgency weighs when gaps are ranked. A plan without one goes by its organization’s, else by the catalogue’s.',
  chapter: 'Assess the Risks', books: ['library', 'theater', 'plan'], isCitedByAll: true,
  stub: ['title', 'cells', 'weights', 'source'],
  fields: {
    title: must(line('Title', 'Whose it is.')),
    cells: groups('Cells', 'What differs from the catalogue’s matrix.', {
      likelihood: must(choice('Likelihood', 'Row.', likelihoods)),
      consequence: must(choice('Consequence', 'Column.', consequences)),
      level: must(choice('Level', 'What they make.', riskLevels)),
    }),
    weights: groups('Weights', 'Zero or more; what is not named weighs as in the catalogue.', {
      part: must(choice('Part', 'Of what.', rankParts)),
      weight: must(number('Weight', 'How much it weighs against the others.')),
    }),
    source: line('Source', 'Where it comes from.'),
  },
})
