import { useMemo } from 'react'
import { fiscalYearsBetween, type Activity, type FiscalYear, type PlanGraph } from '@throughline/model'
import { useSearchWords } from '../../address.ts'
import { useFindings } from '../../data/findings.ts'
import { usePlan } from '../../data/plan.tsx'
import { columnsOf, type Column } from './columns.tsx'
import { filterRows } from './filters.ts'
import { linesOfTable, type TableLine } from './lines.ts'
import { activityRows, rowsWithFindings, type ActivityRow } from './rows.ts'
import { useSelection, type Selection } from './use-selection.ts'
import { useSorted } from './use-sorted.ts'
import { useView, type View } from './use-view.ts'

export interface ActivityTable {
  readonly graph: PlanGraph
  /** The findings are from before the last change, until the check of a large plan is done. */
  readonly isChecking: boolean
  readonly all: readonly ActivityRow[]
  /** What the filters let through, in the order asked for. */
  readonly rows: readonly ActivityRow[]
  readonly lines: readonly TableLine[]
  readonly years: readonly FiscalYear[]
  readonly columns: readonly Column[]
  readonly view: View
  readonly selection: Selection
  readonly picked: readonly Activity[]
}

/** Years of the plan, and others that its work or money falls in. */
function yearsOf({ head }: PlanGraph, rows: readonly ActivityRow[]): readonly FiscalYear[] {
  const years = new Set<FiscalYear>(head === undefined ? [] : fiscalYearsBetween(head.start, head.end))
  for (const row of rows) for (const year of [...row.workYears, ...row.costs.keys()]) years.add(year)
  return [...years].toSorted((a, b) => a - b)
}

/** Everything the table shows: rows from the plan and its findings, filtered by the address, sorted and grouped by preference. */
export function useActivityTable(): ActivityTable {
  const { graph } = usePlan()
  const findings = useFindings()
  const search = useSearchWords()
  const bare = useMemo(() => activityRows(graph), [graph])
  const all = useMemo(() => rowsWithFindings(bare, findings), [bare, findings])
  const yearList = useMemo(() => yearsOf(graph, bare).join(' '), [graph, bare])
  const years = useMemo(() => yearList.split(' ').filter((year) => year !== '').map((year) => Number(year) as FiscalYear), [yearList])
  const columns = useMemo(() => columnsOf(years), [years])
  const view = useView(columns)
  const { text, status, line, program, year, with: having } = search
  const kept = useMemo(() => filterRows(all, { text, status, line, program, year, with: having }, columns), [all, columns, text, status, line, program, year, having])
  const rows = useSorted(kept, columns, view.sorting)
  const lines = useMemo(() => linesOfTable(graph, rows, view.isGrouped), [graph, rows, view.isGrouped])
  const order = useMemo(() => lines.flatMap((one) => (one.kind === 'row' ? [one.row.id] : [])), [lines])
  const selection = useSelection(order)
  const picked = useMemo(() => (selection.ids.size === 0 ? [] : rows.filter((row) => selection.ids.has(row.id)).map((row) => row.activity)), [rows, selection.ids])
  return { graph, isChecking: findings.isChecking, all, rows, lines, years, columns, view, selection, picked }
}
