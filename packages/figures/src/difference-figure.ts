import { addDays, daysBetween, firstDayOf, fiscalYearOf, formatFiscalYear, formatSpan, laterFiscalYear, type Day } from '@throughline/model'
import type { DateChange } from '@throughline/schedule'
import { drawing, element, escapeText, fit, path, text, type Figure } from './svg.ts'
import { edge, fontFamily, grey, ink, ink2, ink3, line, link, paper } from './tokens.ts'

export interface DifferenceFigureOptions {
  readonly width: number
  /** The most activities drawn; 40 where left out. The rest are counted under the drawing. */
  readonly most?: number
  readonly id?: string
  /** What the two bars are, in a word or two; "the plan" and "the scenario" where left out. */
  readonly before?: string
  readonly after?: string
}

const rowHeight = 26
const headRoom = 28
const footRoom = 30
const daysRoom = 92

/**
 * What moved, as two bars on one axis of fiscal years: hollow where it stood, solid where it stands; beside them the days its end is later.
 * `differenceFigure(compareDates(before, after), { width: 960 }).svg`
 */
export function differenceFigure(changes: readonly DateChange[], options: DifferenceFigureOptions): Figure {
  const { width } = options
  const id = options.id ?? 'difference'
  const [before, after] = [options.before ?? 'the plan', options.after ?? 'the scenario']
  const shown = changes.slice(0, options.most ?? 40)
  const names = Math.min(300, width * 0.32)
  const axis = axisOf(shown, names + 12, width - daysRoom)
  const bottom = headRoom + shown.length * rowHeight
  const left = changes.length - shown.length
  return drawing(id, width, bottom + footRoom, 'What moved', differenceText(changes, before, after), fontFamily, [
    element('rect', { width, height: '100%', fill: paper }),
    ...axis.years.map(({ x, label }) => path(`M${x} ${headRoom - 8}V${bottom}`, { stroke: line }) + text(x + 4, 14, label, { 'font-size': 12, fill: ink3 })),
    ...shown.map((change, i) => rowOf(change, headRoom + i * rowHeight, names, width, axis.x)),
    path(`M0 ${bottom + 0.5}H${width}`, { stroke: edge }),
    keyOf(bottom + 8, before, after), ...(left > 0 ? [text(width, bottom + 20, `and ${left} more`, { 'text-anchor': 'end', 'font-size': 12, fill: ink2 })] : []),
  ])
}

interface Axis {
  readonly years: readonly { readonly x: number; readonly label: string }[]
  x(day: Day): number
}

/** From the first day of any bar to the last, both included, over the room there is. */
function axisOf(changes: readonly DateChange[], from: number, to: number): Axis {
  const days = changes.flatMap(({ before, after }) => [before, after].flatMap((span) => (span === undefined ? [] : [span.start, addDays(span.finish, 1)]))).sort((a, b) => (a < b ? -1 : 1))
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return { years: [], x: () => from }
  const all = Math.max(1, daysBetween(first, last))
  const x = (day: Day) => from + ((to - from) * daysBetween(first, day)) / all
  const count = fiscalYearOf(last) - fiscalYearOf(first)
  const years = Array.from({ length: count }, (_, i) => laterFiscalYear(fiscalYearOf(first), i + 1)).map((year) => ({ x: x(firstDayOf(year)), label: formatFiscalYear(year) })).filter((year) => year.x <= to - 24)
  return { years, x }
}

function rowOf(change: DateChange, top: number, names: number, width: number, x: Axis['x']): string {
  const { before, after, days, title } = change
  const bar = (span: DateChange['before'], y: number, look: Readonly<Record<string, string | number>>) =>
    (span === undefined ? '' : element('rect', { x: x(span.start), y, width: Math.max(3, x(addDays(span.finish, 1)) - x(span.start)), height: 7, ...look }))
  return element('g', {}, element('title', {}, escapeText(rowText(change))),
    text(0, top + 17, fit(title, names, 13), { fill: ink }),
    bar(before, top + 4, { fill: paper, stroke: grey, 'stroke-dasharray': '3 2' }), bar(after, top + 14, { fill: link, stroke: link }),
    text(width, top + 17, days === undefined ? (after === undefined ? 'out' : 'new') : daysText(days), { 'text-anchor': 'end', 'font-size': 12, fill: ink2 }))
}

const keyOf = (top: number, before: string, after: string): string => element('g', {},
  element('rect', { x: 0.5, y: top + 4.5, width: 18, height: 7, fill: paper, stroke: grey, 'stroke-dasharray': '3 2' }), text(26, top + 12, before, { 'font-size': 12, fill: ink2 }),
  element('rect', { x: 140.5, y: top + 4.5, width: 18, height: 7, fill: link, stroke: link }), text(166, top + 12, fit(after, 420, 12), { 'font-size': 12, fill: ink2 }))

/** `daysText(-3) // 3 days earlier` */
const daysText = (days: number): string => (days === 0 ? 'same end' : `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'} ${days > 0 ? 'later' : 'earlier'}`)

const rowText = ({ title, before, after, days }: DateChange): string =>
  `${title}: ${before === undefined ? 'not there' : formatSpan(before.start, before.finish)}, then ${after === undefined ? 'not there' : formatSpan(after.start, after.finish)}${days === undefined ? '' : `, ${daysText(days)}`}`

/** The drawing in words: how many moved, and each with its days. */
export const differenceText = (changes: readonly DateChange[], before: string, after: string): string =>
  `${changes.length} ${changes.length === 1 ? 'activity' : 'activities'} moved between ${before} and ${after}. ${changes.map(rowText).join('. ')}`
