import { heading, when } from '../block.ts'
import { hasProse, section, type Paper } from '../paper.ts'
import type { Section } from '../tree.ts'
import { assessmentBlocks, standingAssessments, threatBlocks } from './assessment-tables.ts'
import { availableBlocks, partnerBlocks } from './partner-facts.ts'

/**
 * Country assessment: what the office wrote, then the assessments by framework, threats and openings, the partner's means and what others bring.
 * (Chapter 19, Assessment of the Operational and Security Environment of the International partner.)
 */
export function countryAssessment(paper: Paper): Section {
  const assessments = standingAssessments(paper)
  const threats = threatBlocks(paper)
  const means = [...partnerBlocks(paper), ...availableBlocks(paper)]
  const isEmpty = assessments.length === 0 && threats.length === 0 && means.length === 0
  return section(paper, {
    id: 'country-assessment',
    open: isEmpty && !hasProse(paper, 'country-assessment') ? 'No assessment of the country is written yet: its politics, society, economy, threats, forces and institutions.' : undefined,
    blocks: [
      ...when(threats.length > 0, heading(2, 'threats-and-openings', 'Threats and openings'), ...threats),
      ...when(assessments.length > 0, heading(2, 'assessments', 'Assessments'), ...assessments.flatMap((one) => assessmentBlocks(paper, one))),
      ...when(means.length > 0, heading(2, 'partner-means', 'Means of the partner and of others'), ...means),
    ],
  })
}
