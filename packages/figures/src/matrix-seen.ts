import { flatRows, type Matrix, type MatrixLink, type MatrixRow } from '@throughline/analysis'
import type { RecordId } from '@throughline/model'

type IsOpen = (row: MatrixRow) => boolean

/** The nearest row to be seen for each row of the tree: itself, or the folded group that holds it. */
export function seenRows(rows: readonly MatrixRow[], isOpen: IsOpen): ReadonlyMap<string, string> {
  const seen = new Map<string, string>()
  const walk = (row: MatrixRow, holder: string | undefined) => {
    seen.set(row.key, holder ?? row.key)
    const below = holder ?? (isOpen(row) ? undefined : row.key)
    for (const child of row.children) walk(child, below)
  }
  for (const row of rows) walk(row, undefined)
  return seen
}

/** One end of a link as it is drawn. */
export interface LinkEnd {
  /** The row of the activity itself, which may be folded away. */
  readonly row: MatrixRow
  /** The row it is drawn on: its own, or the folded group that holds it. */
  readonly key: string
}

/** A link as it is drawn; several between the same two rows are one where an end is folded away. */
export interface DrawnLink {
  readonly from: LinkEnd
  readonly to: LinkEnd
  readonly isBroken: boolean
  /** Those drawn as one; the first gives the days. */
  readonly links: readonly MatrixLink[]
}

/**
 * The links that can be seen: those whose end is folded away are drawn to the group that holds it; those with
 * both ends in one folded group are not drawn.
 * `drawnLinks(matrix, (row) => row.depth < 1).length`
 */
export function drawnLinks(matrix: Matrix, isOpen: IsOpen): readonly DrawnLink[] {
  const ends = endsOf(matrix, isOpen)
  const drawn = new Map<string, { readonly from: LinkEnd; readonly to: LinkEnd; readonly isBroken: boolean; readonly links: MatrixLink[] }>()
  for (const link of matrix.links) {
    const [from, to] = [ends.get(link.from), ends.get(link.to)]
    if (from === undefined || to === undefined || from.key === to.key) continue
    const isWhole = from.key === from.row.key && to.key === to.row.key
    const key = isWhole ? link.dependency : `${from.key}\n${to.key}\n${link.type}\n${link.isBroken}`
    const same = drawn.get(key)
    if (same === undefined) drawn.set(key, { from, to, isBroken: link.isBroken, links: [link] })
    else same.links.push(link)
  }
  return [...drawn.values()]
}

/** Where each activity with days is drawn: on a row of its own that is seen, else on the group that holds it. */
function endsOf(matrix: Matrix, isOpen: IsOpen): ReadonlyMap<RecordId, LinkEnd> {
  const seen = seenRows(matrix.rows, isOpen)
  const ends = new Map<RecordId, LinkEnd>()
  for (const row of flatRows(matrix.rows)) {
    if (row.record === undefined || row.bar === undefined) continue
    const before = ends.get(row.record)
    const key = seen.get(row.key) ?? row.key
    if (before === undefined || (before.key !== before.row.key && key === row.key)) ends.set(row.record, { row, key })
  }
  return ends
}
