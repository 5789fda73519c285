import type { MoneyPanel, MoneyPanels, MoneyYear } from '@throughline/analysis'
import { formatUsdShort, type Usd } from '@throughline/model'
import { hatches, lookOf } from './status-mark.ts'
import { drawing, element, escapeText, fit, path, text, textWidth, type Figure } from './svg.ts'
import { edge, fontFamily, ink, ink2, ink3, paper } from './tokens.ts'

export interface MoneyFigureOptions {
  readonly width: number
  /** Panels side by side; 4 where left out. */
  readonly columns?: number
  readonly id?: string
}

const gutter = 16
const barRoom = 58
const headRoom = 38
const footRoom = 18
const keyRoom = 26

/**
 * Money by program and year as small panels on one scale, each bar built from what is sure to what is only an idea.
 * `moneyFigure(moneyPanels(plan, 8), { width: 480 }).svg`
 */
export function moneyFigure(money: MoneyPanels, options: MoneyFigureOptions): Figure {
  const { width } = options
  const id = options.id ?? 'money'
  const columns = options.columns ?? 4
  const cell = (width - gutter * (columns - 1)) / columns
  const largest = Math.max(1, ...money.panels.flatMap((panel) => panel.years.map((year) => year.sum.usd)))
  const rowsOfPanels = Array.from({ length: Math.ceil(money.panels.length / columns) }, (_, i) => money.panels.slice(i * columns, (i + 1) * columns))
  const body: string[] = [hatches(id), element('rect', { width, height: '100%', fill: paper })]
  let top = 0
  for (const row of rowsOfPanels) {
    const tallest = Math.max(...row.flatMap((panel) => panel.years.map((year) => (barRoom * year.sum.usd) / largest)), 2)
    const base = top + headRoom + tallest
    body.push(...row.map((panel, i) => panelOf(id, panel, i * (cell + gutter), top, base, cell, largest)))
    top = base + footRoom + 8
  }
  body.push(keyOf(id, money, top))
  return drawing(id, width, top + keyRoom, 'Money by program and year', moneyText(money), fontFamily, body)
}

function panelOf(id: string, panel: MoneyPanel, left: number, top: number, base: number, cell: number, largest: number): string {
  const step = cell / Math.max(1, panel.years.length)
  const barWidth = Math.min(24, step - 6)
  const total = millions(panel.sum.usd)
  const heading = text(left, top + 13, fit(panel.label, cell - textWidth(total, 13) - 8, 13, true), { 'font-weight': 600, fill: ink })
    + text(left + cell, top + 13, total, { 'text-anchor': 'end', fill: ink2 })
  const bars = panel.years.map((year, i) => barOf(id, panel, year, left + i * step + (step - barWidth) / 2, base, barWidth, largest)).join('')
  return element('g', { 'data-key': panel.key }, heading, path(`M${left} ${base + 0.5}H${left + cell}`, { stroke: edge }), bars)
}

function barOf(id: string, panel: MoneyPanel, year: MoneyYear, x: number, base: number, width: number, largest: number): string {
  let at = base
  const parts = year.parts.map(({ status, usd }) => {
    const height = Math.max((barRoom * usd) / largest, 1.5)
    at -= height
    return element('rect', { x, y: at, width, height, 'stroke-width': 1, ...lookOf(status, id) })
  })
  const middle = x + width / 2
  const told = `${panel.label}, ${year.label}: ${formatUsdShort(year.sum.usd)}`
  const amount = year.sum.usd > 0 ? text(middle, at - 4, millions(year.sum.usd), { 'text-anchor': 'middle', 'font-size': 12, fill: ink }) : year.sum.unknown > 0 ? text(middle, at - 4, '?', { 'text-anchor': 'middle', 'font-size': 12, fill: ink }) : ''
  return element('g', {}, element('title', {}, escapeText(told)), ...parts, amount, text(middle, base + 14, year.label.slice(-2), { 'text-anchor': 'middle', 'font-size': 12, fill: ink3 }))
}

/** Millions with one decimal; less than a tenth is said to be less, not nothing. `millions(usd(30_000)) // <.1` */
const millions = (amount: Usd): string => {
  const told = (amount / 100_000_000).toFixed(1)
  return told === '0.0' && amount > 0 ? '<.1' : told
}

const keyWords = [['done', 'obligated'], ['approved', 'approved'], ['requested', 'requested'], ['idea', 'forecast'], ['partner', "partner's own"]] as const

function keyOf(id: string, money: MoneyPanels, top: number): string {
  const used = new Set(money.panels.flatMap((panel) => panel.years.flatMap((year) => year.parts.map((part) => part.status))))
  let left = 1
  const marks = keyWords.filter(([status]) => used.has(status)).map(([status, words]) => {
    const at = left
    left += textWidth(words, 12) + 36
    return element('rect', { x: at + 0.5, y: top + 7.5, width: 13, height: 9, ...lookOf(status, id), 'stroke-width': 1 }) + text(at + 19, top + 16, words, { 'font-size': 12, fill: ink2 })
  })
  return element('g', {}, ...marks)
}

/** The drawing in words: each panel's total and years. */
export function moneyText(money: MoneyPanels): string {
  const panels = money.panels.map((panel) => {
    const years = panel.years.filter((year) => year.sum.usd > 0).map((year) => `${year.label} ${formatUsdShort(year.sum.usd)}`)
    return `${panel.label} ${formatUsdShort(panel.sum.usd)}${years.length === 0 ? '' : ` (${years.join(', ')})`}.`
  })
  const { sum } = money.all
  return `Money by program and year, in millions of dollars. All programs ${formatUsdShort(sum.usd)}, of which ${formatUsdShort(sum.unfunded)} is not yet approved. ${panels.join(' ')}`
}
