import type { PlanGraph, Rec, RecordId } from '@throughline/model'
import { drawing, element, path, text, wrap, type Figure } from '../svg.ts'
import { edge, fontFamily, ink, ink2, ink3, line2, paper } from '../tokens.ts'

export interface SwotOptions {
  readonly width: number
  readonly id?: string
}

const quadrants = [
  { heading: 'strengths', title: 'Strengths', side: 'within, helpful' }, { heading: 'weaknesses', title: 'Weaknesses', side: 'within, harmful' },
  { heading: 'opportunities', title: 'Opportunities', side: 'without, helpful' }, { heading: 'threats', title: 'Threats', side: 'without, harmful' },
] as const
const lineHeight = 16

/**
 * Strengths, weaknesses, opportunities and threats as a quadrant, each entry with its trend.
 * `swotFigure(plan, 'assessment-swot', { width: 900 }).svg`
 */
export function swotFigure(plan: PlanGraph, assessment: RecordId, options: SwotOptions): Figure {
  const { width } = options
  const id = options.id ?? 'swot'
  const half = width / 2
  const entries = plan.referring(assessment, 'assessment-entry', 'assessment')
  const under = (heading: string) => entries.filter((entry) => entry.heading === heading)
  const blocks = quadrants.map((quadrant) => ({ ...quadrant, lines: under(quadrant.heading).map((entry) => wrap(`${entry.text}${trendOf(entry)}`, half - 44, 13, 3)) }))
  const heightOf = (lines: readonly (readonly string[])[]) => 40 + lines.reduce((sum, one) => sum + one.length * lineHeight + 5, 0) + 8
  const [upper, lower] = [Math.max(90, ...blocks.slice(0, 2).map(({ lines }) => heightOf(lines))), Math.max(90, ...blocks.slice(2).map(({ lines }) => heightOf(lines)))]
  const body = blocks.map(({ title, side, lines }, i) => quadrantOf(title, side, lines, (i % 2) * half, i < 2 ? 0 : upper))
  const height = upper + lower
  const cross = path(`M${half} 0V${height}M0 ${upper}H${width}`, { stroke: edge, fill: 'none' })
  return drawing(id, width, height, 'Strengths, weaknesses, opportunities and threats', swotText(entries), fontFamily,
    [element('rect', { x: 0.5, y: 0.5, width: width - 1, height: height - 1, fill: paper, stroke: line2 }), cross, ...body])
}

const trendOf = ({ trend }: Rec<'assessment-entry'>) => (trend === undefined || trend === 'unknown' || trend === 'steady' ? '' : ` (${trend})`)

function quadrantOf(title: string, side: string, lines: readonly (readonly string[])[], x: number, y: number): string {
  let at = y + 46
  const items = lines.flatMap((one) => {
    const drawn = one.map((words, i) => text(x + 26, at + i * lineHeight, words, { fill: ink }))
    const dot = element('circle', { cx: x + 17, cy: at - 4, r: 2, fill: ink2 })
    at += one.length * lineHeight + 5
    return [dot, ...drawn]
  })
  const none = lines.length === 0 ? [text(x + 14, y + 46, 'Nothing is written here yet.', { fill: ink3 })] : []
  return element('g', {}, text(x + 14, y + 24, title, { 'font-weight': 600, fill: ink }), text(x + 14 + title.length * 8 + 8, y + 24, side, { 'font-size': 12, fill: ink3 }), ...items, ...none)
}

/** The drawing in words. */
export const swotText = (entries: readonly Rec<'assessment-entry'>[]): string => quadrants.map(({ heading, title }) => {
  const here = entries.filter((entry) => entry.heading === heading)
  return `${title}: ${here.length === 0 ? 'nothing written' : here.map((entry) => `${entry.text}${entry.trend === undefined ? '' : ` (${entry.trend})`}`).join(' ')}`
}).join(' ')
