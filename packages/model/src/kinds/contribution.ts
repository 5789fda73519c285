import { choice, line, link, links, must } from '../field.ts'
import { defineKind } from '../kind.ts'

export const contribution = defineKind({
  id: 'contribution', one: 'contribution', many: 'contributions', prefix: 'contribution', titleField: 'then',
  help: 'One arrow of the theory of change: if this, then that, because; and on what assumptions.',
  chapter: 'Theory of Change and Logic Framework', books: ['plan', 'theater'],
  fields: {
    from: must(link('From', 'The cause.', ['activity', 'line-of-activity', 'objective', 'line-of-effort'], 'contributions it makes')),
    to: must(link('To', 'The effect.', ['line-of-activity', 'objective', 'end-state'], 'contributions to it')),
    if: line('If', 'What is done or reached.'),
    then: line('Then', 'What follows.'),
    because: line('Because', 'Why it follows.'),
    assumptions: links('Assuming', 'Assumptions the arrow rests on.', ['assumption'], 'contributions that rest on it'),
    confidence: choice('Confidence', 'How sure the office is.', { low: 'Low', medium: 'Medium', high: 'High' }),
  },
})
