import type { Cell, Runs, Table, TableRow } from '../tree.ts'
import { cellMargin, metrics, type Metric, type StyleId } from './metrics.ts'
import { lineCount } from './text-width.ts'

/** Height of one line of Arial, as a share of its size. */
const arialLine = 1.149
const outlineIndentPoints = 7
// A rule between rows, and what a row gains as it is set in whole twips.
const ruleBetween = 0.55
/** The heavier rule under a table, in points. */
export const ruleUnder = 1
const twipsInPoint = 20
const shortTable = 190
const mostRows = 8

export interface Measured { readonly lines: number; readonly lineHeight: number; readonly before: number; readonly after: number }

/** Lines and spacing of a paragraph set in a width, in points. */
export function measureParagraph(runs: Runs, style: StyleId, width: number): Measured {
  const one: Metric = metrics[style]
  return { lines: lineCount(runs, one.size, one.isBold === true, width), lineHeight: one.size * arialLine * one.line, before: one.before, after: one.after }
}

export const heightOf = ({ lines, lineHeight, before, after }: Measured): number => before + lines * lineHeight + after

/** Shares of the width as whole twips that add up to it. */
export function columnWidths(columns: Table['columns'], width: number): readonly number[] {
  const all = columns.reduce((sum, column) => sum + column.width, 0)
  const whole = columns.map((column) => Math.floor((column.width / all) * width))
  const rest = width - whole.reduce((sum, one) => sum + one, 0)
  return whole.map((one, i) => (i === whole.length - 1 ? one + rest : one))
}

/** Height of the header row, in points; `width` of the table in twips. */
export function headerHeight(table: Table, width: number): number {
  const cells = columnWidths(table.columns, width).map((one, i) =>
    heightOf(measureParagraph([{ text: table.columns[i]?.heading ?? '' }], 'TableHead', one / twipsInPoint - 2 * cellMargin.table.side)))
  return tallest(cells)
}

/** Height of one row of the body, in points. */
export function rowHeight(row: TableRow, table: Table, width: number): number {
  const widths = columnWidths(table.columns, width)
  let at = 0
  return tallest(row.cells.map((cell) => {
    const from = at
    at += cell.span ?? 1
    const wide = widths.slice(from, at).reduce((sum, one) => sum + one, 0) / twipsInPoint - 2 * cellMargin.table.side
    return cellHeight(cell, wide, table.isDense ? 'TableDense' : 'TableText', row.tone !== undefined)
  }))
}

const tallest = (heights: readonly number[]) => Math.max(0, ...heights) + cellMargin.table.top + cellMargin.table.bottom + ruleBetween

function cellHeight(cell: Cell, width: number, style: StyleId, isStrong: boolean): number {
  const inner = width - (cell.indent ?? 0) * outlineIndentPoints
  const paragraphs: readonly Runs[] = cell.paragraphs.length === 0 ? [[]] : cell.paragraphs
  return paragraphs.reduce((sum, runs) => sum + heightOf(measureParagraph(isStrong ? runs.map((run) => ({ ...run, strong: true as const })) : runs, style, inner)), 0)
}

/** Whether each row stays with the one after it: the first two and the last two below any group, as no row stands alone; a group with its first row, a short table in one piece, the last row with its note. */
export function keptRows(table: Table, width: number): readonly boolean[] {
  const isShort = table.rows.length <= mostRows && table.rows.reduce((sum, row) => sum + rowHeight(row, table, width), headerHeight(table, width)) < shortTable
  const first = table.rows.findIndex((row) => !isGroup(row))
  return table.rows.map((row, i) => (i === table.rows.length - 1 ? table.notes.length > 0 : i <= first || i === table.rows.length - 2 || isGroup(row) || isShort))
}

const isGroup = (row: TableRow) => row.tone === 'group' || row.tone === 'subgroup'
