import { choice, line, lines, link, links, must, prose } from '../field.ts'
import { defineKind } from '../kind.ts'

export const guidanceStatement = defineKind({
  id: 'guidance-statement', one: 'guidance statement', many: 'guidance statements', prefix: 'guidance', titleField: 'text',
  help: 'One goal, objective, task or priority of a guidance document, restated, that a plan can answer.',
  chapter: 'Analysis of Higher Level Guidance', books: ['library', 'theater', 'plan'],
  stub: ['document', 'ref', 'type', 'text', 'parents', 'informs'],
  fields: {
    document: must(link('Document', 'The document it stands in.', ['guidance-document'], 'statements in it')),
    ref: line('Reference', 'Its number in the document, such as "objective 1.3".'),
    type: choice('Type', 'What the document calls it.', {
      goal: 'Goal', objective: 'Objective', task: 'Task', priority: 'Priority', element: 'Element', principle: 'Principle', result: 'Result', other: 'Other',
    }),
    text: must(prose('Statement', 'The substance, in our words.')),
    parents: links('Carries out', 'Statements above it that it carries out.', ['guidance-statement'], 'statements that carry it out'),
    informs: links('Informs', 'Statements it feeds sideways.', ['guidance-statement'], 'statements that inform it'),
    themes: lines('Themes', 'Topics named under it.'),
  },
})
