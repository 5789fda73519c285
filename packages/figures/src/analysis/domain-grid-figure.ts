import { domainGrid, isMateriel, type RankedGap } from '@throughline/analysis'
import { domains, type PlanGraph, type Rec } from '@throughline/model'
import { drawing, element, escapeText, path, text, textWidth, wrap, type Figure } from '../svg.ts'
import { fontFamily, ink, ink2, ink3, line, line2, paper, wash } from '../tokens.ts'

export interface DomainGridOptions {
  readonly width: number
  readonly id?: string
}

const letters = Object.keys(domains)
const left = 148
const headHeight = 40
const rowHeight = 44

/**
 * Gaps against the eight domains: what was chosen, rejected, or said to be not needed, in each; a domain nobody worked is empty.
 * Chapter 19, DOTMLPF-P.
 * `domainGridFigure(plan, rankGaps(plan), { width: 960 }).svg`
 */
export function domainGridFigure(plan: PlanGraph, ranked: readonly RankedGap[], options: DomainGridOptions): Figure {
  const { width } = options
  const id = options.id ?? 'domain-grid'
  const cell = (width - left) / letters.length
  const heads = Object.values(domains).map((label, i) => wrap(label, cell - 4, 12, 2, true).map((words, l) => text(left + (i + 0.5) * cell, 14 + l * 14, words, { 'text-anchor': 'middle', 'font-size': 12, 'font-weight': 600, fill: ink2 })).join(''))
  const rows = ranked.map(({ gap, rank }, r) => rowOf(plan, gap, rank, headHeight + r * rowHeight, cell))
  const bottom = headHeight + ranked.length * rowHeight
  const height = bottom + 34
  return drawing(id, width, height, 'Gaps worked through the eight domains', domainGridText(plan, ranked), fontFamily,
    [element('rect', { width, height, fill: paper }), ...heads, ...rows, path(`M0 ${bottom + 0.5}H${width}`, { stroke: line2 }), keyOf(bottom + 22)])
}

function rowOf(plan: PlanGraph, gap: Rec<'gap'>, rank: number, y: number, cell: number): string {
  const grid = domainGrid(plan, gap.id)
  const title = wrap(`${rank}. ${gap.title}`, left - 14, 13, 2).map((words, i) => text(0, y + 18 + i * 15, words, { fill: ink }))
  const cells = grid.domains.map((entry, i) => {
    const x = left + i * cell
    const middle = x + cell / 2
    const told = entry.options.length > 0 ? entry.options.map((option) => `${option.text} (${option.decision ?? 'open'})`).join('; ') : entry.closedBecause ?? 'not worked'
    return element('g', {}, element('title', {}, escapeText(`${entry.title}: ${told}`)),
      ...(entry.state === 'open' ? [] : [element('rect', { x: x + 1, y: y + 1, width: cell - 2, height: rowHeight - 2, fill: wash })]),
      ...(entry.state === 'closed' ? [path(`M${middle - 5} ${y + rowHeight / 2}H${middle + 5}`, { stroke: ink3, 'stroke-width': 1.5 })] : marksOf(entry.options, x, y, cell)))
  })
  return element('g', {}, path(`M0 ${y + 0.5}H${left + cell * letters.length}`, { stroke: line }), ...title, ...cells)
}

const size = 12

function marksOf(options: readonly Rec<'solution'>[], x: number, y: number, cell: number): readonly string[] {
  const shown = options.slice(0, 4)
  const start = x + cell / 2 - (shown.length * (size + 5) - 5) / 2
  return shown.map((option, i) => markOf(option, start + i * (size + 5), y + (rowHeight - size) / 2))
}

/** A square is equipment, a round mark is not; filled is chosen, crossed is rejected, hollow is open or another way out. */
function markOf(option: Rec<'solution'>, x: number, y: number): string {
  const isChosen = option.decision === 'chosen'
  const look = { fill: isChosen ? ink : paper, stroke: ink, 'stroke-width': 1.5 }
  const shape = isMateriel(option) ? element('rect', { x, y, width: size, height: size, ...look }) : element('circle', { cx: x + size / 2, cy: y + size / 2, r: size / 2, ...look })
  return option.decision === 'rejected' ? shape + path(`M${x} ${y}L${x + size} ${y + size}`, { stroke: ink, 'stroke-width': 1.5 }) : shape
}

function keyOf(y: number): string {
  const round = (x: number, fill: string) => element('circle', { cx: x + 6, cy: y - 4, r: 6, fill, stroke: ink, 'stroke-width': 1.5 })
  const marks: readonly { readonly words: string; readonly mark: (x: number) => string }[] = [
    { words: 'chosen', mark: (x) => round(x, ink) },
    { words: 'chosen, equipment', mark: (x) => element('rect', { x, y: y - 10, width: size, height: size, fill: ink }) },
    { words: 'rejected', mark: (x) => round(x, paper) + path(`M${x} ${y - 10}L${x + size} ${y + 2}`, { stroke: ink, 'stroke-width': 1.5 }) },
    { words: 'open, or another way out', mark: (x) => round(x, paper) },
    { words: 'nothing needed', mark: (x) => path(`M${x + 1} ${y - 4}H${x + 11}`, { stroke: ink3, 'stroke-width': 1.5 }) },
  ]
  let at = 1
  return marks.map(({ words, mark }) => {
    const here = at
    at += 42 + textWidth(words, 12)
    return mark(here) + text(here + 18, y, words, { 'font-size': 12, fill: ink2 })
  }).join('')
}

/** The drawing in words: each gap, and what stands in each domain. */
export const domainGridText = (plan: PlanGraph, ranked: readonly RankedGap[]): string => ranked.map(({ gap, rank }) => {
  const { domains: entries } = domainGrid(plan, gap.id)
  const open = entries.filter(({ state }) => state === 'open').map(({ title }) => title.toLowerCase())
  const answered = entries.filter(({ state }) => state === 'answered').map(({ title, options }) => `${title.toLowerCase()} (${options.filter(({ decision }) => decision === 'chosen').length} of ${options.length} chosen)`)
  return `${rank}. ${gap.title}: ${answered.length === 0 ? 'no options' : answered.join(', ')}${open.length === 0 ? '' : `; not worked: ${open.join(', ')}`}.`
}).join(' ')
