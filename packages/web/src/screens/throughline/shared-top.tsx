import { useLayoutEffect, useRef } from 'react'
import type { Station } from '@throughline/analysis'
import type { StopProps } from './stop-props.ts'
import { stopKey } from './walk.ts'

/** National strategy, where both chains end: the first hard tie between them, drawn across the columns of both. */
export function SharedTop({ station, of, focused, onFocus, onOpen }: { readonly station: Station; readonly of: number } & StopProps) {
  const frame = useRef<HTMLDivElement>(null)
  const key = stopKey(station, 'defense')
  useLayoutEffect(() => { frame.current?.style.setProperty('--share', String(2 / of)) }, [of])
  return (
    <div className="tl-top" ref={frame}>
      <button type="button" className="tl-stop" data-stop={key} data-chain="top" tabIndex={focused === key ? 0 : -1} aria-current={focused === key ? 'step' : undefined} onFocus={() => onFocus(key)} onClick={() => onOpen(station.record)}>
        <span className="tl-guide-title">{station.title}</span>
        <span className="tl-guide-said">{station.level}: both chains start here</span>
      </button>
    </div>
  )
}
