import { choice, count, dayField, line, lines, link, must, prose } from '../field.ts'
import { defineKind } from '../kind.ts'

export const recipientUnit = defineKind({
  id: 'recipient-unit', one: 'recipient unit', many: 'recipient units', prefix: 'unit', titleField: 'name',
  help: 'A partner unit or office that receives training, equipment or advice. Law asks whether it may.',
  chapter: 'Putting the Pieces Together in a CSCS', books: ['plan', 'theater'],
  fields: {
    name: must(line('Name', 'As it is called.')),
    ministry: link('Ministry', 'The ministry it stands under.', ['organization'], 'units under it'),
    types: lines('Types', 'What kind of force it is, in the words of the law.'),
    strength: count('Strength', 'People.'),
    location: line('Place', 'Where it stands.'),
    vettingStatus: choice('Vetting', 'Human rights vetting of the unit.', {
      current: 'Current', expired: 'Expired', 'not-started': 'Not started', 'under-way': 'Under way', suspended: 'Suspended', 'not-required': 'Not required',
    }),
    vettingGranted: dayField('Vetted on', 'The day it was cleared.'),
    vettingValidUntil: dayField('Vetting good until', 'The day the result lapses.'),
    vettingLaws: lines('Vetting laws', 'The laws it was vetted under.'),
    vettingNote: line('Vetting note', 'What one must know of it.'),
    absorptiveCapacity: line('Absorptive capacity', 'How much it can take at once.'),
    text: prose('About', 'What the planner must know of the unit.'),
  },
})
