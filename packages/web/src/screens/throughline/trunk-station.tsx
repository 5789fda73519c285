import type { Siblings, Station } from '@throughline/analysis'
import type { StopProps } from './stop-props.ts'
import { stopKey } from './walk.ts'
import './siblings.css'

const mostDots = 9

/** Where the station stands among its like: a filled dot among hollow ones, and the same in words. */
function SiblingDots({ siblings }: { readonly siblings: Siblings }) {
  if (siblings.of < 2 || siblings.of > mostDots) return <span className="tl-siblings">{siblings.text}</span>
  return (
    <span className="tl-siblings">
      <svg width={siblings.of * 14} height="12" aria-hidden="true">
        <path d={`M6 6H${siblings.of * 14 - 8}`} className="tl-dot-line" />
        {Array.from({ length: siblings.of }, (_, i) => <circle key={i} cx={6 + i * 14} cy="6" r={i + 1 === siblings.position ? 5 : 4} className={i + 1 === siblings.position ? 'tl-dot-here' : 'tl-dot'} />)}
      </svg>
      {siblings.text}
    </span>
  )
}

/** One stop of the plan's own trunk, and the because that leads up from it. */
export function TrunkStation({ station, index, focused, onFocus, onOpen }: { readonly station: Station; readonly index: number } & StopProps) {
  const key = stopKey(station)
  return (
    <li className="tl-trunk-item">
      <span className="tl-level"><b>{station.level}</b>{station.also === undefined ? null : <span>{station.also}</span>}</span>
      <button type="button" className={`tl-stop tl-trunk-stop${index === 0 ? ' tl-origin' : ''}`} data-stop={key} data-chain="trunk" tabIndex={focused === key ? 0 : -1} aria-current={focused === key ? 'step' : undefined} onFocus={() => onFocus(key)} onClick={() => onOpen(station.record)}>
        <span className="tl-pill" data-mark>{index + 1}</span>
        <span className="tl-number">{station.number}</span>
        <span className="tl-title">{station.title}</span>
        {station.detail === undefined ? null : <span className="tl-detail">{station.detail}</span>}
        {station.siblings === undefined ? null : <SiblingDots siblings={station.siblings} />}
      </button>
      {station.because === undefined ? null : <span className="tl-because"><i>because</i> {station.because}</span>}
    </li>
  )
}
