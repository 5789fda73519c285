import { choice, choices, count, dayField, flag, groups, line, link, money, must, prose } from '../field.ts'
import { defineKind } from '../kind.ts'

export const partner = defineKind({
  id: 'partner', one: 'partner', many: 'partners', prefix: 'partner', titleField: 'name',
  help: 'The country or international organization the cooperation is with.',
  chapter: 'Country-Level SC Planning', books: ['library', 'theater', 'plan'],
  stub: ['name', 'type', 'code', 'invented', 'weekend'],
  fields: {
    name: must(line('Name', 'As it is called.')),
    shortName: line('Short name', 'As it is called in a sentence.'),
    type: choice('Type', 'A country or an international organization.', { country: 'Country', 'international-organization': 'International organization' }),
    code: line('Country code', 'ISO 3166 two-letter code; user-assigned codes for invented countries.'),
    invented: flag('Invented', 'It does not exist.'),
    geography: prose('Geography', 'What the planner must know of the land.'),
    population: count('Population', 'People.'),
    fiscalYear: line('Fiscal year', "The partner's own budget year."),
    weekend: choices('Weekend', 'The days of the week on which its offices are closed. Left out: Saturday and Sunday.', { thursday: 'Thursday', friday: 'Friday', saturday: 'Saturday', sunday: 'Sunday' }),
    forces: groups('Forces', 'How the security forces are made up.', {
      name: must(line('Force', 'The service.')),
      ministry: link('Under', 'The ministry it belongs to.', ['organization'], 'forces under it'),
      strength: count('Strength', 'People.'),
      text: line('Made up of', 'Its units and means.'),
      source: link('Source', 'Where it was read.', ['source'], 'forces it speaks of'),
    }),
    budgets: groups('Budgets', 'What the partner spends on security, year by year.', {
      year: must(count('Year', 'The partner’s own budget year.')),
      of: must(choice('Of', 'Whose budget.', { defense: 'Defense', interior: 'Interior security', other: 'Other' })),
      amount: must(money('Amount', 'In U.S. dollars.')),
      source: link('Source', 'Where it was read.', ['source'], 'budgets it speaks of'),
      asOf: dayField('As of', 'The day the source speaks of.'),
    }),
    purchases: groups('Purchases', 'What it bought abroad, year by year.', {
      year: must(count('Year', 'When.')),
      what: must(line('What', 'What was bought.')),
      amount: money('Amount', 'In U.S. dollars. Unknown is left out.'),
      seller: line('From', 'Who sold it.'),
      source: link('Source', 'Where it was read.', ['source'], 'purchases it speaks of'),
      asOf: dayField('As of', 'The day the source speaks of.'),
    }),
    gdp: money('Gross domestic product', 'In U.S. dollars, a year.'),
    text: prose('About', 'What else the planner must know.'),
  },
})
