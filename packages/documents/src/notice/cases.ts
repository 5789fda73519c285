import { casesTable } from '../sections/cases.ts'
import { paragraph } from '../block.ts'
import type { Section } from '../tree.ts'
import { part, type NoticePaper } from './notice-paper.ts'

/** The cases that bring what the package is made of, each as a whole. */
export function casesOfPackage(paper: NoticePaper): Section {
  const { plan, proposal, activities } = paper
  const inPackage = new Set(activities.map(({ id }) => id))
  const cases = plan.of('case').filter((one) => one.state !== 'cancelled' && (one.proposal === proposal.id || (one.activities ?? []).some((id) => inPackage.has(id))))
  return part('cases', 'Cases', cases.length === 0 ? [paragraph('The plan holds no case for this package yet.')] : [casesTable(paper, cases)])
}
