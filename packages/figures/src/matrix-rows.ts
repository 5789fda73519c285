import type { Matrix, MatrixBar, MatrixMilestone, MatrixRow } from '@throughline/analysis'
import { addDays, formatDay, formatSpan } from '@throughline/model'
import { costText, rowHeight, type Layout, type PlacedRow } from './matrix-layout.ts'
import { lookOf } from './status-mark.ts'
import { element, escapeText, fit, path, text, textWidth } from './svg.ts'
import { edge, error, grey, ink, ink2, ink3, line2, pick, summary, wash, wash2 } from './tokens.ts'

const least = 7

/** What lies under the rows: washed where a group is outermost, blue where picked, a thin line between. */
export const rowGrounds = ({ rows, width }: Layout, picked: string | undefined): string => rows.map(({ row, y }) => {
  const fill = row.key === picked ? pick : row.depth === 0 ? wash : undefined
  return (fill === undefined ? '' : element('rect', { x: 0, y, width, height: rowHeight, fill })) + path(`M0 ${y + rowHeight - 0.5}H${width}`, { stroke: wash2 })
}).join('')

/** One row: name, bar, costs. The group carries the row's key and record, so that a screen can answer a click. */
export function matrixRow(layout: Layout, { row, y }: PlacedRow): string {
  const { width, chartRight } = layout
  return element('g', { 'data-key': row.key, 'data-record': row.record },
    element('rect', { x: 0, y, width, height: rowHeight, fill: 'none', 'pointer-events': 'all' }),
    nameOf(layout, row, y),
    ...(row.bar === undefined ? [summaryBar(layout, row, y)] : [barOf(layout, row, row.bar, y)]),
    ...costsOf(layout, row, y),
    text(width - 10, y + 20.5, costText(row.total), { 'text-anchor': 'end', 'font-weight': row.bar === undefined ? 700 : 400, fill: ink, ...(textWidth(costText(row.total), 13) > width - chartRight - 12 && { 'font-size': 11 }) }))
}

function nameOf({ labelWidth }: Layout, row: MatrixRow, y: number): string {
  const isGroup = row.kind !== 'activity'
  const size = row.depth === 0 ? 14 : 13
  const left = 10 + row.depth * 14
  const number = row.kind === 'none' ? '' : row.depth === 0 && row.kind === 'line-of-effort' ? `LOE ${row.number}` : row.number
  const note = isGroup && row.note !== undefined && labelWidth > 200 ? row.note : ''
  const noteWidth = note === '' ? 0 : textWidth(note, 12) + 10
  const at = number === '' ? left : left + textWidth(number, 12) + 8
  return (number === '' ? '' : text(left, y + 20.5, number, { 'font-size': 12, fill: ink3 }))
    + text(at, y + 20.5, fit(row.title, labelWidth - at - noteWidth - 6, size, isGroup), { 'font-size': size, 'font-weight': row.depth === 0 && isGroup ? 700 : isGroup ? 600 : 400, fill: ink })
    + (note === '' ? '' : text(labelWidth - 8, y + 20.5, note, { 'text-anchor': 'end', 'font-size': 12, fill: ink3 }))
}

/** A group's span, from its first day to its last. */
function summaryBar({ x }: Layout, row: MatrixRow, y: number): string {
  if (row.span === undefined || row.kind === 'milestone') return ''
  const left = x(row.span.start)
  const right = Math.max(x(addDays(row.span.end, 1)), left + least)
  const isOutermost = row.depth === 0
  const drop = isOutermost ? 7 : 6
  return path(`M${round(left)} ${y + 7}H${round(right)}v${drop}l-3-3H${round(left + 3)}l-3 3z`, { fill: isOutermost ? summary : grey })
}

const round = (value: number) => Math.round(value * 10) / 10

function barOf({ id, x, chartRight }: Layout, row: MatrixRow, bar: MatrixBar, y: number): string {
  const left = x(bar.start)
  const right = Math.min(Math.max(x(addDays(bar.end, 1)), left + least), chartRight)
  const told = `${row.title}: ${formatSpan(bar.start, bar.end)}, ${bar.statusText}${bar.isLate ? ', late' : ''}`
  const late = bar.isLate ? text(right + 4, y + 13.5, 'late', { 'font-size': 11, 'font-weight': 600, fill: error }) : ''
  return element('rect', { x: left, y: y + 4, width: right - left, height: 10, rx: 2, 'stroke-width': 1.2, ...lookOf(bar.status, id) }, element('title', {}, escapeText(told))) + late
}

function costsOf(layout: Layout, row: MatrixRow, y: number): readonly string[] {
  return layout.costColumns.flatMap((column) => {
    const words = costText(column.costOf(row.costs))
    if (words === '') return []
    return [text(column.right - 5, y + 27, words, { 'text-anchor': 'end', 'font-size': 12, fill: row.bar === undefined ? ink : ink2, ...(row.bar === undefined && { 'font-weight': 700 }) })]
  })
}

/** Diamonds on the rows of their lines; those of a folded row stand on the group that holds it. */
export function milestoneMarks(matrix: Matrix, layout: Layout): string {
  const places = new Map(layout.rows.map((placed) => [placed.row.key, placed.y]))
  return matrix.milestones.map((milestone) => mark(layout, milestone, places.get(layout.seen.get(milestone.row) ?? milestone.row))).join('')
}

function mark({ x, chartRight }: Layout, milestone: MatrixMilestone, y: number | undefined): string {
  const at = x(milestone.date)
  if (y === undefined || at > chartRight) return ''
  const told = `Milestone: ${milestone.title}, ${formatDay(milestone.date)}${milestone.isMet ? ', met' : ''}`
  return element('path', { d: `M${round(at)} ${y + 2}l7 7-7 7-7-7z`, fill: milestone.isMet ? grey : ink, stroke: '#ffffff', 'stroke-width': 1, 'data-record': milestone.record }, element('title', {}, escapeText(told)))
}

/** Who pays, column by column, under the rows. */
export function matrixTotals(matrix: Matrix, layout: Layout): string {
  const { bottom, width } = layout
  const lines = [...matrix.payers, { key: 'all', label: 'All', costs: matrix.costs, total: matrix.total }]
  return path(`M0 ${bottom + 0.5}H${width}`, { stroke: edge }) + lines.map((total, i) => {
    const y = bottom + 20 + i * 20
    const weight = total.key === 'all' ? 700 : 600
    return text(12, y, fit(total.label, layout.labelWidth - 16, 13, true), { 'font-weight': weight, fill: ink })
      + layout.costColumns.map((column) => text(column.right - 5, y, costText(column.costOf(total.costs)) || '–', { 'text-anchor': 'end', fill: ink, 'font-weight': total.key === 'all' ? 700 : 400 })).join('')
      + text(width - 10, y, costText(total.total) || '–', { 'text-anchor': 'end', 'font-weight': weight, fill: ink })
  }).join('') + path(`M0 ${bottom + lines.length * 20 + 5.5}H${width}`, { stroke: line2 })
}
