import { jointList, type JointListLine } from '@throughline/analysis'
import { fieldsOf } from '@throughline/model'
import { useState, type KeyboardEvent } from 'react'
import { edit } from '../../../data/changes.ts'
import { usePlan } from '../../../data/plan.tsx'
import { useChange } from '../../../data/use-change.ts'
import { RecordLink, ScreenLink } from '../../../links.tsx'
import { useSearchWord } from '../../../address.ts'
import { Segmented } from '../../../parts/index.ts'
import { Cell } from '../parts/cell.tsx'
import { walkCells } from '../parts/walk-cells.ts'

const marks = { same: '=', earlier: '▲', later: '▼', unknown: '?' } as const
const words = { same: 'as theirs', earlier: 'earlier than theirs', later: 'later than theirs', unknown: 'cannot compare' } as const
const differs = ({ compares }: JointListLine) => compares === 'earlier' || compares === 'later'

/** The gaps of all services in one order: ours, theirs, and where the two differ. */
export function IntegrateStep() {
  const { graph } = usePlan()
  const [shown, setShown] = useSearchWord('joint', 'all')
  const [open, setOpen] = useState<string>()
  const lines = jointList(graph)
  if (lines.length === 0) return <p className="teach">Services of a partner rank their own wants; seldom does anybody put them in one list. Once gaps are named and rated they stand here in our order, each with the place its own service gives it. <ScreenLink screen="analysis" words={{ step: 'gaps' }}>Name gaps first.</ScreenLink></p>
  const apart = lines.filter(differs)
  const visible = shown === 'apart' ? apart : lines
  const onKey = (event: KeyboardEvent<HTMLElement>) => { if (open === undefined) walkCells(event) }
  return (
    <section className="step-part">
      <div className="row wrap options-head">
        <h2>One list across the services</h2>
        <span className="small mute" role="status">{apart.length === 0 ? 'ours is their order, where it is known' : `${apart.length} of ${lines.length} stand elsewhere than their service puts them`}</span>
        <span className="push" />
        <Segmented label="Shown" value={shown} onChange={setShown} options={[{ value: 'all', label: 'All' }, { value: 'apart', label: 'Where we differ' }]} />
      </div>
      <p className="small soft">Priorities of different services are never compared: each counts from 1. Where we differ, ask why before the partner does; what defense, State and the partner all want <ScreenLink screen="analysis" words={{ step: 'interests' }}>(the sweet spot)</ScreenLink> is the least likely to be fought over.</p>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears the arrow keys of the buttons inside it */}
      <div className="step-table" onKeyDown={onKey}>
        <table className="table joint">
          <caption className="unseen">The joint list of gaps</caption>
          <thead><tr><th scope="col" className="num">Ours</th><th scope="col">Gap</th><th scope="col">Service</th><th scope="col" className="num">Its priority</th><th scope="col">Beside it</th><th scope="col">Because</th></tr></thead>
          <tbody>{visible.map((line, at) => <JointRow key={line.gap.id} line={line} isFirst={at === 0} open={open} onTurn={setOpen} />)}</tbody>
        </table>
      </div>
    </section>
  )
}

interface JointRowProps { readonly line: JointListLine; readonly isFirst: boolean; readonly open: string | undefined; readonly onTurn: (cell: string | undefined) => void }

function JointRow({ line, isFirst, open, onTurn }: JointRowProps) {
  const change = useChange()
  const { gap, service, serviceSaidBy, ourRank, compares, because } = line
  const fields = fieldsOf('gap')
  const cell = (name: 'service' | 'partnerPriority', first: boolean) => {
    const field = fields[name]
    const at = `${gap.id} ${name}`
    return field === undefined ? null : <Cell field={field} value={name === 'service' ? (gap.service ?? service?.id) : gap.partnerPriority} self={gap.id} isOpen={open === at} isFirst={first} onCommit={(value) => void change([edit(gap, { [name]: value })])} onOpen={() => onTurn(at)} onClose={() => onTurn(undefined)} />
  }
  return (
    <tr className={differs(line) ? 'apart' : undefined}>
      <td className="num rank-number">{ourRank}</td>
      <th scope="row"><RecordLink id={gap.id} className="quiet-name" />{serviceSaidBy === 'role' ? <span className="tiny mute rank-role">the service is that of the role</span> : null}</th>
      {cell('service', false)}
      {cell('partnerPriority', isFirst)}
      <td className="joint-mark"><span aria-hidden="true">{marks[compares]}</span> {words[compares]}</td>
      <td className="small">{because}</td>
    </tr>
  )
}
