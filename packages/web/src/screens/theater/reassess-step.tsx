import { ChevronDown, ChevronRight } from 'lucide-react'
import { formatDay, type Rec } from '@throughline/model'
import { add } from '../../data/changes.ts'
import { usePlan } from '../../data/plan.tsx'
import { useChange } from '../../data/use-change.ts'
import { RecordLink } from '../../links.tsx'
import { Button } from '../../parts/index.ts'
import { useOpenItem } from '../analysis/parts/items.tsx'
import { newestFirst, stillToSay } from './answering.ts'
import { ReassessForm } from './reassess-form.tsx'
import './theater.css'

type Reassessment = Rec<'reassessment'>

/** The plan looked at again as a whole, and the earlier times it was. */
export function ReassessStep() {
  const { graph, on } = usePlan()
  const change = useChange()
  const [, setOpen] = useOpenItem()
  const all = newestFirst(graph)
  const begin = async () => {
    const made = add(graph, 'reassessment', {
      title: `Reassessment of ${formatDay(on)}`, date: on,
      ...(graph.of('end-state').length > 0 && { endStates: graph.of('end-state').map(({ id }) => id) }),
    })
    if (await change([made.change]) !== undefined) setOpen(made.id)
  }
  return (
    <section className="step-part">
      <h2>Reassessments</h2>
      {all.length > 0 ? null : (
        <p className="teach">Once a year, or when guidance or the environment changes, the whole plan is looked at again: what success in reaching the end state now means, where things stand (a new baseline), whether the intermediate objectives come in an order that can work and are enough together, and what is decided. Each reassessment is dated and kept; the earlier ones stay as they were.</p>
      )}
      <div><Button look={all.length === 0 ? 'primary' : 'plain'} onPress={() => void begin()}>{all.length === 0 ? 'Begin the first reassessment' : 'Look again: begin a new one'}</Button></div>
      <ul className="items">{all.map((again, at) => <OneReassessment key={again.id} again={again} isNewest={at === 0} earlier={all[at + 1]} />)}</ul>
    </section>
  )
}

function OneReassessment({ again, isNewest, earlier }: { readonly again: Reassessment; readonly isNewest: boolean; readonly earlier: Reassessment | undefined }) {
  const { graph } = usePlan()
  const [open, setOpen] = useOpenItem()
  const isOpen = open === again.id
  const left = stillToSay(again, graph.of('objective').map(({ id }) => id))
  return (
    <li className={`item${isOpen ? ' open' : ''}`}>
      <div className="item-head">
        <button type="button" className="item-turn" aria-expanded={isOpen} onClick={() => setOpen(isOpen ? undefined : again.id)}>
          {isOpen ? <ChevronDown size={16} aria-hidden="true" /> : <ChevronRight size={16} aria-hidden="true" />}
          <span>{again.title}</span>
        </button>
        <div className="item-line"><span className="tabular">{formatDay(again.date)}</span>{isNewest ? null : <span className="mute">earlier</span>}{again.decision === undefined ? null : <span>decided</span>}</div>
      </div>
      {!isNewest || left.length === 0 ? null : <p className="item-left">Still to say: {left.join('; ')}</p>}
      {isOpen ? (
        <div className="item-body">
          <ReassessForm again={again} earlier={earlier} />
          <p className="tiny"><RecordLink id={again.id}>Whole reassessment: every field, comments, delete</RecordLink></p>
        </div>
      ) : null}
    </li>
  )
}
