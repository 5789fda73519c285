import { flatRows, type MatrixRow } from '@throughline/analysis'
import { matrixFigure } from '@throughline/figures'
import { formatSpan, type PlanGraph } from '@throughline/model'
import { meaningsOf, spellBlocks, speller } from '../acronym.ts'
import { cell, columns, paragraph, row, table, when } from '../block.ts'
import { writeHtml } from '../html/write-html.ts'
import { numberBlocks } from '../numbering.ts'
import { moneyText, nameOf, programNames } from '../paper.ts'
import type { Block, DocumentTree, Section, TableRow } from '../tree.ts'
import { matrixPaper, rowWords, type MatrixAsked, type MatrixPaper } from './matrix-asked.ts'

const width = 1120

/**
 * The synchronization matrix as one page that needs nothing from elsewhere: the drawing, and the same as a table.
 * `writeMatrixHtml(plan, { rows: 'effort', columns: 'fiscal-year', on: day('2026-11-20') })`
 */
export const writeMatrixHtml = (plan: PlanGraph, asked: MatrixAsked): string => writeHtml(matrixTree(matrixPaper(plan, asked)))

function matrixTree(paper: MatrixPaper): DocumentTree {
  const { plan, matrix, marking, on } = paper
  const by = speller(meaningsOf(plan))
  const section: Section = { id: 'matrix', title: 'Synchronization matrix', status: 'worked', orientation: 'landscape', blocks: spellBlocks(blocksOf(paper), by) }
  return numberBlocks({
    layout: 'full', title: paper.title, shortTitle: plan.head?.title ?? 'Plan', subject: 'Synchronization matrix', author: nameOf(plan, plan.head?.command) ?? 'Throughline',
    language: 'en-US', on, marking, ...(plan.head?.notice !== undefined && { notice: plan.head.notice }),
    cover: {
      title: plan.head?.title ?? 'Plan without a head', subtitle: `Synchronization matrix by ${rowWords[paper.rows]}`, designation: marking.designation, blocks: [],
      facts: [
        { label: 'Activities', value: String(matrix.activities) }, { label: 'Likely cost, in thousands', value: moneyText(matrix.total) || 'none known' },
        { label: 'Period', value: formatSpan(matrix.start, matrix.end) }, { label: 'Marking', value: marking.banner },
      ],
    },
    front: [section], sections: [], annexes: [],
  })
}

function blocksOf(paper: MatrixPaper): readonly Block[] {
  const { matrix } = paper
  const drawn = matrixFigure(matrix, { width, id: 'matrix-figure' })
  return [
    { kind: 'figure', id: 'matrix-figure', svg: drawn.svg, width: drawn.width, height: drawn.height, caption: `Synchronization matrix by ${rowWords[paper.rows]}, cost in thousands of dollars`, alt: drawn.description },
    matrixTable(paper),
    ...when(matrix.undated.length > 0, paragraph(`${matrix.undated.length === 1 ? '1 activity has' : `${matrix.undated.length} activities have`} no dates yet.`, 'note')),
  ]
}

function matrixTable({ plan, matrix, rows }: MatrixPaper): Block {
  const share = Math.max(5, Math.min(9, 50 / Math.max(1, matrix.columns.length)))
  return table({
    id: 'matrix-rows', caption: `The same as a table, likely cost in thousands of dollars by ${matrix.columnsBy === 'phase' ? 'phase' : 'year of the money'}`, isDense: true, hasRowHeadings: false,
    alt: `By ${rowWords[rows]}: title, time, status, program and likely cost. Groups carry the sums of what stands below them; the last rows say who pays.`,
    columns: columns(['No.', 7], ['Title', 32], ['Time', 16], ['Status', 9], ['Program', 14], ...matrix.columns.map((column): [string, number] => [`>${column.label}`, share]), ['>All', 8]),
    rows: [
      ...flatRows(matrix.rows).map((one) => tableRow(plan, one)),
      ...[...matrix.payers, { label: 'All', costs: matrix.costs, total: matrix.total }].map(({ label, costs, total }) => row([{ ...cell(label), span: 5 }, ...costs.map(moneyText), moneyText(total)], { tone: 'total' })),
    ],
    notes: ['Empty: no money there. A question mark: an amount that is not known yet. An amount below one thousand shows as <1.'],
  })
}

const tones = ['group', 'subgroup'] as const

function tableRow(plan: PlanGraph, one: MatrixRow): TableRow {
  const activity = one.kind === 'activity' ? plan.get('activity', one.record) : undefined
  const time = one.bar ?? one.span
  const tone = activity === undefined ? tones[Math.min(one.depth, 1)] : undefined
  return row([
    one.number, { ...cell([{ text: one.title, ...(one.record !== undefined && { record: one.record }) }]), indent: one.depth },
    time === undefined ? (activity === undefined ? '' : 'no dates') : formatSpan(time.start, time.end), one.bar === undefined ? '' : `${one.bar.statusText}${one.bar.isLate ? ', late' : ''}`,
    activity === undefined ? '' : programNames(plan, activity.programs), ...one.costs.map(moneyText), moneyText(one.total),
  ], { ...(tone !== undefined && { tone }), ...(one.record !== undefined && { record: one.record }) })
}
