import { useState } from 'react'
import { fieldsOf, type PlanGraph, type Rec } from '@throughline/model'
import { promotedChanges, type Promoted } from '@throughline/schedule'
import { usePlan } from '../../data/plan.tsx'
import { useChange } from '../../data/use-change.ts'
import { Button, Checkbox, Chip, Dialog, TextArea } from '../../parts/index.ts'
import { recordName } from '../../record/record-name.ts'
import { valueWords } from './changes-part.tsx'

interface PromoteProps {
  readonly scenario: Rec<'scenario'>
  readonly promoted: readonly Promoted[]
  readonly onClose: () => void
}

/** Takes all of a scenario, or what is picked of it, into the plan: one revision, with its reason. What was changed in the plan since is left out until it is picked. */
export function PromoteDialog({ scenario, promoted, onClose }: PromoteProps) {
  const { graph } = usePlan()
  const change = useChange()
  const open = promoted.filter((one) => promotedChanges([one]).length > 0)
  const [picked, setPicked] = useState<ReadonlySet<string>>(() => new Set(open.filter(({ isChanged }) => !isChanged).map((one) => one.change.id)))
  const [reason, setReason] = useState<string>()
  const [wrong, setWrong] = useState<string>()
  const chosen = open.filter((one) => picked.has(one.change.id))
  const toggle = (id: string, isOn: boolean) => setPicked((old) => new Set([...old].filter((one) => one !== id).concat(isOn ? [id] : [])))
  const promote = async () => {
    if (chosen.length === 0) return setWrong('Pick at least one record to promote.')
    if (reason === undefined) return setWrong('A promotion needs a reason: it stands in the history.')
    if (await change(promotedChanges(chosen), { cause: { type: 'promote' }, reason, told: `Promoted ${chosen.length} of ${open.length} ${open.length === 1 ? 'record' : 'records'} of "${scenario.title}".` })) onClose()
  }
  const changed = open.filter(({ isChanged }) => isChanged).length
  return (
    <Dialog title={`Promote "${scenario.title}"`} isOpen onClose={onClose} width="wide" actions={<><Button onPress={onClose}>Cancel</Button><Button look="primary" onPress={() => void promote()}>Promote {chosen.length} {chosen.length === 1 ? 'record' : 'records'}</Button></>}>
      <p className="small">What is picked becomes part of the plan in one revision, and can be undone as one.{changed === 0 ? '' : ` ${changed} ${changed === 1 ? 'record was' : 'records were'} changed in the plan since the scenario was drawn up: pick ${changed === 1 ? 'it' : 'them'} only where the scenario counts.`}</p>
      <ul className="promote-list" aria-label="What would change in the plan">{open.map((one) => (
        <li key={one.change.id}>
          <Checkbox isSelected={picked.has(one.change.id)} onChange={(isOn) => toggle(one.change.id, isOn)}>{nameOf(graph, one)}</Checkbox>
          {one.isChanged ? <Chip standing="warning">changed in the plan since</Chip> : null}
          <Fields one={one} graph={graph} />
        </li>
      ))}</ul>
      <TextArea label="Reason" value={reason} onCommit={setReason} isRequired help="Why the plan changes: it stands in the history." />
      {wrong === undefined ? null : <p className="field-error" role="alert">{wrong}</p>}
    </Dialog>
  )
}

const nameOf = (graph: PlanGraph, { change: { id } }: Promoted) => {
  const record = graph.find(id)
  return record === undefined ? id : recordName(graph, record)
}

function Fields({ one: { change, fields }, graph }: { readonly one: Promoted; readonly graph: PlanGraph }) {
  if (change.action !== 'edit') return <p className="small soft promote-fields">{change.action === 'add' ? 'is added' : 'is removed'}</p>
  const words = (name: string, value: unknown) => valueWords(graph, change.kind, name, value)
  return (
    <ul className="small soft promote-fields">{fields.filter(({ stands }) => stands !== 'same').map(({ field, before, now, after, stands }) => (
      <li key={field}>{fieldsOf(change.kind)[field]?.label ?? field}: {words(field, now)} → <b>{words(field, after)}</b>{stands === 'changed' ? ` (was ${words(field, before)} when the scenario was drawn up)` : ''}</li>
    ))}</ul>
  )
}
