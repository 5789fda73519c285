import { choice, count, groups, line, link, links, must, prose } from '../field.ts'
import { defineKind } from '../kind.ts'
import { willingness } from './frameworks.ts'

export const role = defineKind({
  id: 'role', one: 'role', many: 'roles', prefix: 'role', titleField: 'title',
  help: 'What the partner is wanted to do, or wanted not to do. A primary role acts on the threat; support roles carry it; governance roles let it last.',
  chapter: 'Define the Desired Security Role(s) the USG Would Like the International partner to Play', books: ['plan', 'theater'],
  stub: ['title', 'type', 'wanted', 'priority', 'outcome'],
  fields: {
    title: must(line('Title', 'The role in one line.')),
    type: must(choice('Type', 'Its part among the roles.', { primary: 'Primary', support: 'Support', governance: 'Governance and oversight' })),
    wanted: must(choice('Wanted?', 'What the partner is not to do is said just as plainly.', { wanted: 'Wanted', 'not-wanted': 'Explicitly not wanted' })),
    priority: count('Priority', '1 comes first.'),
    organization: link('Played by', 'The partner organization or unit.', ['organization', 'recipient-unit'], 'roles it plays'),
    action: prose('Action', 'Who does what, and against or for whom.'),
    addresses: links('Acts on', 'Threats it acts on.', ['threat'], 'roles that act on it'),
    supports: links('Supports', 'Roles this one carries or oversees.', ['role'], 'roles that support it'),
    interest: prose('Our interest', 'Why the United States wants it, or does not.'),
    guidance: links('Guidance', 'Statements that ask for it.', ['guidance-statement'], 'roles that answer it'),
    objectives: links('Objectives', 'Objectives it makes possible.', ['objective'], 'roles that make it possible'),
    riskToCampaignPlan: prose('Risk to the campaign plan', 'If it is not played; for a role not wanted, if it is.'),
    riskToStrategy: prose('Risk to national strategy', 'If it is not played; for a role not wanted, if it is.'),
    willingness: choice('Partner desire', 'Taken together, as the office judges.', willingness),
    neighbours: groups('Neighbours', 'How neighbours’ roles fit with it.', {
      name: must(line('Neighbour', 'The country or organization.')),
      relation: must(choice('Relation', 'How the two fit.', { 'relies-on': 'Relies on this', supports: 'Supports this', conflicts: 'Conflicts with this' })),
      role: link('Its role', 'The role in the other plan, where there is one.', ['role'], 'neighbours’ roles that name it'),
      text: line('How', 'What it means.'),
    }),
    outcome: choice('What became of it', 'Left out while it stands.', { changed: 'Changed', dropped: 'Dropped' }),
    note: prose('Note', 'What changed, when and why.'),
  },
})
