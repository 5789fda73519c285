import { choice, line, link, must, prose } from '../field.ts'
import { defineKind } from '../kind.ts'

export const organization = defineKind({
  id: 'organization', one: 'organization', many: 'organizations', prefix: 'org', titleField: 'name',
  help: 'An office, agency, command or ministry that plans, pays, agrees or acts.',
  chapter: 'Identify Resources Planned or Available', books: ['library', 'theater', 'plan'],
  stub: ['name', 'short', 'side', 'parent'],
  fields: {
    name: must(line('Name', 'In full.')),
    short: line('Short name', 'For tables.'),
    side: choice('Side', 'Whose it is.', {
      'us-defense': 'U.S. defense', 'us-state': 'U.S. State', 'us-other': 'Other U.S. agency', partner: 'Partner', international: 'International',
    }),
    parent: link('Part of', 'The organization above it.', ['organization'], 'organizations within it'),
    text: prose('About', 'What it does here.'),
  },
})
