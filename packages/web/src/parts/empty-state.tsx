import type { ReactNode } from 'react'
import './empty-state.css'

interface EmptyStateProps {
  readonly title: string
  /** What belongs here and why it matters. */
  readonly children: ReactNode
  /** The verb that makes the first one. */
  readonly action?: ReactNode
  /** The heading of the chapter that speaks of it. */
  readonly chapter?: string
}

/** Nothing is here yet: teaches what belongs here and offers the first step. */
export const EmptyState = ({ title, children, action, chapter }: EmptyStateProps) => (
  <section className="empty-state">
    <h2>{title}</h2>
    <div className="empty-text">{children}</div>
    {chapter === undefined ? null : <p className="tiny mute">Chapter 19, {chapter}</p>}
    {action === undefined ? null : <div className="row">{action}</div>}
  </section>
)
