import type { ReactNode } from 'react'
import { highestMarking, type OutputMarking } from '@throughline/model'
import './frame.css'
import './print.css'

interface FrameProps {
  readonly marking?: OutputMarking
  readonly bar: ReactNode
  readonly menu?: ReactNode
  readonly panel?: ReactNode
  readonly foot: ReactNode
  readonly children: ReactNode
}

/** The marking first and last, the bar, the menu, the screen, the panel beside it, the foot. */
export function Frame({ marking = highestMarking([]), bar, menu, panel, foot, children }: FrameProps) {
  return (
    <div className={`frame ${marking.level}${menu === undefined ? ' no-menu' : ''}`}>
      <a className="skip-link" href="#screen">Skip to the screen</a>
      <div className="marking marking-top" role="region" aria-label="Marking">{marking.banner}</div>
      {bar}
      {menu}
      <main className="screen" id="screen" tabIndex={-1}>
        {children}
        {marking.designation.length === 0 ? null : (
          <div className="designation" role="note" aria-label="CUI designation">{marking.designation.map((line) => <p key={line}>{line}</p>)}</div>
        )}
      </main>
      {panel}
      {foot}
      <div className="marking marking-end" aria-hidden="true">{marking.banner}</div>
    </div>
  )
}
