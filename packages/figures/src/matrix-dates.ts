import type { MatrixRow } from '@throughline/analysis'
import { addDays } from '@throughline/model'
import type { DateMarks } from './date-marks.ts'
import type { Layout, MatrixFigureOptions } from './matrix-layout.ts'
import { element, escapeText, n, path, text } from './svg.ts'
import { error, ink, ink2 } from './tokens.ts'

const least = 7
const middle = 9

/** Beside each bar: a heavy square frame where it is critical, the float as a thin tail with a stop, the forecast in red dashes where it leaves the planned days. */
export function dateLines(layout: Layout, { datesOf }: MatrixFigureOptions): string {
  if (datesOf === undefined) return ''
  return layout.rows.map(({ row, y }) => {
    const marks = row.kind === 'activity' ? datesOf(row) : undefined
    return marks === undefined ? '' : element('g', { transform: `translate(0 ${y})`, 'data-dates': row.key }, element('title', {}, escapeText(`${row.title}: ${marks.words.join('; ')}`)),
      frame(layout, row, marks), tail(layout, marks), ghost(layout, marks))
  }).join('')
}

function frame({ x, chartRight }: Layout, { bar }: MatrixRow, { isCritical }: DateMarks): string {
  if (!isCritical || bar === undefined) return ''
  const left = x(bar.start)
  const right = Math.min(Math.max(x(addDays(bar.end, 1)), left + least), chartRight)
  return element('rect', { x: n(left - 1), y: 2.5, width: n(right - left + 2), height: 13, fill: 'none', stroke: ink, 'stroke-width': 2.2 })
}

function tail({ x }: Layout, { tail: float }: DateMarks): string {
  if (float === undefined) return ''
  const [from, to] = [x(float.start), x(addDays(float.end, 1))]
  return to - from < 1 ? '' : path(`M${n(from)} ${middle}H${n(to)}M${n(to)} ${middle - 3.5}V${middle + 3.5}`, { fill: 'none', stroke: ink2, 'stroke-width': 1.2 })
}

function ghost({ x, chartRight }: Layout, { ghost: forecast }: DateMarks): string {
  if (forecast === undefined) return ''
  const left = x(forecast.start)
  const right = Math.min(Math.max(x(addDays(forecast.end, 1)), left + least), chartRight)
  const words = forecast.days === 0 ? '' : text(right + 4, middle - 1, `+${forecast.days} d`, { 'font-size': 9, 'font-weight': 600, fill: error })
  return element('rect', { x: n(left), y: 4, width: n(right - left), height: 10, fill: 'none', stroke: error, 'stroke-width': 1.2, 'stroke-dasharray': '2 2' }) + (right + 34 > chartRight ? '' : words)
}

/** What is critical and what is pushed, counted in sentences; empty where dates are not drawn. */
export function datesInWords(rows: readonly MatrixRow[], { datesOf }: MatrixFigureOptions): string {
  if (datesOf === undefined) return ''
  const marks = new Map(rows.flatMap((row) => { const one = row.kind === 'activity' && row.record !== undefined ? datesOf(row) : undefined; return one === undefined || row.record === undefined ? [] : [[row.record, one] as const] }))
  const critical = [...marks.values()].filter(({ isCritical }) => isCritical).length
  const pushed = [...marks.values()].filter(({ ghost: forecast }) => forecast !== undefined && forecast.days > 0).length
  return `${critical === 0 ? '' : ` ${critical} ${critical === 1 ? 'activity is' : 'activities are'} on the critical path.`}${pushed === 0 ? '' : ` The forecast of ${pushed} ${pushed === 1 ? 'activity is' : 'activities is'} later than planned.`}`
}
