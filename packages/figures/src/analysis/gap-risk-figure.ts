import type { PlanRiskMethod, RankedGap } from '@throughline/analysis'
import { consequences, likelihoods, type Consequence, type Likelihood, type RiskLevel } from '@throughline/model'
import { drawing, element, escapeText, text, type Figure } from '../svg.ts'
import { fontFamily, ink, ink2, ink3, line2, paper } from '../tokens.ts'

export interface GapRiskOptions {
  readonly width: number
  readonly id?: string
}

const tints: Readonly<Record<RiskLevel, string>> = { low: '#f7f9fa', moderate: '#edf1f5', significant: '#d5dfea', high: '#b3c6da' }
const rows: readonly Likelihood[] = ['very-likely', 'likely', 'unlikely', 'highly-unlikely']
const columns: readonly Consequence[] = ['minor', 'modest', 'major', 'extreme']
const left = 116
const top = 30
const cellHeight = 84
const badge = 11

/**
 * The gaps on the matrix of operational risk, each by its rank; gaps that are not rated stand below.
 * Chapter 19, Assess the Risks.
 * `gapRiskFigure(rankGaps(plan), riskMethodOf(plan), { width: 720 }).svg`
 */
export function gapRiskFigure(ranked: readonly RankedGap[], method: PlanRiskMethod, options: GapRiskOptions): Figure {
  const { width } = options
  const id = options.id ?? 'gap-risk'
  const cellWidth = (width - left) / columns.length
  const cells = rows.flatMap((likelihood, r) => columns.map((consequence, c) => {
    const here = ranked.filter(({ gap }) => gap.operational?.likelihood === likelihood && gap.operational.consequence === consequence)
    return cellOf(method.levels[likelihood][consequence], here, left + c * cellWidth, top + r * cellHeight, cellWidth)
  }))
  const unrated = ranked.filter(({ risk }) => risk.operational === undefined)
  const bottom = top + rows.length * cellHeight
  const heads = [
    ...columns.map((consequence, c) => text(left + (c + 0.5) * cellWidth, top - 10, consequences[consequence], { 'text-anchor': 'middle', 'font-weight': 600, fill: ink2 })),
    ...rows.map((likelihood, r) => text(left - 10, top + (r + 0.5) * cellHeight + 4, likelihoods[likelihood], { 'text-anchor': 'end', 'font-weight': 600, fill: ink2 })),
  ]
  const key = ranked.map(({ rank, gap }, i) => element('g', {}, badgeOf(rank, 12, bottom + 24 + i * 22), text(34, bottom + 28 + i * 22, gap.title, { fill: ink }), text(width, bottom + 28 + i * 22, tailOf(ranked[i]), { 'text-anchor': 'end', fill: ink3, 'font-size': 12 })))
  const height = bottom + 20 + ranked.length * 22
  const note = unrated.length === 0 ? [] : [text(left, height + 8, `${unrated.length} not rated yet`, { fill: ink3, 'font-size': 12 })]
  return drawing(id, width, height + (unrated.length === 0 ? 0 : 18), 'Gaps by operational risk', gapRiskText(ranked), fontFamily, [element('rect', { width, height: '100%', fill: paper }), ...heads, ...cells, ...key, ...note])
}

function tailOf(ranked: RankedGap | undefined): string {
  if (ranked === undefined) return ''
  const { risk, urgency } = ranked
  return `not providing ${risk.ofNotProviding ?? 'not rated'} · providing ${risk.ofProviding ?? 'not rated'} · urgency ${urgency?.replace('-', ' ') ?? 'not rated'}`
}

function cellOf(level: RiskLevel, here: readonly RankedGap[], x: number, y: number, width: number): string {
  const perRow = Math.max(1, Math.floor((width - 12) / (badge * 2 + 6)))
  return element('g', {},
    element('title', {}, escapeText(`${level}: ${here.length === 0 ? 'no gap' : here.map(({ rank, gap }) => `${rank} ${gap.title}`).join('; ')}`)),
    element('rect', { x, y, width, height: cellHeight, fill: tints[level], stroke: line2 }),
    text(x + 8, y + cellHeight - 8, level, { 'font-size': 12, fill: ink3 }),
    ...here.map(({ rank }, i) => badgeOf(rank, x + 18 + (i % perRow) * (badge * 2 + 6), y + 20 + Math.floor(i / perRow) * (badge * 2 + 4))))
}

const badgeOf = (rank: number, x: number, y: number): string =>
  element('circle', { cx: x, cy: y, r: badge, fill: ink }) + text(x, y + 4, String(rank), { 'text-anchor': 'middle', 'font-size': 12, 'font-weight': 600, fill: paper })

/** The drawing in words: each gap in order, with its level. */
export const gapRiskText = (ranked: readonly RankedGap[]): string =>
  `Likelihood against consequence of the operational risk, gaps numbered by rank. ${ranked.map((one) => `${one.rank}. ${one.gap.title}: operational risk ${one.risk.operational ?? 'not rated'}; ${tailOf(one)}.`).join(' ')}`

