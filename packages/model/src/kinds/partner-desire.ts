import { choice, dayField, link, must, prose } from '../field.ts'
import { defineKind } from '../kind.ts'
import { desireFactors, willingness } from './frameworks.ts'

export const partnerDesire = defineKind({
  id: 'partner-desire', one: 'partner desire', many: 'partner desires', prefix: 'desire', titleField: 'text',
  help: 'How one factor bears on the partner’s will to play one role. Where there is no desire, no resources are spent.',
  chapter: 'Assess Partner Desire to Play That Role', books: ['plan', 'theater'],
  fields: {
    role: must(link('Role', 'The role.', ['role'], 'partner desire for it')),
    factor: must(choice('Factor', 'What bears on the will.', desireFactors)),
    rating: choice('Rating', 'How willing, by this factor.', willingness),
    text: prose('Why', 'What it is seen from.'),
    source: link('Source', 'Where it was read.', ['source'], 'desires that rest on it'),
    date: dayField('Date', 'The day it was so.'),
  },
})
