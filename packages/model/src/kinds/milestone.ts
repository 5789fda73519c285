import { dayField, line, link, links, must } from '../field.ts'
import { defineKind } from '../kind.ts'

export const milestone = defineKind({
  id: 'milestone', one: 'milestone', many: 'milestones', prefix: 'milestone', titleField: 'title',
  help: 'A dated check of progress toward an objective.',
  chapter: 'Assess Theater Strategic End States and Intermediate Objectives', books: ['plan', 'theater'],
  fields: {
    title: must(line('Title', 'What is reached.')),
    date: dayField('Date', 'By when.'),
    objective: link('Objective', 'The objective it is a check of.', ['objective'], 'milestones of it'),
    proof: line('Proof', 'What shows that it was reached.'),
    activities: links('Activities', 'Activities that bring it about.', ['activity'], 'milestones it brings about'),
    metOn: dayField('Met on', 'The day it was reached.'),
  },
})
