import { Plus } from 'lucide-react'
import { useMemo } from 'react'
import { servedStatements } from '@throughline/rules'
import { useActions } from '../../actions/registry.ts'
import { usePlan } from '../../data/plan.tsx'
import { usePreference } from '../../data/preferences.ts'
import { ScreenLink } from '../../links.tsx'
import { Button, EmptyState, PageHead, Toggle } from '../../parts/index.ts'
import { newRecord } from '../../record/new-record-state.ts'
import { DocumentEntry } from './document-entry.tsx'
import { registerOf, statementsOf, type Document, type RegisterRow } from './register.ts'
import './guidance.css'

/** The register of guidance in two columns with the hard ties between them: the chapter's figure 19-1, with what this plan answers. */
export function GuidanceScreen() {
  const { graph, head } = usePlan()
  const { rows, partner } = useMemo(() => registerOf(graph), [graph])
  const served = useMemo(() => servedStatements(graph), [graph])
  const [open, setOpen] = usePreference('guidance.statements', 'hidden')
  const isOpen = open === 'shown'
  const inForce = graph.all('guidance-document').filter((d) => d.status !== 'superseded')
  const statements = inForce.flatMap((d) => statementsOf(graph, d.id))
  const answered = statements.filter((s) => served.has(s.id)).length
  useActions([
    { id: 'guidance.add', label: 'Add a guidance document', group: 'Guidance', keys: 'n', foot: 'new document', run: () => newRecord('guidance-document') },
    { id: 'guidance.statements', label: isOpen ? 'Hide the statements' : 'Show every statement', group: 'Guidance', keys: 'v', foot: 'statements', run: () => setOpen(isOpen ? 'hidden' : 'shown') },
  ])
  const entry = (document: Document) => <DocumentEntry key={document.id} document={document} served={served} isOpen={isOpen} isAdopted={head?.guidance?.includes(document.id) === true} />
  return (
    <div className="page guidance">
      <PageHead title="Guidance" summary={statements.length === 0 ? undefined : `${inForce.length} documents in force, ${statements.length} statements; this plan answers ${answered} of them.`}
        actions={<><Toggle isOn={isOpen} onChange={(on) => setOpen(on ? 'shown' : 'hidden')}>Statements</Toggle><Button look="primary" icon={<Plus size={16} />} onPress={() => newRecord('guidance-document')}>Document</Button></>} />
      {rows.length === 0 ? (
        <EmptyState title="No guidance yet">
          <p>Start with what the plan must answer: the campaign plan in the defense chain and the Integrated Country Strategy in the State chain. <ScreenLink screen="exchange" words={{ format: 'ics' }}>Import a country strategy</ScreenLink>, or add a document.</p>
        </EmptyState>
      ) : (
        <div className="register">
          <div className="register-head"><span /><h2 className="defense">Defense</h2><h2 className="state">State and USAID</h2></div>
          {rows.map((row) => <Row key={row.level} row={row} entry={entry} isTied={row.level === 'country' && row.defense.length > 0 && row.state.length > 0} />)}
        </div>
      )}
      {partner.length === 0 ? null : <section className="register-partner"><h2>Partner's own</h2><ul>{partner.map(entry)}</ul></section>}
    </div>
  )
}

function Row({ row, entry, isTied }: { readonly row: RegisterRow; readonly entry: (document: Document) => React.ReactNode; readonly isTied: boolean }) {
  return (
    <section className={`register-row${isTied ? ' tied' : ''}`} aria-label={row.label}>
      <h3>{row.label}</h3>
      {row.both.length === 0 ? null : (
        <div className="register-both">
          <ul>{row.both.map(entry)}</ul>
          {row.level === 'president' ? <p className="tie-note"><b>Hard tie 1.</b> Both chains start from the same document.</p> : null}
        </div>
      )}
      {row.defense.length + row.state.length === 0 ? null : <><ul className="defense">{row.defense.map(entry)}</ul><ul className="state">{row.state.map(entry)}</ul></>}
      {isTied ? <p className="tie-note tie-two"><b>Hard tie 2.</b> The country section and the Integrated Country Strategy each inform the other.</p> : null}
    </section>
  )
}
