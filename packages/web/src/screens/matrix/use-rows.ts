import { useMemo } from 'react'
import type { Matrix, MatrixMilestone, MatrixRow } from '@throughline/analysis'
import { visibleRows } from '@throughline/figures'
import type { Severity } from '@throughline/model'
import { useFindings } from '../../data/findings.ts'
import { usePreference } from '../../data/preferences.ts'
import { openGroups, readFolds, turn, writeFolds, type Folds } from './folds.ts'
import { seenRows } from './geometry.ts'
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
}

/** The rows to be seen: folded as this machine remembers; everything is open while words are looked for. */
export function useRows(matrix: Matrix, book: string, isSearching: boolean): SeenRows {
  const [kept, keep] = usePreference(`matrix.folds.${book}.${matrix.rowsBy}`, '')
  const folds = useMemo(() => readFolds(kept), [kept])
  const isOpen = useMemo(() => (isSearching ? () => true : openGroups(matrix.rows, folds)), [matrix, folds, isSearching])
  const rows = useMemo(() => visibleRows(matrix.rows, isOpen), [matrix, isOpen])
  const faultsOf = useFaults()
  const milestones = useMemo(() => {
    const seen = seenRows(matrix.rows, isOpen)
    return Map.groupBy(matrix.milestones.filter((m) => m.row !== undefined), (m) => seen.get(m.row ?? '') ?? '')
  }, [matrix, isOpen])
  return {
    rows, isOpen, faultsOf, milestones, base: folds.base,
    turn: (key) => keep(writeFolds(turn(folds, key))),
    foldAll: (base) => keep(base === 'usual' ? '' : base),
  }
}

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
