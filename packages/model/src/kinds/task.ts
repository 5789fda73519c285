import { line, link, must, prose } from '../field.ts'
import { defineKind } from '../kind.ts'

export const task = defineKind({
  id: 'task', one: 'task', many: 'tasks', prefix: 'task', titleField: 'text',
  help: 'What must be done to play a role.',
  chapter: 'Problem Analysis', books: ['plan', 'theater', 'library'],
  stub: ['text', 'ref', 'ujtl'],
  fields: {
    text: must(prose('Task', 'A verb and what it is done to.')),
    role: link('Role', 'The role it is part of.', ['role'], 'tasks of it'),
    ref: line('Reference', 'The office’s own number.'),
    ujtl: line('Joint task number', 'Its number in the Universal Joint Task List (UJTL), where it has one.'),
    condition: prose('Conditions', 'Under which it must be done.'),
    standard: prose('Standard', 'How well, how often, how fast.'),
  },
})
