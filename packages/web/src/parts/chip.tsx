import type { Severity } from '@throughline/model'
import type { ReactNode } from 'react'
import { countedSeverity, SeverityIcon, type Standing } from './severity-icon.tsx'
import './chip.css'

/** Shape, word and colour in one: `<Chip standing="warning">Review overdue</Chip>`. Without a standing, a quiet tag-like chip. */
export function Chip({ standing, children }: { readonly standing?: Standing; readonly children: ReactNode }) {
  return (
    <span className={`chip ${standing ?? 'plain'}`}>
      {standing === undefined ? null : <SeverityIcon of={standing} size={14} />}
      {children}
    </span>
  )
}

/** "2 errors" with its shape. */
export const SeverityChip = ({ severity, count }: { readonly severity: Severity; readonly count: number }) => (
  <Chip standing={severity}>{countedSeverity(severity, count)}</Chip>
)

/** A small word that classes a thing: "Draft", "initiative". */
export const Tag = ({ children }: { readonly children: ReactNode }) => <span className="tag">{children}</span>
