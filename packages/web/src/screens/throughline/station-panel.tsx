import { useMemo } from 'react'
import { below } from './station-facts.ts'
import type { Trace } from '@throughline/analysis'
import { formatDay, formatUsdShort, type RecordId } from '@throughline/model'
import { useOpenRecord } from '../../address.ts'
import { useFindings } from '../../data/findings.ts'
import { usePlan } from '../../data/plan.tsx'
import { RecordLink, RuleLink } from '../../links.tsx'
import { Button, SeverityIcon } from '../../parts/index.ts'
import type { Stop } from './walk.ts'
import './station-panel.css'

/** What holds the focused station: its assumptions, what is wrong with it, what rests on it. */
export function StationPanel({ stop, trace, onTrace }: { readonly stop: Stop; readonly trace: Trace; readonly onTrace: (id: RecordId) => void }) {
  const { graph, on } = usePlan()
  const openRecord = useOpenRecord()
  const { station } = stop
  const findings = useFindings().of(station.record).filter((f) => f.waived === undefined)
  const facts = useMemo(() => below(graph, station.record, on), [graph, station.record, on])
  return (
    <aside className="tl-panel" aria-label="Focused station">
      <header>
        <p className="tiny mute">{station.level}{station.document === undefined ? '' : ` · ${station.document.title}`}</p>
        <h2>{[station.number, station.title].filter(Boolean).join(' ')}</h2>
        {facts.by === undefined ? null : <p className="small soft">By {formatDay(facts.by)}.{station.siblings === undefined ? '' : ` ${station.siblings.text}.`}</p>}
      </header>
      {facts.assumptions.length === 0 ? null : (
        <section>
          <h3>Holds if</h3>
          <ul>{facts.assumptions.slice(0, 4).map((a) => <li key={a.id}><RecordLink id={a.id} />{a.attention === undefined ? null : <span className="tl-attention"><SeverityIcon of={a.isBroken ? 'error' : 'warning'} /> {a.attention}</span>}</li>)}</ul>
        </section>
      )}
      {findings.length === 0 ? null : (
        <section>
          <h3>Not yet right</h3>
          <ul>{findings.slice(0, 3).map((f, index) => <li key={index} className="tl-finding"><SeverityIcon of={f.severity} /><span>{f.message} <RuleLink check={f.check} /></span></li>)}</ul>
        </section>
      )}
      {facts.activities === 0 ? null : (
        <section>
          <h3>Rests on it</h3>
          <p className="small">{facts.activities} {facts.activities === 1 ? 'activity' : 'activities'}, {formatUsdShort(facts.usd)}{facts.unknown > 0 ? `, and ${facts.unknown} of unknown cost` : ''}.</p>
        </section>
      )}
      <span className="push" />
      <div className="tl-panel-verbs">
        <Button look="primary" onPress={() => openRecord(station.record)}>Open</Button>
        {station.record === trace.record ? null : <Button onPress={() => onTrace(station.record)}>Throughline from here</Button>}
      </div>
    </aside>
  )
}
