import type { MatrixRow } from '@throughline/analysis'

/** The rows of one slide below its heading. */
export interface SlidePage {
  readonly title: string
  readonly rows: readonly MatrixRow[]
  /** `2 of 4`; undefined where one slide holds all. */
  readonly part: string | undefined
}

/** Rows that fit one slide. */
export const rowsPerSlide = 15

/**
 * Splits what is below an outermost row over slides: a group stays whole where it fits a slide, else it runs over; a group that runs over is named again on each slide.
 * `slidePages(effort).length // 4`
 */
export function slidePages(outer: MatrixRow, most = rowsPerSlide): readonly SlidePage[] {
  const pages: MatrixRow[][] = [[]]
  const put = (row: MatrixRow) => { pages.at(-1)?.push(row) }
  const left = () => most - (pages.at(-1)?.length ?? 0)
  const start = () => { if ((pages.at(-1)?.length ?? 0) > 0) pages.push([]) }
  for (const child of outer.children) {
    const rows = [child, ...below(child)]
    if (rows.length <= most && rows.length > left()) start()
    if (left() < Math.min(3, rows.length)) start()
    for (const [i, row] of rows.entries()) {
      if (left() === 0) {
        pages.push([])
        if (i > 0) put(child)
      }
      put(row)
    }
  }
  const filled = pages.filter((rows) => rows.length > 0)
  return filled.map((rows, i) => ({ title: outer.title, rows, part: filled.length === 1 ? undefined : `${i + 1} of ${filled.length}` }))
}

const below = (row: MatrixRow): readonly MatrixRow[] => row.children.flatMap((child) => [child, ...below(child)])
