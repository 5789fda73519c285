import { addSums, effortsOf, noSum, type MoneySum } from '@throughline/analysis'
import { titleOf, type PlanGraph, type RecordId } from '@throughline/model'
import type { ActivityRow } from './rows.ts'

/** What stands in one line of the table: an activity, or the heading of a group. */
export type TableLine =
  | { readonly kind: 'row'; readonly id: RecordId; readonly row: ActivityRow }
  | { readonly kind: 'group'; readonly id: string; readonly title: string; readonly count: number; readonly cost: MoneySum }

const ungrouped = 'no-effort'

/** The lines of the table, under their line of effort where they are grouped. */
export function linesOfTable(plan: PlanGraph, rows: readonly ActivityRow[], isGrouped: boolean): readonly TableLine[] {
  const asLine = (row: ActivityRow): TableLine => ({ kind: 'row', id: row.id, row })
  if (!isGrouped) return rows.map(asLine)
  const byEffort = Map.groupBy(rows, (row) => row.effort)
  const efforts: readonly (RecordId | undefined)[] = [...effortsOf(plan).map(({ id }) => id), undefined]
  return efforts.flatMap((effort, index) => {
    const own = byEffort.get(effort) ?? []
    if (own.length === 0) return []
    const record = effort === undefined ? undefined : plan.find(effort)
    const title = record === undefined ? 'In no line of effort' : `LOE ${index + 1} ${titleOf(record)}`
    const heading: TableLine = { kind: 'group', id: `group ${effort ?? ungrouped}`, title, count: own.length, cost: own.reduce((sum, row) => addSums(sum, row.cost), noSum) }
    return [heading, ...own.map(asLine)]
  })
}
