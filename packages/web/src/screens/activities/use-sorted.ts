import { useMemo } from 'react'
import { columnVisibilityFeature, createSortedRowModel, rowSortingFeature, tableFeatures, useTable, type ColumnDef, type Row, type SortingState } from '@tanstack/react-table'
import type { Column } from './columns.tsx'
import type { ActivityRow } from './rows.ts'

const features = tableFeatures({ rowSortingFeature, columnVisibilityFeature, sortedRowModel: createSortedRowModel() })
type Features = typeof features

/** Compares what columns sort by: numbers as numbers, the rest as text. */
function bySortValue(a: Row<Features, ActivityRow>, b: Row<Features, ActivityRow>, id: string): number {
  const x = a.getValue<string | number>(id)
  const y = b.getValue<string | number>(id)
  return x === y ? 0 : x < y ? -1 : 1
}

/** The rows in the order asked for; what has no value comes last either way. */
export function useSorted(rows: readonly ActivityRow[], columns: readonly Column[], sorting: SortingState): readonly ActivityRow[] {
  const definitions = useMemo(
    () => columns.map((column): ColumnDef<Features, ActivityRow> => ({ id: column.id, accessorFn: column.sort, sortFn: bySortValue, sortUndefined: 'last' })),
    [columns],
  )
  const data = useMemo(() => [...rows], [rows])
  const table = useTable({ features, columns: definitions, data, state: { sorting }, onSortingChange: () => undefined, getRowId: (row) => row.id })
  const sorted = table.getRowModel().rows
  return useMemo(() => sorted.map((row) => row.original), [sorted])
}
