import { ChevronDown, ChevronRight } from 'lucide-react'
import type { MatrixRow } from '@throughline/analysis'
import type { Severity } from '@throughline/model'
import { SeverityIcon, severityWords } from '../../parts/index.ts'

export interface RowFaults { readonly severity: Severity; readonly text: string }

interface RowNameProps {
  readonly row: MatrixRow
  readonly isOpen: boolean
  readonly faults: RowFaults | undefined
  readonly onTurn: (key: string) => void
}

/** The name of a row: fold, number, title, note, and the shape of what is wrong with it. */
export function RowName({ row, isOpen, faults, onTurn }: RowNameProps) {
  const isGroup = row.children.length > 0
  const counted = row.activities === 0 && isGroup ? `${row.children.length}, ${row.note ?? 'in no sum'}` : `${row.activities} ${row.activities === 1 ? 'activity' : 'activities'}`
  const note = row.kind === 'activity' ? undefined : isGroup && !isOpen ? counted : row.kind === 'line-of-activity' && row.activities === 0 ? 'empty' : row.note
  return (
    <>
      {isGroup ? (
        <button type="button" className="mx-fold" tabIndex={-1} aria-label={`${isOpen ? 'Fold' : 'Unfold'} ${row.title}`} onClick={(event) => { event.stopPropagation(); onTurn(row.key) }}>
          {isOpen ? <ChevronDown size={14} aria-hidden="true" /> : <ChevronRight size={14} aria-hidden="true" />}
        </button>
      ) : <span className="mx-fold" />}
      {row.number === '' || row.kind === 'none' ? null : <span className="ref tiny">{row.number}</span>}
      <span className="mx-title" title={row.title}>{row.title}</span>
      <span className="push" />
      {note === undefined ? null : <span className="mx-note">{note}</span>}
      {faults === undefined ? null : <span title={faults.text}><SeverityIcon of={faults.severity} size={14} label={severityWords[faults.severity].one} /></span>}
    </>
  )
}
