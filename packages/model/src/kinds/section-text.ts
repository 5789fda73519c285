import { choice, must, prose } from '../field.ts'
import { defineKind } from '../kind.ts'

/** Sections of the country document whose prose an author writes. */
export const proseSections = {
  'commanders-summary': "Commander's summary",
  references: 'References',
  'country-assessment': 'Country assessment',
  assumptions: 'Assumptions',
  'desired-roles': 'Desired roles',
  objectives: 'Objectives',
  'concept-of-engagement': 'Concept of engagement',
  'gaps-and-solutions': 'Gaps and solutions',
  'synchronization-matrix': 'Synchronization matrix',
  resources: 'Resources',
  'coordinating-instructions': 'Coordinating instructions',
  'assessment-monitoring-evaluation': 'Assessment, monitoring and evaluation',
  distribution: 'Distribution',
} as const

export const sectionText = defineKind({
  id: 'section-text', one: 'section text', many: 'section texts', prefix: 'section', titleField: 'section',
  help: 'The prose of one section of the document, kept beside the records so that nobody types a fact twice.',
  chapter: 'Country-Specific Security Cooperation Section (CSCS) Development', books: ['plan', 'theater'],
  fields: {
    section: must(choice('Section', 'Which section.', proseSections)),
    text: prose('Text', 'Paragraphs, separated by an empty line. A line that starts with "- " is a bullet.'),
  },
})
