import { dayField, line, lines, links, must, prose } from '../field.ts'
import { defineKind } from '../kind.ts'

export const endState = defineKind({
  id: 'end-state', one: 'end state', many: 'end states', prefix: 'end-state', titleField: 'title',
  help: 'The conditions that define success: where lines of effort lead.',
  chapter: 'Ends—Ways—Means', books: ['plan', 'theater'],
  fields: {
    title: must(line('Title', 'The end state in one line.')),
    text: prose('End state', 'In full.'),
    conditions: lines('Conditions', 'What must hold for the end state to be reached.'),
    by: dayField('By', 'The day it should hold.'),
    guidance: links('Guidance', 'Statements it answers, in both chains.', ['guidance-statement'], 'end states that answer it'),
  },
})
