import { useEffect, useRef } from 'react'
import { X } from 'lucide-react'
import { kindOf, type AnyRecord } from '@throughline/model'
import { useActions } from '../actions/registry.ts'
import { useOpenRecord, useSearchWords, useShownRecord } from '../address.ts'
import { usePlan } from '../data/plan.tsx'
import { ThroughlineIcon } from '../frame/throughline-icon.tsx'
import { ScreenLink } from '../links.tsx'
import { IconButton } from '../parts/button.tsx'
import { Comments } from './comments.tsx'
import { DeleteRecord } from './delete-record.tsx'
import { LastChange } from './last-change.tsx'
import { LinksHere } from './links-here.tsx'
import { RecordFacts } from './record-facts.tsx'
import { RecordFindings } from './record-findings.tsx'
import { CommonFields, RecordForm } from './record-form.tsx'
import { recordName } from './record-name.ts'
import './record-form.css'

/** Any record beside the screen, at `?record=ID`; `&field=NAME` puts the cursor there. */
export function RecordPanel() {
  const id = useShownRecord()
  const { graph } = usePlan()
  if (id === undefined) return null
  const record = graph.find(id)
  return record === undefined ? <Missing id={id} /> : <Panel key={record.id} record={record} />
}

function Panel({ record }: { readonly record: AnyRecord }) {
  const { graph } = usePlan()
  const { field } = useSearchWords()
  const panel = usePanelFocus(field)
  const kind = kindOf(record.kind)
  const isCited = graph.isCited(record.id)
  return (
    <aside className="record-panel" aria-labelledby="panel-title" ref={panel}>
      <header className="panel-head">
        <div className="panel-line">
          <span className="tiny mute">{kind.one}</span>
          <span className="push" />
          <ScreenLink screen="throughline" words={{ of: record.id }} className="icon-button small-button">
            <ThroughlineIcon aria-hidden="true" /><span className="unseen">Throughline of this record</span>
          </ScreenLink>
          <ClosePanel />
        </div>
        <h2 id="panel-title" tabIndex={-1}>{recordName(graph, record)}</h2>
        <p className="tiny mute">{kind.help} <span className="panel-id">Id {record.id}</span></p>
      </header>
      <div className="panel-body">
        <RecordFindings record={record} />
        {isCited ? <RecordFacts record={record} /> : <RecordForm record={record} asked={field} />}
        {isCited ? null : <section className="panel-part"><h3>Office, marking, source</h3><CommonFields record={record} /></section>}
        <LinksHere record={record} />
        {record.kind === 'comment' || isCited ? null : <Comments record={record} />}
        {isCited ? null : <LastChange record={record} />}
        {isCited || record.kind === 'plan' ? null : <DeleteRecord record={record} />}
      </div>
    </aside>
  )
}

/** Brings the reader to the panel when it opens, and back to where they were when it closes. */
function usePanelFocus(field: string | undefined) {
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    const before = document.activeElement
    const place = panel.current
    const input = field === undefined ? null : place?.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"] :is(input, textarea, button)`)
    const target = input ?? place?.querySelector<HTMLElement>('h2')
    target?.focus()
    return () => { if (before instanceof HTMLElement && before.isConnected && place?.contains(document.activeElement) !== false) before.focus() }
  }, [field])
  return panel
}

function ClosePanel() {
  const open = useOpenRecord()
  useActions([{ id: 'record.close', label: 'Close the record', keys: 'escape', group: 'Record', run: () => open(undefined) }])
  return <IconButton small label="Close" keysHint="Esc" onPress={() => open(undefined)}><X /></IconButton>
}

const Missing = ({ id }: { readonly id: string }) => (
  <aside className="record-panel" aria-labelledby="panel-title">
    <header className="panel-head">
      <div className="panel-line"><span className="tiny mute">No such record</span><span className="push" /><ClosePanel /></div>
      <h2 id="panel-title" tabIndex={-1}>{id}</h2>
    </header>
    <div className="panel-body"><p>This plan neither holds nor cites a record of that id. It may have been deleted: <ScreenLink screen="history" words={{ of: id }}>its history</ScreenLink> shows when, and undo brings it back.</p></div>
  </aside>
)
