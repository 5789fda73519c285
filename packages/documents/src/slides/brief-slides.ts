import { formatFiscalYear, formatUsdShort, sumUsd, type RiskLevel, type Usd } from '@throughline/model'
import { plainText } from '../plain-text.ts'
import type { BriefContent, BriefGap } from './brief-content.ts'
import type { Slide, TableCell, TableCellProps, TableRow as Row } from './deck.ts'
import { fitLines, fitRows, fitText } from './fit.ts'

const [ink, soft, line, face] = ['162E51', '565C65', 'C9CED3', 'Calibri'] as const
/** The tints of the risk matrix; the word stands in every cell as well. */
const tints: Readonly<Record<RiskLevel, string>> = { low: 'F7F9FA', moderate: 'EDF1F5', significant: 'D5DFEA', high: 'B3C6DA' }
const words: Readonly<Record<RiskLevel, string>> = { low: 'Low', moderate: 'Moderate', significant: 'Significant', high: 'High' }

interface Box { readonly x: number; readonly y: number; readonly w: number; readonly h: number }

function heading(slide: Slide, text: string): void {
  slide.addText(plainText(fitText(text, 92)), { x: 0.5, y: 0.36, w: 12.33, h: 0.5, fontFace: face, fontSize: 24, bold: true, color: ink, valign: 'middle', margin: 0 })
}

/** A block of lines under a small heading. */
function block(slide: Slide, box: Box, title: string, lines: readonly string[], none: string, isNumbered = false): void {
  slide.addText(plainText(title), { x: box.x, y: box.y, w: box.w, h: 0.28, fontFace: face, fontSize: 12, bold: true, color: ink, margin: 0, valign: 'top' })
  const bullet = isNumbered ? { type: 'number' as const, indent: 16 } : { indent: 10 }
  const shown = lines.length === 0 ? [{ text: none, options: { color: soft } }] : lines.map((text) => ({ text: plainText(text), options: { bullet, breakLine: true, paraSpaceAfter: 2 } }))
  slide.addText(shown, { x: box.x, y: box.y + 0.3, w: box.w, h: box.h - 0.3, fontFace: face, fontSize: 10.5, color: '1B1B1B', margin: 0, valign: 'top' })
}

const cell = (text: string, more: TableCellProps = {}): TableCell => ({ text: plainText(text), options: { fontFace: face, fontSize: 10.5, color: '1B1B1B', valign: 'top', ...more } })
const headCell = (text: string, align: 'left' | 'right' = 'left') => cell(text, { bold: true, color: ink, fill: { color: 'DCE4EF' }, align, valign: 'bottom' })

function table(slide: Slide, { x, y }: Pick<Box, 'x' | 'y'>, widths: readonly number[], rows: readonly Row[], rowHeights: readonly number[]): void {
  slide.addTable([...rows], { x, y, colW: [...widths], rowH: [...rowHeights], border: { type: 'solid', pt: 0.5, color: line }, margin: 0.04, autoPage: false })
}

/** The partner, the roles that are wanted and not wanted, the sweet spot, and the gaps by rank with why. */
export function roleSlide(slide: Slide, content: BriefContent): void {
  const { partner, wanted, notWanted, sweetSpot, warned, gaps } = content
  heading(slide, `${partner}: the roles we want, and what is short`)
  block(slide, { x: 0.5, y: 1, w: 4.3, h: 3 }, 'Roles wanted by priority (part, desire)', fitLines(wanted, 13, 50), 'No role is written yet.', true)
  block(slide, { x: 0.5, y: 4.08, w: 4.3, h: 0.7 }, 'Explicitly not wanted', fitLines(notWanted, 2, 50), 'None is named.')
  block(slide, { x: 0.5, y: 4.82, w: 4.3, h: 1.15 }, 'Sweet spot: all three sides want it', fitLines(sweetSpot, 4, 50), 'Nothing is wanted by all three yet.')
  block(slide, { x: 0.5, y: 6.02, w: 4.3, h: 0.9 }, 'No partner desire is known', fitLines(warned, 3, 50), 'None.')
  slide.addText('Gaps by rank, and why', { x: 5.1, y: 1, w: 7.7, h: 0.28, fontFace: face, fontSize: 13, bold: true, color: ink, margin: 0, valign: 'top' })
  const shown = gaps.slice(0, mostGaps)
  const head = [headCell('Rank'), headCell('Gap, and why it matters'), headCell('If it stays'), headCell('Not providing'), headCell('Providing'), headCell('Urgency')]
  table(slide, { x: 5.1, y: 1.32 }, [0.5, 3.43, 0.98, 0.98, 0.98, 0.86], [head, ...shown.map(gapRow)], [0.3, ...shown.map(() => 0.56)])
  const rest = gaps.length - shown.length
  slide.addText(`${rest > 0 ? `${rest} more on the notes page. ` : ''}Risk if the gap stays (operational), and political risk of not providing and of providing; likelihood and consequence together.`, { x: 5.1, y: 6.45, w: 7.73, h: 0.3, fontFace: face, fontSize: 8, color: soft, margin: 0, valign: 'top' })
}

const mostGaps = 8

const gapRow = ({ rank, title, levels, urgency, why }: BriefGap): Row => [
  cell(String(rank), { align: 'right', bold: true }),
  { text: [{ text: plainText(fitRows(title, 36, 1).text), options: { bold: true, breakLine: true } }, { text: plainText(fitRows(why, 44, 2).text), options: { color: soft, fontSize: 9.5 } }], options: { fontFace: face, fontSize: 10.5, valign: 'top' } },
  ...levels.map((level) => cell(level === undefined ? 'not rated' : words[level], level === undefined ? { color: soft } : { fill: { color: tints[level] } })),
  cell(urgency),
]

/** What was chosen by gap with programs and cost by year, the ways out, and what is asked. */
export function choiceSlide(slide: Slide, content: BriefContent): void {
  const { partner, choices, years, sums, waysOut, asked } = content
  heading(slide, `${partner}: what we chose, what it costs, and what we ask`)
  const shownYears = years.slice(0, mostYears)
  const shown = choices.slice(0, mostChoices)
  const money = shownYears.length * 0.72
  const widths = [2.1, 12.33 - 2.1 - 2.4 - money - 0.8, 2.4, ...shownYears.map(() => 0.72), 0.8]
  const letters = Math.floor((widths[1] ?? 4) * 11)
  const head = [headCell('Gap'), headCell('Chosen options'), headCell('Programs'), ...shownYears.map((year) => headCell(formatFiscalYear(year), 'right')), headCell('All years', 'right')]
  const rows = shown.map(({ gap, options, programs, costs, total, isAllKnown }): Row => [
    cell(fitRows(gap, 21, 2).text, { bold: true }), cell(fitRows(options.join(' '), letters, 2).text), cell(fitRows(programs, 26, 2).text),
    ...costs.slice(0, mostYears).map((cost) => cell(cost === undefined ? '' : formatUsdShort(cost), { align: 'right' })), cell(`${usdText(total)}${isAllKnown || total === undefined ? '' : ' + ?'}`, { align: 'right', bold: true }),
  ])
  const known = sums.flatMap((sum) => sum ?? [])
  const sum = [cell('All chosen options', { bold: true }), cell(choices.length > shown.length ? `with ${choices.length - shown.length} more on the notes page` : '', { color: soft }), cell(''), ...sums.slice(0, mostYears).map((one) => cell(one === undefined ? '' : formatUsdShort(one), { align: 'right', bold: true })),
    cell(known.length === 0 ? '?' : formatUsdShort(sumUsd(known)), { align: 'right', bold: true })]
  if (shown.length === 0) slide.addText('No option is chosen yet.', { x: 0.5, y: 1, w: 12.3, h: 0.4, fontFace: face, fontSize: 12, color: soft, margin: 0 })
  else table(slide, { x: 0.5, y: 0.98 }, widths, [head, ...rows, sum], [0.28, ...rows.map(() => 0.44), 0.28])
  const below = 5.15
  block(slide, { x: 0.5, y: below, w: 6, h: 1.7 }, 'No solution fits: the way out', fitLines(waysOut, 7, 70), 'Every gap has a solution that is open or chosen.')
  block(slide, { x: 6.83, y: below, w: 6, h: 1.7 }, 'What is asked of you', fitLines(asked, 7, 66), 'Nothing is asked yet.', true)
}

const mostYears = 6
const mostChoices = 8
const usdText = (amount: Usd | undefined) => (amount === undefined ? '?' : formatUsdShort(amount))
