import { hasProse, section, type Paper } from '../paper.ts'
import type { Section } from '../tree.ts'

/** Commander's summary: what is to be achieved and how, what it takes, what is at risk. */
export const commandersSummary = (paper: Paper): Section => section(paper, {
  id: 'commanders-summary', blocks: [],
  open: hasProse(paper, 'commanders-summary') ? undefined : 'No summary is written yet: what is to be achieved and how, what it takes and why, and what risk follows if it is not given.',
})
