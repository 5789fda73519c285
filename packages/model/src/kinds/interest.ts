import { choice, group, line, link, must } from '../field.ts'
import { defineKind } from '../kind.ts'
import { answers } from './scales.ts'

const side = (label: string, help: string) => group(label, help, {
  answer: must(choice('Interested?', 'Yes, partly or no.', answers)),
  reason: line('Because', 'Why.'),
})

export const interest = defineKind({
  id: 'interest', one: 'shared interest', many: 'shared interests', prefix: 'interest', titleField: 'topic',
  help: 'Who wants one thing: defense, State or other agencies, the partner. What all three want is the sweet spot: the widest pay-off and the most support.',
  chapter: 'Define the Desired Security Role(s) the USG Would Like the International partner to Play', books: ['plan', 'theater'],
  fields: {
    topic: must(line('Topic', 'What is wanted.')),
    role: link('Role', 'The role it speaks of, where there is one.', ['role'], 'interests in it'),
    defense: side('Defense', 'The interest of the Department of Defense.'),
    state: side('State', 'The interest of the Department of State or other agencies.'),
    partner: side('Partner', 'The interest of the partner itself.'),
    result: line('So', 'What follows from it.'),
  },
})
