import { dayField, line, link, must, prose } from '../field.ts'
import { defineKind } from '../kind.ts'
import { kindIds } from '../kind-id.ts'

export const notNeeded = defineKind({
  id: 'not-needed', one: 'step not needed', many: 'steps not needed', prefix: 'skip', titleField: 'because',
  help: 'A step of the analysis that is left open on purpose, and why.',
  chapter: 'Country-Specific Security Cooperation Section (CSCS) Development', books: ['plan', 'theater'],
  fields: {
    step: must(line('Step', 'Which step or question, such as "desire" or "swot/opportunities".')),
    about: link('About', 'The one record it holds for; without one it holds for the whole plan.', kindIds.filter((id) => id !== 'not-needed' && id !== 'comment'), 'steps not needed for it'),
    because: must(prose('Because', 'Why it is not needed.')),
    date: dayField('Decided', 'When.'),
  },
})
