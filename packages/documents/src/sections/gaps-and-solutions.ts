import { hasProse, section, type Paper } from '../paper.ts'
import type { Section } from '../tree.ts'

/** Gaps and solutions: prose until gaps and solutions are records of their own. (Chapter 19, Capabilities-Based Analysis.) */
export const gapsAndSolutions = (paper: Paper): Section => section(paper, {
  id: 'gaps-and-solutions', blocks: [],
  open: hasProse(paper, 'gaps-and-solutions') ? undefined : 'No gaps are written yet: what each role requires, what is there, what was chosen to close the difference and what was rejected.',
})
