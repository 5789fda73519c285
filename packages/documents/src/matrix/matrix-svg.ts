import { matrixFigure, type Figure } from '@throughline/figures'
import type { PlanGraph } from '@throughline/model'
import { escapeHtml } from '../html/escape.ts'
import { plainText } from '../plain-text.ts'
import { matrixPaper, paperLine, type MatrixAsked } from './matrix-asked.ts'

const width = 1600
const [head, foot, side] = [64, 56, 24] as const
const face = "'Public Sans', Arial, sans-serif"

/**
 * The synchronization matrix as one drawing with its title, and its marking above and below.
 * `writeMatrixSvg(plan, { rows: 'effort', columns: 'fiscal-year', on: day('2026-11-20') })`
 */
export function writeMatrixSvg(plan: PlanGraph, asked: MatrixAsked): string {
  const paper = matrixPaper(plan, asked)
  const figure = matrixFigure(paper.matrix, { width: width - 2 * side, id: 'matrix' })
  const height = figure.height + head + foot
  const banner = (y: number) => `<text x="${width / 2}" y="${y}" text-anchor="middle" font-size="14" font-weight="700" fill="#1c1d1f">${escaped(paper.marking.banner)}</text>`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${face}">
<rect width="${width}" height="${height}" fill="#ffffff"/>
${banner(22)}
<text x="${side}" y="50" font-size="18" font-weight="700" fill="#1c1d1f">${escaped(paper.title)}</text>
${placed(figure, side, head)}
<text x="${side}" y="${height - 32}" font-size="12" fill="#565c65">${escaped(paperLine(paper))}</text>
${banner(height - 12)}
</svg>
`
}

const escaped = (text: string) => escapeHtml(plainText(text))

/** A finished drawing set into another. */
const placed = ({ svg }: Figure, x: number, y: number) => svg.replace('<svg ', `<svg x="${x}" y="${y}" `)
