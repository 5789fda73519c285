import type { Matrix } from '@throughline/analysis'
import { formatDay, formatSpan, formatUsdShort } from '@throughline/model'
import { dateLines, datesInWords } from './matrix-dates.ts'
import { fundLines, fundsInWords } from './matrix-funds.ts'
import { gridLines, matrixHeader, todayLine, yearsText } from './matrix-header.ts'
import { layoutOf, type MatrixFigureOptions } from './matrix-layout.ts'
import { linkArrows } from './matrix-links.ts'
import { matrixRow, matrixTotals, milestoneMarks, rowGrounds } from './matrix-rows.ts'
import { hatches } from './status-mark.ts'
import { drawing, element, type Figure } from './svg.ts'
import { fontFamily, paper } from './tokens.ts'

/** A drawn matrix, with the place of each row for a screen that lays something over it. */
export interface MatrixFigure extends Figure {
  readonly rows: readonly { readonly key: string; readonly y: number }[]
}

/**
 * The synchronization matrix as a drawing: phase band, years and quarters, bars by status with their costs below, summary bars, arrows of all four kinds, milestones; with `datesOf` also the critical path, float and forecast, today.
 * `matrixFigure(matrixOf(plan, { rows: 'effort', columns: 'quarter', on }), { width: 1040 }).svg`
 */
export function matrixFigure(matrix: Matrix, options: MatrixFigureOptions): MatrixFigure {
  const layout = layoutOf(matrix, options)
  const body = [
    hatches(layout.id),
    element('rect', { width: layout.width, height: layout.height, fill: paper }),
    rowGrounds(layout, options.picked),
    gridLines(matrix, layout),
    linkArrows(matrix, layout, options),
    fundLines(matrix, layout, options),
    ...layout.rows.map((placed) => matrixRow(layout, placed)),
    dateLines(layout, options),
    options.hasMilestones === false ? '' : milestoneMarks(matrix, layout),
    todayLine(matrix, layout),
    options.hasHeader === false ? '' : matrixHeader(matrix, layout, options),
    options.hasHeader === false ? '' : todayLine(matrix, { ...layout, bottom: layout.top }),
    options.hasTotals === false ? '' : matrixTotals(matrix, layout),
  ]
  const title = matrixTitle(matrix)
  return { ...drawing(layout.id, layout.width, layout.height, title, matrixText(matrix) + datesInWords(layout.rows.map(({ row }) => row), options) + fundsInWords(layout.rows.map(({ row }) => row), options), fontFamily, body), rows: layout.rows.map(({ row, y }) => ({ key: row.key, y })) }
}

const rowWords = { effort: 'line of effort', program: 'program', payer: 'payer', organization: 'organization', phase: 'phase', unit: 'recipient unit' } as const

const matrixTitle = (matrix: Matrix) => `Synchronization matrix by ${rowWords[matrix.rowsBy]}, ${yearsText(matrix)}`

/**
 * The drawing in words: what it covers, each outermost row with its days and cost, what is out of order.
 * `matrixText(matrix) // Synchronization matrix of Bandaria by line of effort, FY2027 to FY2031, as of 20 NOV 26. 184 activities …`
 */
export function matrixText(matrix: Matrix): string {
  const unknown = matrix.total.unknown === 0 ? '' : `, and ${matrix.total.unknown} with no cost known`
  const rows = matrix.rows.filter((row) => row.activities > 0 || row.kind !== 'milestone').map((row) => {
    const span = row.span === undefined ? '' : `, ${formatSpan(row.span.start, row.span.end)}`
    return `${row.title}: ${row.activities} ${row.activities === 1 ? 'activity' : 'activities'}${span}, ${formatUsdShort(row.total.usd)}.`
  })
  const broken = matrix.links.filter((link) => link.isBroken).length
  const order = broken === 0 ? '' : ` ${broken} ${broken === 1 ? 'activity starts' : 'activities start'} before what ${broken === 1 ? 'it waits' : 'they wait'} for ends.`
  return `${matrixTitle(matrix)}${matrix.title === '' ? '' : `, ${matrix.title}`}, as of ${formatDay(matrix.on)}. ${matrix.activities} activities, ${formatUsdShort(matrix.total.usd)}${unknown}. ${rows.join(' ')}${order}`
}
