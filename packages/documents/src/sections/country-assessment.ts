import { hasProse, section, type Paper } from '../paper.ts'
import type { Section } from '../tree.ts'

/** Country assessment: prose until assessments are records of their own. (Chapter 19, Country-Level SC Planning.) */
export const countryAssessment = (paper: Paper): Section => section(paper, {
  id: 'country-assessment', blocks: [],
  open: hasProse(paper, 'country-assessment') ? undefined : 'No assessment of the country is written yet: its politics, society, economy, threats, forces and institutions.',
})
