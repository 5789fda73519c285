import { choice, count, flag, line, must, prose } from '../field.ts'
import { defineKind } from '../kind.ts'

export const partner = defineKind({
  id: 'partner', one: 'partner', many: 'partners', prefix: 'partner', titleField: 'name',
  help: 'The country or international organization the cooperation is with.',
  chapter: 'Country-Level SC Planning', books: ['library', 'theater', 'plan'],
  stub: ['name', 'type', 'code', 'invented'],
  fields: {
    name: must(line('Name', 'As it is called.')),
    shortName: line('Short name', 'As it is called in a sentence.'),
    type: choice('Type', 'A country or an international organization.', { country: 'Country', 'international-organization': 'International organization' }),
    code: line('Country code', 'ISO 3166 two-letter code; user-assigned codes for invented countries.'),
    invented: flag('Invented', 'It does not exist.'),
    geography: prose('Geography', 'What the planner must know of the land.'),
    population: count('Population', 'People.'),
    fiscalYear: line('Fiscal year', "The partner's own budget year."),
    text: prose('About', 'What else the planner must know.'),
  },
})
