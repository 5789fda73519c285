import { matrixOf, type Matrix, type MatrixRow } from '@throughline/analysis'
import { matrixFigure, visibleRows } from '@throughline/figures'
import type { Paper } from './paper.ts'
import type { Figure } from './tree.ts'

const width = 1120
const mostRows = 18

/**
 * The matrix as pictures that fit a page each: lines of effort with their lines of activity; where there are none, the programs.
 * Single activities are in the table.
 */
export function matrixPictures({ plan, on }: Paper): readonly Figure[] {
  const byEffort = matrixOf(plan, { rows: 'effort', columns: 'fiscal-year', on })
  const hasLines = byEffort.rows.some(holdsLines)
  const matrix = hasLines ? byEffort : matrixOf(plan, { rows: 'program', columns: 'fiscal-year', on })
  const rows = visibleRows(matrix.rows, holdsLines).length
  const pages = Math.max(1, Math.ceil(rows / mostRows))
  const each = Math.ceil(rows / pages)
  return Array.from({ length: pages }, (_, i) => pictureOf(matrix, i * each, (i + 1) * each, `${hasLines ? 'by line of effort and line of activity' : 'by program'}${pages === 1 ? '' : ` (${i + 1} of ${pages})`}`))
}

const holdsLines = (row: MatrixRow) => row.children.some((child) => child.kind === 'line-of-activity')

function pictureOf(matrix: Matrix, from: number, to: number, what: string): Figure {
  const id = `matrix-figure-${from + 1}`
  const drawn = matrixFigure(matrix, { width, id, isOpen: holdsLines, links: 'none', hasTotals: false, from, to })
  return { kind: 'figure', id, svg: drawn.svg, width: drawn.width, height: drawn.height, caption: `Synchronization matrix ${what}, cost in thousands of dollars`, alt: drawn.description }
}
