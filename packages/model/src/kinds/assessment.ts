import { choice, dayField, line, link, must, prose } from '../field.ts'
import { defineKind } from '../kind.ts'
import { frameworks } from './frameworks.ts'

export const assessment = defineKind({
  id: 'assessment', one: 'assessment', many: 'assessments', prefix: 'assessment', titleField: 'title',
  help: 'One look at the environment through one framework, as of a day. The first that is complete is the baseline: it stays as it was, later ones are compared with it.',
  chapter: 'Initial Assessment of Operational and Security Environment', books: ['plan', 'theater'],
  fields: {
    title: must(line('Title', 'What is assessed.')),
    framework: must(choice('Framework', 'The set of questions.', frameworks)),
    date: dayField('As of', 'The day it speaks of.'),
    owner: link('By', 'The office that made it.', ['organization'], 'assessments it made'),
    state: choice('State', 'A complete one is kept: its entries change no more. A later look is a new assessment that follows it.', { 'in-work': 'In work', complete: 'Complete' }),
    completed: dayField('Completed', 'The day it was called complete.'),
    follows: link('Follows', 'The earlier assessment it looks at again.', ['assessment'], 'assessments that follow it'),
    summary: prose('In sum', 'What it comes to.'),
  },
})
