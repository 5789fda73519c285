import type { GridRow } from './activity-table.ts'
import { activityTargets, targetOf } from './column-mapping.ts'

const rowsLookedAt = 40

/**
 * The row of headings: the one, among the first forty, with the most headings a list of activities has. Where no
 * row has two such, the first with two filled cells; titles and notes above the list are passed over.
 * `findHeaderRow([{ line: 1, cells: ['FY27 events'] }, { line: 3, cells: ['Event', 'Start'] }])?.row.line // 3`
 */
export function findHeaderRow(rows: readonly GridRow[]): { readonly row: GridRow; readonly score: number } | undefined {
  const scored = rows.slice(0, rowsLookedAt).map((row) => ({ row, score: knownHeadings(row) }))
  const first = scored[0]
  if (first === undefined) return undefined
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a), first)
  if (best.score >= 2) return best
  return scored.find(({ row }) => row.cells.filter((cell) => cell !== '').length >= 2) ?? first
}

const knownHeadings = (row: GridRow): number =>
  new Set(row.cells.map((cell) => targetOf(cell, activityTargets)?.id).filter((id) => id !== undefined)).size
