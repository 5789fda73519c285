import { choice, dayField, group, groups, line, link, must, number, prose } from '../field.ts'
import { defineKind } from '../kind.ts'

export const measure = defineKind({
  id: 'measure', one: 'measure', many: 'measures', prefix: 'measure', titleField: 'title',
  help: 'How progress shows. Performance: is the work done, and is it the right work? Effectiveness: did capability, behavior or the environment change?',
  chapter: 'Identify Intermediate Objectives/Focus Areas that Support Desired End States', books: ['plan', 'theater'],
  fields: {
    title: must(line('Title', 'What is measured.')),
    objective: must(link('Objective', 'The objective whose progress it shows.', ['objective'], 'measures of it')),
    type: choice('Type', 'Performance (MOP) or effectiveness (MOE).', { performance: 'Performance', effectiveness: 'Effectiveness', other: 'Other' }),
    action: choice('Whose action', 'Whose doing the measure looks at.', { 'united-states': 'United States', partner: 'Partner', environment: 'Environment' }),
    unit: line('Unit', 'What the numbers count.'),
    direction: choice('Better is', 'Which way is progress.', { up: 'Higher', down: 'Lower' }),
    baseline: group('Baseline', 'Where things stood before, with date and source.', {
      value: must(number('Value', 'The number.')),
      date: dayField('Date', 'When it was taken.'),
      source: line('Source', 'Where it comes from.'),
    }),
    targets: groups('Targets', 'What should be reached by when.', {
      date: must(dayField('By', 'The day.')),
      value: must(number('Value', 'The number.')),
    }),
    definition: prose('Definition', 'Exactly what is counted, so that two people count the same.'),
    source: line('Data source', 'Where observations come from.'),
    method: line('Method', 'How they are taken.'),
    frequency: line('How often', 'Monthly, quarterly, yearly.'),
    responsible: link('Responsible', 'The office that takes it.', ['organization'], 'measures it takes'),
    knownLimits: prose('Known limits', 'What the number does not show.'),
  },
})
