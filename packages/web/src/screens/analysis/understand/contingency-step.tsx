import type { Rec, RecordId } from '@throughline/model'
import { edit } from '../../../data/changes.ts'
import { usePlan } from '../../../data/plan.tsx'
import { useChange } from '../../../data/use-change.ts'
import { RecordLink } from '../../../links.tsx'
import { Chip } from '../../../parts/index.ts'
import { newRecord } from '../../../record/new-record-state.ts'
import { Button } from '../../../parts/index.ts'
import { RecordPicker } from '../../../record/record-picker.tsx'

type Need = Rec<'contingency-need'>

/** What contingency plans need of the partner, and which capability of this plan answers each. */
export function ContingencyStep() {
  const { graph } = usePlan()
  const partner = graph.head?.partner
  const needs = graph.all('contingency-need').filter((one) => partner === undefined || one.partner === undefined || one.partner === partner)
  return (
    <section className="step-part">
      <h2>Needs, and what answers them</h2>
      {needs.length > 0 ? null : (
        <p className="teach">Ask the contingency planners what they count on the partner for: overflight, a port, a field hospital, a unit that can hold a border. Only the unclassified title of the plan and the unclassified task stand here. Whatever else such a plan says stays out of this system. Each need must then be answered by a capability of this plan, or it is a finding. Where they need nothing, say so in “Not needed because…”.</p>
      )}
      <ul className="items">{needs.map((need) => <NeedItem key={need.id} need={need} />)}</ul>
      <div><Button onPress={() => newRecord('contingency-need', { partner })}>Add a need</Button></div>
    </section>
  )
}

function NeedItem({ need }: { readonly need: Need }) {
  const { graph } = usePlan()
  const change = useChange()
  const answers = graph.referring(need.id, 'capability', 'answers')
  const book = graph.isCited(need.id) ? graph.bookOf(need.id) : undefined
  const answer = (id: RecordId | undefined) => {
    const capability = graph.get('capability', id)
    if (capability !== undefined) void change([edit(capability, { answers: [...(capability.answers ?? []), need.id] })])
  }
  return (
    <li className="item need">
      <div className="item-head"><b><RecordLink id={need.id} className="quiet-name" /></b><div className="item-line"><span>{need.plan}</span>{book === undefined ? null : <span>kept in {book}</span>}{answers.length > 0 ? <Chip standing="met">answered</Chip> : <Chip standing="warning">not answered</Chip>}</div></div>
      {need.task === undefined ? null : <p className="small soft">{need.task}</p>}
      {answers.length === 0 ? null : <p className="small">Answered by {answers.map((one, at) => <span key={one.id}>{at === 0 ? '' : ', '}<RecordLink id={one.id} /></span>)}</p>}
      <RecordPicker label={answers.length === 0 ? 'Answer it with a capability of this plan' : 'Another capability that answers it'} targets={['capability']} value={undefined} onChoose={answer} />
    </li>
  )
}
