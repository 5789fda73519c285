import { matrixOf, type Matrix, type MatrixRow } from '@throughline/analysis'
import { cell, columns, paragraph, row, table, when } from '../block.ts'
import { matrixPictures } from '../matrix-picture.ts'
import { moneyText, programNames, section, spanText, type Paper } from '../paper.ts'
import type { Block, Section, TableRow } from '../tree.ts'

/**
 * The synchronization matrix as a picture and as a table: lines of effort, lines of activity and activities over fiscal years.
 * (Chapter 19, Putting the Pieces Together in a CSCS; figure 19-5.)
 */
export function synchronizationMatrix(paper: Paper): Section {
  if (paper.plan.of('activity').length === 0) return section(paper, { id: 'synchronization-matrix', open: 'The plan has no activity yet.', blocks: [] })
  const matrix = matrixOf(paper.plan, { rows: 'effort', columns: 'fiscal-year', on: paper.on })
  return section(paper, {
    id: 'synchronization-matrix', orientation: 'landscape', open: undefined,
    blocks: [
      ...matrixPictures(paper), matrixTable(paper, matrix),
      ...when(matrix.undated.length > 0, paragraph(`${matrix.undated.length === 1 ? '1 activity has' : `${matrix.undated.length} activities have`} no dates yet.`, 'note')),
    ],
  })
}

function matrixTable(paper: Paper, matrix: Matrix): Block {
  const shown = yearsWithMoney(matrix)
  const years = shown.flatMap((i) => matrix.columns[i] ?? [])
  const rows = matrix.rows.flatMap((one) => matrixRows(paper, one, shown))
  const totals = [
    ...matrix.payers.map(({ label, costs, total }) => ({ label, costs, total })),
    { label: 'All', costs: matrix.costs, total: matrix.total },
  ].map(({ label, costs, total }) => row([
    { ...cell(label), span: 4 }, ...shown.map((i) => moneyText(costs[i])), moneyText(total),
  ], { tone: 'total' }))
  return table({
    id: 'matrix', caption: 'Synchronization matrix, likely cost in thousands of dollars by year of the money', isDense: true, hasRowHeadings: false,
    alt: 'Lines of effort, lines of activity and activities as rows, with time, program and the likely cost in each fiscal year. Groups carry the sums of what stands below them; the last rows say who pays.',
    columns: columns(['No.', 7], ['Line of effort, line of activity, activity', 33], ['Time', 17], ['Program', 15], ...years.map((year): [string, number] => [`>${year.label}`, 8]), ['>All', 8]),
    rows: [...rows, ...totals],
    notes: ['$K: thousands of dollars. Empty: no money in that year. A question mark: an amount that is not known yet. An amount below one thousand shows as <1.'],
  })
}

/** The years from the first that holds money to the last; every year of the plan where none does. */
function yearsWithMoney({ columns: years, costs }: Matrix): readonly number[] {
  const holds = (i: number) => (costs[i]?.usd ?? 0) !== 0 || (costs[i]?.unknown ?? 0) > 0
  const all = years.map((_, i) => i)
  const first = all.find(holds)
  const last = all.findLast(holds)
  return first === undefined || last === undefined ? all.filter((i) => years[i]?.isOutside !== true) : all.slice(first, last + 1)
}

const tones = ['group', 'subgroup'] as const

function matrixRows(paper: Paper, one: MatrixRow, shown: readonly number[]): readonly TableRow[] {
  const activity = paper.plan.get('activity', one.record)
  const tone = activity === undefined ? tones[Math.min(one.depth, 1)] : undefined
  const time = one.bar ?? one.span
  return [
    row([
      one.number, { ...cell([{ text: one.title, ...(one.record !== undefined && { record: one.record }) }, ...(one.note !== undefined && activity === undefined ? [{ text: ` (${one.note})`, emphasis: true as const }] : [])]), indent: one.depth },
      time === undefined ? 'no dates' : spanText(time.start, time.end), activity === undefined ? '' : programNames(paper.plan, activity.programs),
      ...shown.map((i) => moneyText(one.costs[i])), moneyText(one.total),
    ], { ...(tone !== undefined && { tone }), ...(one.record !== undefined && { record: one.record }) }),
    ...one.children.flatMap((child) => matrixRows(paper, child, shown)),
  ]
}
