import { useEffect, useRef, type ReactNode } from 'react'
import './page-head.css'

let hasMoved = false
/** Told by the router after each move to another screen, so that the next page heading takes the focus. */
export const expectNewPage = (): void => { hasMoved = true }

interface PageHeadProps {
  readonly title: string
  /** What the browser's tab says where it differs from the heading. */
  readonly tabTitle?: string
  /** The one thing to know, first. */
  readonly summary?: ReactNode
  readonly aside?: ReactNode
  /** Buttons at the right, the main verb last. */
  readonly actions?: ReactNode
}

/** The first line of each screen: names it to everyone and takes the focus when it opens. */
export function PageHead({ title, tabTitle, summary, aside, actions }: PageHeadProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => { document.title = `${tabTitle ?? title} · Throughline` }, [title, tabTitle])
  useEffect(() => {
    if (!hasMoved) return
    hasMoved = false
    heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <header className="page-head">
      <div className="page-line">
        <h1 ref={heading} tabIndex={-1}>{title}</h1>
        {aside === undefined ? null : <span className="small mute">{aside}</span>}
        <span className="push" />
        {actions === undefined ? null : <div className="page-actions">{actions}</div>}
      </div>
      {summary === undefined ? null : <p className="page-summary">{summary}</p>}
    </header>
  )
}

/** A part of a screen: its heading with a line under it. */
export function Section({ title, aside, children, className = '' }: { readonly title: string; readonly aside?: ReactNode; readonly children: ReactNode; readonly className?: string }) {
  return (
    <section className={`section ${className}`}>
      <header className="section-head">
        <h2>{title}</h2>
        <span className="push" />
        {aside === undefined ? null : <div className="row small mute">{aside}</div>}
      </header>
      {children}
    </section>
  )
}
