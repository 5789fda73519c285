import type { ReactNode } from 'react'
import { problemOf } from '../data/api.ts'
import { SeverityIcon } from './severity-icon.tsx'
import './empty-state.css'

/** What went wrong, where, what to do next, and the number to quote. */
export function ErrorNotice({ error, children }: { readonly error: unknown; readonly children?: ReactNode }) {
  const problem = problemOf(error)
  return (
    <div className="error-notice" role="alert">
      <SeverityIcon of="error" />
      <div className="error-words">
        <strong>{problem.title}</strong>
        {problem.detail === undefined ? null : <p>{problem.detail}</p>}
        {problem.errors === undefined || problem.errors.length === 0 ? null : (
          <ul>{problem.errors.map((bad) => <li key={`${bad.path} ${bad.message}`}><b>{bad.path}</b> {bad.message}</li>)}</ul>
        )}
        {problem.reference === undefined ? null : <p className="tiny mute">Reference {problem.reference}</p>}
        {children === undefined ? null : <div className="row">{children}</div>}
      </div>
    </div>
  )
}
