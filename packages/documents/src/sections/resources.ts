import { hasProse, section, type Paper } from '../paper.ts'
import { heading, paragraph, when } from '../block.ts'
import type { Section } from '../tree.ts'
import { caseBlocks } from './cases.ts'
import { fundedTable, programTable, unfundedTable } from './money-tables.ts'
import { riskTable } from './risk-table.ts'

/** Resources: by fiscal year, program and payer; what is funded and what not; what follows from a shortfall. (Chapter 19, Resourcing.) */
export function resources(paper: Paper): Section {
  const hasMoney = paper.plan.of('funding-line').length > 0
  const risks = paper.plan.of('risk')
  const open = hasMoney || hasProse(paper, 'resources') ? undefined : 'No money is planned yet: no activity has a funding line.'
  return section(paper, {
    id: 'resources', open,
    blocks: [
      ...when(hasMoney,
        heading(2, 'money-by-program', 'By fiscal year, payer and program'), programTable(paper),
        heading(2, 'money-funded', 'Funded and not yet funded'), fundedTable(paper), ...unfundedTable(paper)),
      ...caseBlocks(paper),
      ...when(hasMoney || risks.length > 0, heading(2, 'shortfall', 'Risk if the money is not there'),
        ...(risks.length === 0 ? [paragraph('No risk is recorded: what follows if the money does not come is not yet said.')] : [riskTable(paper)])),
    ],
  })
}
