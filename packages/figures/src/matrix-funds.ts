import type { Matrix, MatrixRow } from '@throughline/analysis'
import type { FundMarks } from './fund-marks.ts'
import { fundPaths } from './fund-paths.ts'
import { textWidth, element, escapeText, path, text } from './svg.ts'
import type { Layout, MatrixFigureOptions } from './matrix-layout.ts'
import { error, ink2, warn } from './tokens.ts'

const below = 17
const leastBar = 7

/** The life of the money of each bar, below it; the part of a bar that its money does not reach is crossed out and said beside it. */
export function fundLines(matrix: Matrix, layout: Layout, { fundsOf }: MatrixFigureOptions): string {
  if (fundsOf === undefined) return ''
  return layout.rows.map(({ row, y }) => {
    const marks = row.kind === 'activity' ? fundsOf(row) : undefined
    return marks === undefined ? '' : fundLine(matrix, layout, row, marks, y)
  }).join('')
}

function fundLine(matrix: Matrix, { x, chartRight }: Layout, row: MatrixRow, marks: FundMarks, y: number): string {
  const drawn = fundPaths(marks, { start: matrix.start, end: matrix.end, x })
  const stroke = (d: string, more: Readonly<Record<string, string | number>> = {}) => (d === '' ? '' : path(d, { fill: 'none', stroke: warn, 'stroke-width': 1.5, ...more }))
  const end = row.bar === undefined || marks.outside === undefined ? undefined : Math.max(x(marks.outside.end), x(row.bar.start) + leastBar) + (row.bar.isLate ? 30 : 4)
  const words = marks.outside?.word ?? ''
  const width = textWidth(words, 11, true)
  const isTight = end !== undefined && end + width > chartRight
  return element('g', { transform: `translate(0 ${y + below})`, 'data-funds': row.key }, element('title', {}, escapeText(`${row.title}: ${marks.words.join('. ')}`)),
    stroke(drawn.open), stroke(drawn.running, { 'stroke-dasharray': '1.5 2.5' }), stroke(drawn.unknown, { 'stroke-dasharray': '4 3' }), stroke(drawn.ticks),
    drawn.arrows === '' ? '' : path(drawn.arrows, { fill: warn }),
    ...drawn.questions.map((at) => text(at, 4, '?', { 'font-size': 11, 'font-weight': 700, fill: warn })),
    stroke(drawn.outside, { stroke: error, 'stroke-width': 2, 'stroke-dasharray': '4 2' }), stroke(drawn.crosses, { stroke: error }),
    end === undefined || row.bar === undefined ? '' : text(isTight ? x(row.bar.start) - 4 : end, -3.5, words, { 'font-size': 11, 'font-weight': 600, fill: error, ...(isTight && { 'text-anchor': 'end' }) }))
}

/** What the lines of money mean, over the names. */
export function fundLegend({ labelWidth }: Layout, { fundsOf }: MatrixFigureOptions): string {
  if (fundsOf === undefined || labelWidth < 200) return ''
  const scale = Math.min(1, labelWidth / 296)
  const line = { fill: 'none', stroke: warn, 'stroke-width': 1.5 }
  const said = (at: number, words: string) => text(at * scale, 4, words, { 'font-size': 10, fill: ink2 })
  return element('g', { transform: 'translate(8 49)' },
    path('M0.5 0V3M0 0H14', line), said(18, 'money there'), path(`M${82 * scale} 0h12m0 -3v6`, line), said(98, 'obligate by, expires'),
    path(`M${200 * scale} 0h12`, { ...line, 'stroke-dasharray': '1.5 2.5' }), path(`M${200 * scale + 12} -3v6`, line), said(216, 'work ends by'))
}

/** How many bars leave the life of their money, in a sentence; empty where none does, or money is not drawn. */
export function fundsInWords(rows: readonly MatrixRow[], { fundsOf }: MatrixFigureOptions): string {
  if (fundsOf === undefined) return ''
  const leaving = new Set(rows.flatMap((row) => (row.record !== undefined && row.kind === 'activity' && fundsOf(row)?.outside !== undefined ? [row.record] : []))).size
  return leaving === 0 ? '' : ` ${leaving} ${leaving === 1 ? 'activity leaves' : 'activities leave'} the life of ${leaving === 1 ? 'its' : 'their'} money.`
}
