import { useMemo, useState } from 'react'
import { flatRows, type Matrix, type MatrixMilestone, type MatrixRow } from '@throughline/analysis'
import { seenRows, visibleRows } from '@throughline/figures'
import type { RecordId, Severity } from '@throughline/model'
import { useFindings } from '../../data/findings.ts'
import { usePreference } from '../../data/preferences.ts'
import { openGroups, readFolds, turn, writeFolds, type Folds } from './folds.ts'
import { groupsAbove, rowsOfRecord } from './reveal.ts'
import type { RowFaults } from './row-name.tsx'

export interface SeenRows {
  readonly rows: readonly MatrixRow[]
  readonly isOpen: (row: MatrixRow) => boolean
  readonly turn: (key: string) => void
  readonly foldAll: (base: Folds['base']) => void
  readonly base: Folds['base']
  readonly faultsOf: (row: MatrixRow) => RowFaults | undefined
  /** Milestones by the key of the row they are drawn on; a folded group shows those of what it holds. */
  readonly milestones: ReadonlyMap<string, readonly MatrixMilestone[]>
  /** The row of the record that is open beside the matrix. */
  readonly revealed: string | undefined
}

/** The rows to be seen: folded as this machine remembers; everything is open while words are looked for, and the groups above the record that is open. */
export function useRows(matrix: Matrix, book: string, isSearching: boolean, picked: RecordId | undefined): SeenRows {
  const [kept, keep] = usePreference(`matrix.folds.${book}.${matrix.rowsBy}`, '')
  const folds = useMemo(() => readFolds(kept), [kept])
  const pickedRows = useMemo(() => (picked === undefined ? [] : rowsOfRecord(matrix, picked)), [matrix, picked])
  const [shown, setShown] = useState<{ readonly of: string | undefined; readonly groups: ReadonlySet<string> }>({ of: undefined, groups: none })
  // Once for each record that is opened: what the user folds afterwards stays folded, and closing the record moves nothing.
  const of = picked === undefined || pickedRows.length === 0 ? undefined : `${matrix.rowsBy} ${picked}`
  if (of !== shown.of) setShown({ of, groups: of === undefined ? shown.groups : new Set([...shown.groups, ...groupsAbove(matrix.rows, pickedRows)]) })
  const isKeptOpen = useMemo(() => openGroups(matrix.rows, folds), [matrix, folds])
  const isOpen = useMemo(() => (isSearching ? () => true : (row: MatrixRow) => shown.groups.has(row.key) || isKeptOpen(row)), [isKeptOpen, shown, isSearching])
  const rows = useMemo(() => visibleRows(matrix.rows, isOpen), [matrix, isOpen])
  const faultsOf = useFaults()
  const milestones = useMemo(() => {
    const seen = seenRows(matrix.rows, isOpen)
    return Map.groupBy(matrix.milestones, (m) => seen.get(m.row) ?? m.row)
  }, [matrix, isOpen])
  return {
    rows, isOpen, faultsOf, milestones, base: folds.base,
    revealed: pickedRows[0],
    turn: (key) => {
      const row = flatRows(matrix.rows).find((one) => one.key === key)
      if (shown.groups.has(key)) setShown({ of: shown.of, groups: new Set([...shown.groups].filter((one) => one !== key)) })
      if (!shown.groups.has(key) || (row !== undefined && isKeptOpen(row))) keep(writeFolds(turn(folds, key)))
    },
    foldAll: (base) => {
      setShown({ of: shown.of, groups: none })
      keep(base === 'usual' ? '' : base)
    },
  }
}

const none: ReadonlySet<string> = new Set()

const graver = (a: Severity, b: Severity): Severity => (a === 'error' || b === 'error' ? 'error' : a === 'warning' || b === 'warning' ? 'warning' : 'advice')

/** What is wrong with a row's own record, errors and warnings; links that do not hold count for the step that waits. */
function useFaults(): SeenRows['faultsOf'] {
  const { findings } = useFindings()
  return useMemo(() => {
    const byRow = new Map<string, RowFaults>()
    for (const finding of findings) {
      if (finding.waived !== undefined || finding.severity === 'advice') continue
      const record = finding.check.startsWith('schedule/') ? finding.also?.[0] ?? finding.record : finding.record
      const before = byRow.get(record)
      byRow.set(record, before === undefined ? { severity: finding.severity, text: finding.message } : { severity: graver(before.severity, finding.severity), text: `${before.text}\n${finding.message}` })
    }
    return (row: MatrixRow) => (row.record === undefined ? undefined : byRow.get(row.record))
  }, [findings])
}
