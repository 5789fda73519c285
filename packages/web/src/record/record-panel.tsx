import { useEffect, useRef, useState } from 'react'
import { X } from 'lucide-react'
import { kindOf, type AnyRecord, type RecordId } from '@throughline/model'
import { useActions } from '../actions/registry.ts'
import { useOpenRecord, useSearchWords, useShownRecord } from '../address.ts'
import { usePlan } from '../data/plan.tsx'
import { ThroughlineIcon } from '../frame/throughline-icon.tsx'
import { ScreenLink } from '../links.tsx'
import { IconButton } from '../parts/button.tsx'
import { MatchLink } from '../screens/programs/addresses.tsx'
import { ActivityParts } from './activity-parts.tsx'
import { CaseNotice } from './case-notice.tsx'
import { Comments } from './comments.tsx'
import { DeleteRecord } from './delete-record.tsx'
import { LastChange } from './last-change.tsx'
import { LinksHere } from './links-here.tsx'
import { RecordFacts } from './record-facts.tsx'
import { RecordFindings } from './record-findings.tsx'
import { CommonFields, GoneRevision, RecordForm } from './record-form.tsx'
import { recordName } from './record-name.ts'
import { SendInput, SendUp } from './send-up.tsx'
import './record-form.css'

/** Any record beside the screen, at `?record=ID`; `&field=NAME` puts the cursor there. */
export function RecordPanel() {
  const id = useShownRecord()
  if (id === undefined) return null
  return <OpenRecord key={id} id={id} />
}

/** A record that someone deletes while it is open stays on the screen: what was typed is not lost, and saving it asks what should stand. */
function OpenRecord({ id }: { readonly id: RecordId }) {
  const { graph, recordRevisions } = usePlan()
  const record = graph.find(id)
  const [last, setLast] = useState<{ readonly record: AnyRecord; readonly revision: number | undefined }>()
  const revision = recordRevisions[id]
  // A change shows before its revision is known.
  if (record !== undefined && (last?.record !== record || last.revision !== revision)) setLast({ record, revision })
  const shown = record ?? last?.record
  if (shown === undefined) return <Missing id={id} />
  return (
    <GoneRevision.Provider value={record === undefined ? last?.revision : undefined}>
      <Panel record={shown} isGone={record === undefined} />
    </GoneRevision.Provider>
  )
}

function Panel({ record, isGone }: { readonly record: AnyRecord; readonly isGone: boolean }) {
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
          {record.kind === 'activity' && !isGone && !isCited ? <MatchLink id={record.id} className="small">Programs for this</MatchLink> : null}
          {isCited || isGone ? null : <SendUp record={record} />}
          <ScreenLink screen="throughline" words={{ of: record.id }} className="icon-button small-button">
            <ThroughlineIcon aria-hidden="true" /><span className="unseen">Throughline of this record</span>
          </ScreenLink>
          <ClosePanel />
        </div>
        <h2 id="panel-title" tabIndex={-1}>{recordName(graph, record)}</h2>
        <p className="tiny mute">{kind.help} <span className="panel-id">Id {record.id}</span></p>
      </header>
      <div className="panel-body">
        {isGone ? <Deleted id={record.id} /> : <RecordFindings record={record} />}
        {isGone ? null : <CaseNotice record={record} />}
        {isCited || isGone ? null : <ActivityParts record={record} />}
        {isCited || isGone ? null : <SendInput record={record} />}
        {isCited ? <RecordFacts record={record} /> : <RecordForm record={record} asked={field} />}
        {isCited ? null : <section className="panel-part"><h3>Office, marking, source</h3><CommonFields record={record} /></section>}
        <LinksHere record={record} />
        {record.kind === 'comment' || isCited || isGone ? null : <Comments record={record} />}
        {isCited || isGone ? null : <LastChange record={record} />}
        {isCited || isGone || record.kind === 'plan' ? null : <DeleteRecord record={record} />}
      </div>
    </aside>
  )
}

const Deleted = ({ id }: { readonly id: RecordId }) => (
  <p className="panel-gone" role="status">This record has been deleted: <ScreenLink screen="history" words={{ of: id }}>its history</ScreenLink> says by whom. Change a field here, and you are asked whether it should come back.</p>
)

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
