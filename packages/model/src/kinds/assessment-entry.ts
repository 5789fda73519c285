import { choice, dayField, line, link, links, must, prose } from '../field.ts'
import { defineKind } from '../kind.ts'
import { confidences, trends } from './scales.ts'

export const assessmentEntry = defineKind({
  id: 'assessment-entry', one: 'assessment entry', many: 'assessment entries', prefix: 'entry', titleField: 'text',
  help: 'One thing seen under one heading of an assessment, with where it was read and how sure one can be. It may become an assumption, a risk, an opportunity or a condition, and keeps the link.',
  chapter: 'Assessment of the Operational and Security Environment of the International partner', books: ['plan', 'theater'],
  fields: {
    assessment: must(link('Assessment', 'The assessment it belongs to.', ['assessment'], 'entries of it')),
    heading: must(line('Heading', 'The heading of the framework it answers.')),
    text: must(prose('Finding', 'What is seen.')),
    rating: choice('Rating', 'For what the plan wants to reach.', { favourable: 'Favourable', mixed: 'Mixed', unfavourable: 'Unfavourable' }),
    trend: choice('Trend', 'Which way it moves.', trends),
    source: link('Source', 'Where it was read or seen.', ['source'], 'entries that rest on it'),
    date: dayField('Date', 'The day it was so.'),
    confidence: choice('Confidence', 'How sure one can be.', confidences),
    becomes: links('Became', 'What the plan made of it.',
      ['assumption', 'risk', 'threat', 'opportunity', 'condition', 'role', 'gap', 'external-resource', 'objective'], 'entries it came from'),
    earlier: link('Earlier', 'What the assessment before said here.', ['assessment-entry'], 'what later assessments say'),
  },
})
