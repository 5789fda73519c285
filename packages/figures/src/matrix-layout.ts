import type { Matrix, MatrixRow, MoneySum } from '@throughline/analysis'
import { addSums, noSum } from '@throughline/analysis'
import { daysBetween, formatUsdThousands, type Day } from '@throughline/model'
import type { DateMarks } from './date-marks.ts'
import type { FundMarks } from './fund-marks.ts'
import { seenRows } from './matrix-seen.ts'

export interface MatrixFigureOptions {
  readonly width: number
  /** Makes the ids inside the drawing its own, where several stand on one page. */
  readonly id?: string
  /** Whether a group shows what is below it; all do where left out. */
  readonly isOpen?: (row: MatrixRow) => boolean
  /** The row picked on screen. */
  readonly picked?: string
  /** Which links are drawn: all, those that are broken, or none. Broken ones and those of the picked row stand out. */
  readonly links?: 'all' | 'broken' | 'none'
  readonly hasMilestones?: boolean
  /** The money of a row's bar, drawn below it; none where left out. */
  readonly fundsOf?: (row: MatrixRow) => FundMarks | undefined
  /** The critical path, float and forecast of a row's bar; none where left out. */
  readonly datesOf?: (row: MatrixRow) => DateMarks | undefined
  readonly hasHeader?: boolean
  readonly hasTotals?: boolean
  /** Only these visible rows, counted from 0: for a matrix that runs over several pages. */
  readonly from?: number
  readonly to?: number
}

/** A row in its place. */
export interface PlacedRow { readonly row: MatrixRow; readonly y: number }

/** A column of costs: a year, or a phase. */
export interface CostColumn { readonly left: number; readonly right: number; costOf(costs: readonly MoneySum[]): MoneySum }

export interface Layout {
  readonly id: string
  readonly width: number
  readonly height: number
  readonly labelWidth: number
  readonly chartRight: number
  readonly top: number
  readonly bottom: number
  readonly rows: readonly PlacedRow[]
  readonly costColumns: readonly CostColumn[]
  /** The row to be seen for each row of the tree, by key. */
  readonly seen: ReadonlyMap<string, string>
  /** The x where a day begins. */
  x(day: Day): number
}

export const rowHeight = 32
export const headerHeight = 72
const totalWidth = 64
const widestLabel = 296
const labelShare = 0.3

/** Where everything stands. */
export function layoutOf(matrix: Matrix, options: MatrixFigureOptions): Layout {
  const { width } = options
  const labelWidth = Math.min(widestLabel, Math.round(width * labelShare))
  const chartRight = width - totalWidth
  const days = Math.max(1, daysBetween(matrix.start, matrix.end) + 1)
  const x = (d: Day) => labelWidth + ((chartRight - labelWidth) * Math.min(Math.max(daysBetween(matrix.start, d), 0), days)) / days
  const top = options.hasHeader === false ? 0 : headerHeight
  const isOpen = options.isOpen ?? (() => true)
  const visible = visibleRows(matrix.rows, isOpen).slice(options.from ?? 0, options.to)
  const rows = visible.map((row, i): PlacedRow => ({ row, y: top + i * rowHeight }))
  const bottom = top + rows.length * rowHeight
  const totals = options.hasTotals === false ? 0 : (matrix.payers.length + 1) * 20 + 6
  return { id: options.id ?? 'matrix', width, height: bottom + totals + 1, labelWidth, chartRight, top, bottom, rows, seen: seenRows(matrix.rows, isOpen), x, costColumns: costColumnsOf(matrix, x, chartRight) }
}

/** The rows a reader sees: children of open groups. `visibleRows(matrix.rows, (row) => row.depth < 1)` */
export const visibleRows = (rows: readonly MatrixRow[], isOpen: (row: MatrixRow) => boolean): readonly MatrixRow[] =>
  rows.flatMap((row) => [row, ...(row.children.length > 0 && isOpen(row) ? visibleRows(row.children, isOpen) : [])])

/** Costs stand by year, or by phase; a quarter is too narrow for a number. */
function costColumnsOf(matrix: Matrix, x: (d: Day) => number, chartRight: number): readonly CostColumn[] {
  const dayWidth = (chartRight - x(matrix.start)) / Math.max(1, daysBetween(matrix.start, matrix.end) + 1)
  const spans = matrix.columnsBy === 'phase' ? matrix.phases : matrix.years
  return spans.map((span) => ({
    left: x(span.start), right: Math.min(chartRight, x(span.end) + dayWidth),
    costOf: (costs) => matrix.columns.reduce((sum, column, i) => {
      const isIn = column.start !== undefined && column.end !== undefined && column.start >= span.start && column.end <= span.end
      return isIn ? addSums(sum, costs[i] ?? noSum) : sum
    }, noSum),
  }))
}

/** A cost as the matrix writes it, in thousands: what is not known is a question mark, nothing at all is empty. */
export function costText(sum: MoneySum): string {
  if (sum.usd === 0 && sum.unknown === 0) return ''
  if (sum.usd === 0) return '?'
  return `${formatUsdThousands(sum.usd)}${sum.unknown > 0 ? ' + ?' : ''}`
}
