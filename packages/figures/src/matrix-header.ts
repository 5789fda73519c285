import type { Matrix } from '@throughline/analysis'
import { addDays, formatDay, fiscalYearOf } from '@throughline/model'
import { fundLegend } from './matrix-funds.ts'
import { headerHeight, type Layout, type MatrixFigureOptions } from './matrix-layout.ts'
import { lookOf, statusWords } from './status-mark.ts'
import { element, fit, path, text } from './svg.ts'
import { edge, ink, ink2, ink3, line2, paper, phaseTints } from './tokens.ts'

/** Phase band, years, quarters, the day, and the legend over the names. */
export function matrixHeader(matrix: Matrix, layout: Layout, options: MatrixFigureOptions = { width: layout.width }): string {
  const { x, width, chartRight } = layout
  const phases = matrix.phases.flatMap((phase, i) => {
    const [left, right] = [x(phase.start), x(addDays(phase.end, 1))]
    if (right - left < 1) return []
    return [
      element('rect', { x: left, y: 0, width: right - left, height: 28, fill: phaseTints[i % 2] ?? paper }), path(`M${left + 0.5} 0V28`, { stroke: line2 }),
      text(left + 6, 18.5, fit(String(phase.position), right - left - 8, 13), { fill: ink3 }),
      text(left + 18, 18.5, fit(phase.label, right - left - 22, 13, true), { 'font-weight': 700, fill: ink }),
    ]
  })
  const years = matrix.years.flatMap((year) => {
    const [left, right] = [x(year.start), x(addDays(year.end, 1))]
    return [path(`M${left + 0.5} 28V72`, { stroke: line2 }), text(left + 8, 45, right - left > 44 ? year.label : fit(year.label.slice(2), right - left - 6, 13), { 'font-weight': 600, fill: ink })]
  })
  const quarters = matrix.quarters.flatMap((quarter) => {
    const [left, right] = [x(quarter.start), x(addDays(quarter.end, 1))]
    return right - left < 20 ? [] : [text((left + right) / 2, 65.5, quarter.label, { 'text-anchor': 'middle', 'font-size': 12, fill: ink3 })]
  })
  return element('g', {}, ...phases, ...years, ...quarters, legend(layout), fundLegend(layout, options), text(width - 10, 65.5, '$ 000', { 'text-anchor': 'end', 'font-size': 12, fill: ink3 }),
    path(`M0 ${headerHeight - 0.5}H${width}`, { stroke: edge }), path(`M${chartRight + 0.5} 28V${headerHeight}`, { stroke: line2 }))
}

const legendPlaces = [0, 90, 178] as const

function legend({ id, labelWidth }: Layout): string {
  const scale = Math.min(1, labelWidth / 296)
  const marks = statusWords.flatMap(([status, words], i) => {
    const [left, room] = [8 + (legendPlaces[i % 3] ?? 0) * scale, (i % 3 === 2 ? 98 : 66) * scale]
    const top = i < 3 ? 6 : 26
    return [element('rect', { x: left, y: top + 1.5, width: 16, height: 9, rx: 2, 'stroke-width': 1.2, ...lookOf(status, id) }), text(left + 21, top + 10.5, fit(words, room, 12), { 'font-size': 12, fill: ink2 })]
  })
  return element('g', {}, ...marks)
}

const pillWidth = 68

/** The line of the day the matrix is as of. */
export function todayLine(matrix: Matrix, { x, top, bottom, labelWidth, chartRight }: Layout): string {
  if (matrix.on < matrix.start || matrix.on > matrix.end) return ''
  const at = x(matrix.on)
  const left = Math.min(Math.max(at - pillWidth / 2, labelWidth), chartRight - pillWidth)
  const pill = top === 0 ? '' : element('rect', { x: left, y: 53, width: pillWidth, height: 18, rx: 3, fill: ink })
    + text(left + pillWidth / 2, 66, formatDay(matrix.on), { 'text-anchor': 'middle', 'font-size': 12, 'font-weight': 600, fill: paper })
  return path(`M${at} ${top}V${bottom}`, { stroke: ink, 'stroke-width': 1.5 }) + pill
}

/** Thin lines for quarters, stronger ones for the columns costs stand in: years, or phases. */
export function gridLines(matrix: Matrix, { x, top, bottom, chartRight }: Layout): string {
  const isByPhase = matrix.columnsBy === 'phase'
  const years = new Set(isByPhase ? [] : matrix.years.map((year) => year.start))
  const starts = matrix.quarters.map((quarter) => quarter.start)
  const phases = isByPhase ? matrix.phases.map((phase) => path(`M${x(phase.start) + 0.5} ${top}V${bottom}`, { stroke: line2 })) : []
  const strokes = starts.map((start) => path(`M${x(start) + 0.5} ${top}V${bottom}`, { stroke: years.has(start) ? line2 : '#edeff0' }))
  return strokes.join('') + phases.join('') + path(`M${chartRight + 0.5} ${top}V${bottom}`, { stroke: line2 })
}

/** Years the drawing covers, in words. */
export const yearsText = (matrix: Matrix): string => {
  const [first, last] = [fiscalYearOf(matrix.start), fiscalYearOf(matrix.end)]
  return first === last ? `FY${first}` : `FY${first} to FY${last}`
}
