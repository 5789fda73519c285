import { flatRows, noSum, type Matrix, type MatrixMilestone, type MatrixRow } from '@throughline/analysis'
import type { RecordId } from '@throughline/model'

/** The rows a record stands on: its own; for a milestone the row that carries it; for a link both its ends. */
export function rowsOfRecord(matrix: Matrix, record: RecordId): readonly string[] {
  const own = flatRows(matrix.rows).filter((row) => row.record === record).map((row) => row.key)
  if (own.length > 0) return own
  const milestone = matrix.milestones.find((one) => one.record === record)
  if (milestone !== undefined) return [milestone.row]
  const link = matrix.links.find((one) => one.dependency === record)
  return link === undefined ? [] : [...rowsOfRecord(matrix, link.to), ...rowsOfRecord(matrix, link.from)]
}

/** The groups above rows: what must be unfolded for them to be seen. `groupsAbove(matrix.rows, ['line-plan/act-talks'])` */
export function groupsAbove(rows: readonly MatrixRow[], keys: readonly string[]): ReadonlySet<string> {
  const wanted = new Set(keys)
  const above = new Set<string>()
  const walk = (row: MatrixRow): boolean => {
    const holds = row.children.map(walk).some(Boolean)
    if (holds) above.add(row.key)
    return holds || wanted.has(row.key)
  }
  for (const row of rows) walk(row)
  return above
}

/** The rows of the table: after each row to be seen, the milestones that stand on it. */
export const withMilestones = (rows: readonly MatrixRow[], milestones: ReadonlyMap<string, readonly MatrixMilestone[]>): readonly MatrixRow[] =>
  rows.flatMap((row) => [row, ...(milestones.get(row.key) ?? []).map((milestone): MatrixRow => ({
    key: `milestone:${milestone.record}`, kind: 'milestone', record: milestone.record, title: milestone.title, number: '', depth: row.depth + 1,
    ...(milestone.isMet && { note: 'met' }), span: { start: milestone.date, end: milestone.date },
    costs: row.costs.map(() => noSum), total: noSum, activities: 0, children: [],
  }))])
