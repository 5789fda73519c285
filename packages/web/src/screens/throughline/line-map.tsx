import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { Trace } from '@throughline/analysis'
import type { RecordId } from '@throughline/model'
import { useActions } from '../../actions/registry.ts'
import { useOpenRecord } from '../../address.ts'
import { ChainColumn } from './chain-column.tsx'
import { Rails } from './rails.tsx'
import { StationPanel } from './station-panel.tsx'
import { TrunkStation } from './trunk-station.tsx'
import { SharedTop } from './shared-top.tsx'
import { chainsOf, sharedTop, step, stopKey, stopsOf, type Step } from './walk.ts'
import './line.css'

const ways: Readonly<Record<string, Step>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' }

interface LineMapProps {
  readonly trace: Trace
  readonly onTrace: (id: RecordId) => void
  /** The arrow keys led off this line to a sibling's. */
  readonly onWalk: (id: RecordId) => void
  /** The arrow keys led here: the line takes the focus. */
  readonly takesFocus: boolean
}

/** The drawn line: guidance in columns by chain, the plan's own trunk below, and what the focused station says. */
export function LineMap({ trace, onTrace, onWalk, takesFocus }: LineMapProps) {
  const map = useRef<HTMLDivElement>(null)
  const openRecord = useOpenRecord()
  const first = trace.stations[0]
  const [focused, setFocused] = useState(first === undefined ? '' : stopKey(first))
  useEffect(() => {
    if (takesFocus) focusedStop(map.current)?.focus()
  }, [takesFocus])
  const { trunk, chains } = stopsOf(trace)
  const paths = chainsOf(trace)
  const top = sharedTop(trace)
  const all = [...trunk, ...[...chains.values()].flat()]
  const current = all.find((stop) => stop.key === focused) ?? all[0]
  const onKey = (event: KeyboardEvent) => {
    const way = ways[event.key]
    if (way === undefined || event.altKey || event.ctrlKey || event.metaKey || current === undefined) return
    event.preventDefault()
    const next = step(trace, current.key, way)
    if (next.trace !== undefined) onWalk(next.trace)
    if (next.stop === undefined) return
    setFocused(next.stop)
    map.current?.querySelector<HTMLElement>(`[data-stop="${next.stop}"]`)?.focus()
  }
  useActions([
    { id: 'throughline.walk', label: 'Walk the line', keys: 'up', foot: 'and arrows walk the line', hidden: true, run: () => focusedStop(map.current)?.focus() },
    { id: 'throughline.here', label: 'Throughline from the focused station', group: 'Throughline', keys: 't', foot: 'from here', run: () => { if (current !== undefined) onTrace(current.station.record) } },
    { id: 'throughline.because', label: 'Edit the because of the focused station', group: 'Throughline', keys: 'b', foot: 'edit because', run: () => { if (current !== undefined) openRecord(current.station.record, current.station.kind === 'objective' ? 'why' : 'because') } },
  ])
  const stop = { focused: current?.key ?? '', onFocus: setFocused, onOpen: (id: RecordId) => openRecord(id) }
  return (
    <div className="tl-body">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it hears the arrow keys of the buttons inside it */}
      <div className="tl-map" ref={map} onKeyDown={onKey} role="group" aria-label="The throughline: arrow keys walk it, Enter opens a station">
        <Rails map={map} trace={trace} />
        {top === undefined ? null : <SharedTop station={top} of={paths.length} {...stop} />}
        <div className="tl-guidance">
          {paths.map((path) => <ChainColumn key={path.chain} path={path} top={top?.record} {...stop} />)}
        </div>
        <ol className="tl-trunk" aria-label="In this plan">
          {trace.stations.map((station, index) => <TrunkStation key={station.record} station={station} index={index} {...stop} />).reverse()}
        </ol>
        {trace.missing.map((text) => <p key={text} className="tl-missing">{text}</p>)}
      </div>
      {current === undefined ? null : <StationPanel stop={current} trace={trace} onTrace={onTrace} />}
    </div>
  )
}

const focusedStop = (map: HTMLElement | null) => map?.querySelector<HTMLElement>('[data-stop][tabindex="0"]')
