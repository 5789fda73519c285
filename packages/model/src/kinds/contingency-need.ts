import { line, link, must, prose } from '../field.ts'
import { defineKind } from '../kind.ts'

export const contingencyNeed = defineKind({
  id: 'contingency-need', one: 'need of a contingency plan', many: 'needs of contingency plans', prefix: 'need', titleField: 'title',
  help: 'A capability a contingency plan needs the partner to have. Held by title and unclassified task only; what else such a plan says stays out of here.',
  chapter: 'Analysis of Higher Level Guidance', books: ['library', 'theater', 'plan'], isCitedByAll: true,
  stub: ['title', 'plan', 'task', 'partner'],
  fields: {
    title: must(line('Title', 'The capability, in words that are unclassified.')),
    plan: must(line('Plan', 'The unclassified title of the contingency plan.')),
    task: prose('Task', 'The unclassified task it is needed for.'),
    partner: link('Partner', 'The country or organization that must have it.', ['partner'], 'needs of contingency plans'),
  },
})
