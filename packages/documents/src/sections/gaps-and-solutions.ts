import { jointList, optionsFor, rankGaps, riskMethodOf, type JointListLine } from '@throughline/analysis'
import { domainGridFigure, gapRiskFigure } from '@throughline/figures'
import { gapOutcomes, titleOf } from '@throughline/model'
import { bullets, cell, columns, heading, paragraph, row, strong, table, when } from '../block.ts'
import { hasProse, section, type Paper } from '../paper.ts'
import type { Block, Runs, Section } from '../tree.ts'
import { capabilityTable, gapTable, optionBlocks } from './gap-tables.ts'

/** Gaps and solutions: capabilities, gaps by rank, the domains worked through, options and decisions, the ways out, the joint list. (Chapter 19, Capabilities-Based Analysis.) */
export function gapsAndSolutions(paper: Paper): Section {
  const { plan } = paper
  const ranked = rankGaps(plan)
  const hasCapabilities = plan.of('capability').length > 0
  return section(paper, {
    id: 'gaps-and-solutions',
    open: ranked.length > 0 || hasCapabilities || hasProse(paper, 'gaps-and-solutions') ? undefined : 'No gaps are written yet: what each role requires, what is there, what was chosen to close the difference and what was rejected.',
    blocks: [
      ...when(hasCapabilities, heading(2, 'capabilities', 'Capabilities'), capabilityTable(paper)),
      ...when(ranked.length > 0,
        heading(2, 'gaps', 'Gaps and their risk'), figure('gap-risk', gapRiskFigure(ranked, riskMethodOf(plan), { width: 700, id: 'gap-risk' })), gapTable(paper, ranked),
        heading(2, 'options', 'Options'), figure('domain-grid', domainGridFigure(plan, ranked, { width: 800, id: 'domain-grid' })), ...ranked.flatMap((one) => optionBlocks(paper, one)),
        ...waysOut(paper), ...jointBlocks(jointList(plan))),
    ],
  })
}

const figure = (id: string, drawn: ReturnType<typeof gapRiskFigure>): Block => ({ kind: 'figure', id, svg: drawn.svg, width: drawn.width, height: drawn.height, caption: drawn.title, alt: drawn.description })

/** Gaps no option closes: the two policy ways out, and what others do or the command bears. */
function waysOut({ plan }: Paper): readonly Block[] {
  const out = plan.of('gap').filter(({ outcome }) => outcome !== undefined && outcome !== 'open' && outcome !== 'solved-by-activities')
  return when(out.length > 0, heading(2, 'ways-out', 'Closed by policy, by others, or borne'), bullets(out.map((gap): Runs => [
    { text: `${gap.title}: `, strong: true, record: gap.id }, { text: `${gap.outcome === undefined ? 'open' : gapOutcomes[gap.outcome].toLowerCase()}. ${gap.outcomeBecause ?? optionsFor(plan, gap.id).find(({ decision }) => decision === gap.outcome)?.why ?? ''}`.trim() },
  ])))
}

const words = { same: 'Same', earlier: 'Ours is earlier', later: 'Ours is later', unknown: 'Not known' } as const

function jointBlocks(lines: readonly JointListLine[]): readonly Block[] {
  return when(lines.length > 1, heading(2, 'joint-list', 'Joint list across the partner’s services'), ...(lines.every(({ compares }) => compares === 'unknown')
    ? [paragraph('No service has given its gaps a priority of its own, so the list is ours alone.')]
    : [table({
        id: 'joint-list', caption: 'Our rank and the service’s own', isDense: true, alt: 'One gap a row: its service, our rank, the service’s own priority, and where the two differ.',
        columns: columns(['Gap', 36], ['Service', 24], ['>Our rank', 10], ['>Theirs', 10], ['Compared', 20]),
        rows: lines.map((line) => row([cell([strong(line.gap.title)]), line.service === undefined ? 'not named' : titleOf(line.service), String(line.ourRank), line.partnerPriority === undefined ? '' : String(line.partnerPriority), words[line.compares]], { record: line.gap.id })),
      })]))
}
