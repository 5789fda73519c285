import { ChevronDown, ChevronRight } from 'lucide-react'
import { kinds, type Rec } from '@throughline/model'
import type { Found, ReadyItem } from '@throughline/rules'
import { edit } from '../../data/changes.ts'
import { usePlan } from '../../data/plan.tsx'
import { useChange } from '../../data/use-change.ts'
import { RecordLink } from '../../links.tsx'
import { Button } from '../../parts/index.ts'
import { FieldEditor } from '../../record/field-editor.tsx'
import { recordName } from '../../record/record-name.ts'
import { sayDue, StateMark } from './marks.tsx'
import { canTakeOver, takenOver, toldOf, withItem } from './take-over.ts'

interface ItemProps {
  readonly proposal: Rec<'proposal'>
  readonly item: ReadyItem
  readonly found: Found
  readonly isOpen: boolean
  readonly onToggle: () => void
}

/** One item of the notice: its line, and, opened, its answer to edit and what the plan already holds. */
export function NoticeItem({ proposal, item, found, isOpen, onToggle }: ItemProps) {
  const { graph } = usePlan()
  const owes = item.owedBy === undefined ? undefined : graph.find(item.owedBy)
  return (
    <li className={`notice-item${isOpen ? ' open' : ''}`} data-notice-item={item.id}>
      <div className="notice-line">
        <button type="button" className="notice-head" aria-expanded={isOpen} onClick={onToggle}>
          {isOpen ? <ChevronDown size={16} aria-hidden="true" /> : <ChevronRight size={16} aria-hidden="true" />}
          <span className="ref">{item.number}</span> {item.title}
        </button>
        <StateMark of={item.state} />
      </div>
      {isOpen ? null : <p className="notice-text">{item.text ?? <span className="mute">{item.isUnsaid ? 'Called complete, but neither a word nor a record says how.' : 'Nothing is said of it yet.'}</span>}</p>}
      {item.isComplete || isOpen ? null : <p className="notice-owed small"><b>Owed by</b> {item.owedBy === undefined ? <span className="mute">nobody named</span> : <RecordLink id={item.owedBy}>{owes === undefined ? item.owedBy : recordName(graph, owes)}</RecordLink>}, {sayDue(item)}.</p>}
      {isOpen ? <OpenItem proposal={proposal} item={item} found={found} /> : null}
    </li>
  )
}

const fields = Object.entries(kinds.proposal.fields.noticeItems.fields ?? {}).filter(([name]) => name !== 'item')

function OpenItem({ proposal, item, found }: Omit<ItemProps, 'isOpen' | 'onToggle'>) {
  const { recordRevisions } = usePlan()
  const change = useChange()
  const told = toldOf(proposal, item.id)
  const values: Readonly<Record<string, unknown>> = { ...told }
  const set = (changed: Readonly<Record<string, unknown>>, said?: string) =>
    void change([edit(proposal, { noticeItems: withItem(proposal, item.id, changed) }, recordRevisions[proposal.id])], said === undefined ? {} : { told: said })
  return (
    <div className="notice-open">
      <Already found={found} isComplete={item.isComplete} canTake={canTakeOver(told, found)} onTake={() => set({ ...takenOver(told, found) }, `Item ${item.number} holds what the plan already says`)} />
      <div className="notice-fields">{fields.map(([name, field]) => <FieldEditor key={name} field={field} value={values[name]} self={proposal.id} onCommit={(value) => set({ [name]: value })} />)}</div>
    </div>
  )
}

const mostShown = 6

/** What the plan holds for the item, and what it does not: one gesture takes it over, one undo takes it back. */
function Already({ found, isComplete, canTake, onTake }: { readonly found: Found; readonly isComplete: boolean; readonly canTake: boolean; readonly onTake: () => void }) {
  const isNothing = found.text === undefined && found.records.length === 0
  return (
    <section className="notice-found" aria-label="Already in the plan">
      <h3>Already in the plan</h3>
      {isNothing ? <p className="mute small">Nothing yet.</p> : <p className="small">{found.text}</p>}
      {found.records.length === 0 ? null : (
        <ul className="notice-records small">
          {found.records.slice(0, mostShown).map((id) => <li key={id}><RecordLink id={id} /></li>)}
          {found.records.length > mostShown ? <li className="mute">and {found.records.length - mostShown} more</li> : null}
        </ul>
      )}
      {found.lacks.length === 0 ? null : <p className="small"><b>It does not hold:</b> {found.lacks.join('; ')}.</p>}
      {canTake ? <div className="row"><Button small onPress={onTake}>Take this over</Button>{isComplete ? null : <span className="tiny mute">Partly answered then; you say when it is answered.</span>}</div> : isNothing ? null : <p className="tiny mute">All of this stands in the item.</p>}
    </section>
  )
}
