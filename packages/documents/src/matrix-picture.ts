import { matrixOf } from '@throughline/analysis'
import { matrixFigure } from '@throughline/figures'
import type { Paper } from './paper.ts'
import type { Figure } from './tree.ts'

const width = 1120

/** The matrix down to its lines of activity as one picture that fits a page; the table holds every activity. */
export function matrixPicture({ plan, on }: Paper): Figure {
  const drawn = matrixFigure(matrixOf(plan, { rows: 'effort', columns: 'fiscal-year', on }), { width, id: 'document-matrix', isOpen: (row) => row.depth === 0, links: 'none' })
  return {
    kind: 'figure', id: 'matrix-figure', svg: drawn.svg, width: drawn.width, height: drawn.height,
    caption: 'Synchronization matrix by line of effort and line of activity', alt: drawn.description,
  }
}
