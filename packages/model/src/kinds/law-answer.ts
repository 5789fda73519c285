import { choice, dayField, line, link, must } from '../field.ts'
import { defineKind } from '../kind.ts'

export const lawAnswer = defineKind({
  id: 'law-answer', one: 'answer to the law', many: 'answers to the law', prefix: 'answer', titleField: 'because',
  help: 'What the plan knows that a law asks about: whether the country was found eligible, whether a program still runs. Kept with its source and day, so that a verdict can rest on it.',
  chapter: 'Resourcing', books: ['plan', 'theater'],
  fields: {
    question: must(line('Question', 'The key of the question, such as "eda-grant-516/geography", or the id of a restriction.')),
    answer: must(choice('Answer', 'Yes: the law is satisfied. No: it is not.', { yes: 'Yes', no: 'No', unknown: 'Not known' })),
    because: line('Because', 'What the answer rests on.'),
    activity: link('Activity', 'The one activity it holds for; without one it holds for the whole plan.', ['activity'], 'answers to the law about it'),
    source: line('Source', 'The paper, message or office that says so.'),
    asOf: dayField('As of', 'The day it was so.'),
  },
})
