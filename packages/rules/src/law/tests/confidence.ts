import type { LawTest } from '../law-case.ts'

/** A program known from memory alone decides nothing: its law has to be read first. */
export const confidence: LawTest = ({ program }) => (program.confidence === 'memory'
  ? [{ is: 'ask', question: () => `No source was read for ${program.short}. Has its law or directive been read, and does it allow this?`, settles: 'everything the catalogue holds of it from memory' }]
  : [])
