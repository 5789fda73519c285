import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { titleOf, type Finding } from '@throughline/model'
import { checkById } from '../../data/checks.ts'
import { useFindings } from '../../data/findings.ts'
import { usePlan } from '../../data/plan.tsx'
import { ScreenLink } from '../../links.tsx'
import { EmptyState, PageHead, SeverityIcon } from '../../parts/index.ts'
import { FirstOf } from '../findings/first-of.tsx'
import { FindingLine } from '../findings/finding-line.tsx'
import { RulesScreen } from './screen.tsx'
import { TriedOn } from './tried-on.tsx'
import { WaiveDialog } from '../findings/waive-dialog.tsx'
import '../findings/findings.css'

/** `/rules/` and one rule's id; without an id, every rule. */
export function RuleScreen() {
  const params: { _splat?: string } = useParams({ strict: false })
  const id = params._splat ?? ''
  return id === '' ? <RulesScreen /> : <OneRule id={id} />
}

/** One rule's own page: what it looks for, why, how grave and why so, its source, and where it fires here. */
function OneRule({ id }: { readonly id: string }) {
  const { graph } = usePlan()
  const [waiving, setWaiving] = useState<Finding>()
  const check = checkById(id)
  const { findings: all, isChecking } = useFindings()
  const findings = all.filter((f) => f.check === id)
  if (check === undefined) {
    return (
      <div className="page">
        <PageHead title="No such rule" />
        <EmptyState title={`Throughline has no rule called ${id}`}><p><ScreenLink screen="rules">All rules</ScreenLink></p></EmptyState>
      </div>
    )
  }
  const record = waiving === undefined ? undefined : graph.find(waiving.record)
  return (
    <div className="page">
      <PageHead title={check.title} summary={check.why} aside={<><ScreenLink screen="rules" className="quiet-link">All rules</ScreenLink> · {check.id}</>} />
      <dl className="rule-facts">
        <dt>Severity</dt><dd className="row"><SeverityIcon of={check.severity} /> {check.severity}: {check.severityBecause}</dd>
        <dt>Source</dt><dd>{check.source.cite}{check.source.says === undefined ? '' : `. It asks, in our words: ${check.source.says}`}</dd>
        <dt>Our numbered rule</dt><dd>{check.spec}, held by tests: one change that makes it fire, and one near miss that does not</dd>
      </dl>
      <section className="finding-group">
        <h2>In this plan <span className="mute">{findings.length}</span></h2>
        {findings.length === 0 ? <p className="mute">{isChecking ? 'The plan is being checked.' : 'It finds nothing here.'}</p> : <FirstOf items={findings} most={50} what="findings">{(shown) => <ul>{shown.map((f) => <FindingLine key={`${f.record} ${f.field ?? ''}`} finding={f} onWaive={setWaiving} showRecord />)}</ul>}</FirstOf>}
      </section>
      <TriedOn check={check.id} />
      {waiving === undefined ? null : <WaiveDialog finding={waiving} onClose={() => setWaiving(undefined)} title={record === undefined ? waiving.record : titleOf(record)} />}
    </div>
  )
}
