import { addSums, noSum, type Matrix, type MatrixRow, type MatrixTotal, type MoneySum } from '@throughline/analysis'
import { addDays, daysBetween, formatDay, formatSpan, type Day } from '@throughline/model'
import { moneyText } from '../paper.ts'
import { plainText } from '../plain-text.ts'
import type { Slide, TableCell, TableCellProps, TableRow } from '../slides/deck.ts'
import { fitText } from '../slides/fit.ts'
import { rowNumber } from './matrix-grid.ts'
import { legendOrder, statusLooks } from './status-colours.ts'

const [ink, soft, line, face] = ['162E51', '565C65', 'C9CED3', 'Calibri'] as const
const [left, top, headHeight, rowHeight] = [0.5, 1.32, 0.52, 0.31] as const
const width = 12.33
const columns = { number: 0.55, title: 3.1, time: 1.4, status: 0.26 } as const
const [costsWidth, totalWidth] = [2.95, 0.66] as const
const [mostCosts, letters] = [7, 43] as const
const tints = ['E1E7F1', 'EDF5FF'] as const
const fixedWidth = columns.number + columns.title + columns.time + columns.status

/** A column of costs on a slide: a year, or a phase. */
interface CostColumn { readonly label: string; costOf(costs: readonly MoneySum[]): MoneySum }

export interface MatrixSlideParts {
  readonly matrix: Matrix
  readonly title: string
  /** A row above the others, with the sums of all below it. */
  readonly head?: MatrixRow
  readonly rows: readonly MatrixRow[]
  /** Who pays, where it is told. */
  readonly totals: readonly MatrixTotal[]
}

/** One slide of the matrix: a native table of rows, times and costs, with bars and milestones as shapes over its middle column. */
export function matrixSlide(slide: Slide, { matrix, title, head, rows, totals }: MatrixSlideParts): void {
  slide.addText(plainText(fitText(title, 70)), { x: left, y: 0.36, w: width, h: 0.45, fontFace: face, fontSize: 20, bold: true, color: ink, valign: 'middle', margin: 0 })
  const costs = costColumns(matrix)
  const chart = { x: left + fixedWidth, w: width - fixedWidth - (costs.length === 0 ? 0 : costsWidth) - totalWidth }
  const all = [...(head === undefined ? [] : [head]), ...rows]
  slide.addTable([headRow(costs), ...all.map((row) => bodyRow(row, costs)), ...totals.map((total) => totalRow(total, costs))], {
    x: left, y: top, colW: [columns.number, columns.title, columns.time, columns.status, chart.w, ...costs.map(() => costsWidth / costs.length), totalWidth],
    rowH: [headHeight, ...all.map(() => rowHeight), ...totals.map(() => rowHeight)], border: { type: 'solid', pt: 0.5, color: line }, margin: [0.01, 0.03, 0.01, 0.03], autoPage: false,
  })
  const at = (d: Day) => chart.x + (chart.w * Math.min(Math.max(daysBetween(matrix.start, d), 0), spanDays(matrix))) / spanDays(matrix)
  headShapes(slide, matrix, at)
  for (const [i, row] of all.entries()) barShapes(slide, matrix, row, top + headHeight + i * rowHeight, at)
  todayShape(slide, matrix, at, top + headHeight + all.length * rowHeight)
  legend(slide)
}

const spanDays = (matrix: Matrix) => Math.max(1, daysBetween(matrix.start, matrix.end) + 1)

/** Costs by phase where the matrix has them so, else by year; none where there are too many years to read. */
function costColumns(matrix: Matrix): readonly CostColumn[] {
  const spans = matrix.columnsBy === 'phase' ? matrix.phases : matrix.years
  if (spans.length > mostCosts) return []
  return spans.map(({ label, start, end }) => ({
    label, costOf: (costs) => matrix.columns.reduce((sum, column, i) => (column.start !== undefined && column.end !== undefined && column.start >= start && column.end <= end ? addSums(sum, costs[i] ?? noSum) : sum), noSum),
  }))
}

const cell = (text: string, more: TableCellProps = {}): TableCell => ({ text: plainText(text), options: { fontFace: face, fontSize: 9, color: '1B1B1B', valign: 'middle', ...more } })

const headRow = (costs: readonly CostColumn[]): TableRow => ['No.', 'What', 'Time', '', '', ...costs.map(({ label }) => fitText(label, 16)), '$K, all'].map((text, i) =>
  cell(text, { bold: true, color: ink, fill: { color: 'DCE4EF' }, valign: 'bottom', align: i > 4 ? 'right' : 'left' }))

function bodyRow(row: MatrixRow, costs: readonly CostColumn[]): TableRow {
  const isGroup = row.kind !== 'activity'
  const time = row.bar ?? row.span
  const more: TableCellProps = isGroup ? { bold: true, fill: { color: row.depth === 0 ? 'DCE4EF' : 'F3F5F8' } } : {}
  const indent = isGroup ? '' : '   '
  return [
    cell(rowNumber(row), more), cell(`${indent}${fitText(row.title, isGroup ? letters - 4 : letters)}`, more), cell(time === undefined ? (isGroup ? '' : 'no dates') : formatSpan(time.start, time.end), { ...more, fontSize: 8, bold: false }),
    cell(row.bar === undefined ? '' : statusLooks[row.bar.status].letter, { ...more, align: 'center', ...(row.bar?.isLate === true && { color: 'B50909', bold: true }) }), cell('', more),
    ...costs.map((column) => cell(moneyText(column.costOf(row.costs)), { ...more, fontSize: 8, align: 'right' })), cell(moneyText(row.total), { ...more, fontSize: 8, align: 'right', bold: true }),
  ]
}

function totalRow({ key, label, costs: sums, total }: MatrixTotal, costs: readonly CostColumn[]): TableRow {
  const more: TableCellProps = { bold: true, ...(key === 'all' && { fill: { color: 'DCE4EF' } }) }
  return [cell('', more), cell(label, more), cell('', more), cell('', more), cell('', more), ...costs.map((column) => cell(moneyText(column.costOf(sums)) || '–', { ...more, fontSize: 8, align: 'right' })), cell(moneyText(total) || '–', { ...more, fontSize: 8, align: 'right' })]
}

type At = (d: Day) => number

/** Phases over years, in the head of the chart. */
function headShapes(slide: Slide, matrix: Matrix, at: At): void {
  const half = headHeight / 2
  for (const [i, { label, position, start, end }] of matrix.phases.entries()) {
    const [x, right] = [at(start), at(addDays(end, 1))]
    if (right - x < 0.05) continue
    slide.addText(plainText(phaseLabel(position, label, Math.floor((right - x) * 15))), { shape: 'rect', x, y: top, w: right - x, h: half, fill: { color: tints[i % 2] ?? 'FFFFFF' }, line: { color: line, width: 0.5 }, fontFace: face, fontSize: 7.5, bold: true, color: ink, align: 'center', valign: 'middle', margin: 0, objectName: `Phase ${position}` })
  }
  for (const { label, start, end } of matrix.years) {
    const [x, right] = [at(start), at(addDays(end, 1))]
    slide.addText(label, { shape: 'rect', x, y: top + half, w: right - x, h: half, fill: { color: 'FFFFFF' }, line: { color: line, width: 0.5 }, fontFace: face, fontSize: 8.5, color: ink, align: 'center', valign: 'middle', margin: 0, objectName: `Year ${label}` })
  }
}

/** The phase by number and name, the name cut, or its number alone where a cut name would say nothing. */
const phaseLabel = (position: number, label: string, room: number) => {
  const whole = `${position} ${label}`
  return whole.length <= room ? whole : room < 8 ? String(position) : fitText(whole, room)
}

const [barHeight, groupHeight, least] = [0.13, 0.06, 0.05] as const

function barShapes(slide: Slide, matrix: Matrix, row: MatrixRow, y: number, at: At): void {
  const name = plainText(fitText(row.title, 60))
  if (row.bar !== undefined) {
    const { start, end, status, statusText, isLate } = row.bar
    const look = statusLooks[status]
    const x = at(start)
    slide.addShape('rect', { x, y: y + (rowHeight - barHeight) / 2, w: Math.max(least, at(addDays(end, 1)) - x), h: barHeight, fill: { color: look.fill }, line: { color: isLate ? 'B50909' : look.line, width: 0.75, ...(status === 'idea' && { dashType: 'dash' }) }, objectName: `Bar: ${name}, ${statusText}${isLate ? ', late' : ''}` })
  } else if (row.span !== undefined && row.kind !== 'milestone') {
    const x = at(row.span.start)
    slide.addShape('rect', { x, y: y + (rowHeight - groupHeight) / 2, w: Math.max(least, at(addDays(row.span.end, 1)) - x), h: groupHeight, fill: { color: row.depth === 0 ? '3D4551' : '8D9297' }, objectName: `Span: ${name}` })
  }
  for (const milestone of matrix.milestones.filter((one) => one.row === row.key)) {
    slide.addShape('diamond', { x: at(milestone.date) - 0.075, y: y + (rowHeight - 0.15) / 2, w: 0.15, h: 0.15, fill: { color: milestone.isMet ? '8D9297' : '1C1D1F' }, line: { color: 'FFFFFF', width: 0.5 }, objectName: plainText(`Milestone: ${milestone.title}, ${formatDay(milestone.date)}`) })
  }
}

function todayShape(slide: Slide, matrix: Matrix, at: At, bottom: number): void {
  if (matrix.on < matrix.start || matrix.on > matrix.end) return
  slide.addShape('line', { x: at(matrix.on), y: top + headHeight, w: 0, h: bottom - top - headHeight, line: { color: 'B50909', width: 1 }, objectName: `As of ${formatDay(matrix.on)}` })
}

/** What the colours and letters say. */
function legend(slide: Slide): void {
  const step = 1.36
  for (const [i, status] of legendOrder.entries()) {
    const look = statusLooks[status]
    const x = left + i * step
    slide.addShape('rect', { x, y: 0.98, w: 0.3, h: barHeight, fill: { color: look.fill }, line: { color: look.line, width: 0.75, ...(status === 'idea' && { dashType: 'dash' }) } })
    slide.addText(`${look.letter} ${look.word}`, { x: x + 0.35, y: 0.92, w: step - 0.38, h: 0.25, fontFace: face, fontSize: 8.5, color: soft, margin: 0, valign: 'middle' })
  }
  slide.addShape('diamond', { x: left + legendOrder.length * step, y: 0.965, w: 0.15, h: 0.15, fill: { color: '1C1D1F' } })
  slide.addText('milestone', { x: left + legendOrder.length * step + 0.2, y: 0.92, w: 0.8, h: 0.25, fontFace: face, fontSize: 8.5, color: soft, margin: 0, valign: 'middle' })
}
