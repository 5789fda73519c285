import { kindOf, kinds, titleOf, type Rec, type RecordId } from '@throughline/model'
import { useOpenRecord } from '../../address.ts'
import { edit } from '../../data/changes.ts'
import { usePlan } from '../../data/plan.tsx'
import { useChange } from '../../data/use-change.ts'
import { RecordLink } from '../../links.tsx'
import { Button, Chip, InlineEdit, Select } from '../../parts/index.ts'

const confidences = (kinds.contribution.fields.confidence.choices ?? []).map((c) => ({ value: c.value, label: c.label }))

/** One arrow of the theory of change, edited in place. */
export function ContributionRow({ contribution }: { readonly contribution: Rec<'contribution'> }) {
  const { recordRevisions } = usePlan()
  const change = useChange()
  const openRecord = useOpenRecord()
  const set = (field: 'if' | 'then' | 'because' | 'confidence') => (value: string | undefined) => void change([edit(contribution, { [field]: value }, recordRevisions[contribution.id])])
  return (
    <tr className="logic-row">
      <th scope="row"><End id={contribution.from} /></th>
      <td><InlineEdit label="If" value={contribution.if} onCommit={set('if')} placeholder="If …" /></td>
      <td><InlineEdit label="Then" value={contribution.then} onCommit={set('then')} placeholder="then …" /></td>
      <td className="logic-because"><InlineEdit label="Because" value={contribution.because} onCommit={set('because')} placeholder="because …" /></td>
      <td><End id={contribution.to} /></td>
      <td>
        <ul className="logic-assumptions">{(contribution.assumptions ?? []).map((id) => <Assumption key={id} id={id} />)}</ul>
        <Button small look="text" onPress={() => openRecord(contribution.id, 'assumptions')}>{(contribution.assumptions ?? []).length === 0 ? 'Name one' : 'Change'}</Button>
      </td>
      <td><Select label="Confidence" labelAt="hidden" none="not said" options={confidences} value={contribution.confidence} onChange={set('confidence')} /></td>
    </tr>
  )
}

function End({ id }: { readonly id: RecordId }) {
  const { graph } = usePlan()
  const record = graph.find(id)
  return <><RecordLink id={id}>{record === undefined ? id : titleOf(record)}</RecordLink>{record === undefined ? null : <span className="logic-kind">{kindOf(record.kind).one}</span>}</>
}

function Assumption({ id }: { readonly id: RecordId }) {
  const { graph, on } = usePlan()
  const record = graph.get('assumption', id)
  if (record === undefined) return null
  const isOverdue = record.reviewDate !== undefined && record.reviewDate < on
  return (
    <li>
      <RecordLink id={id} />
      {record.status === 'broken' ? <Chip standing="error">broken</Chip> : isOverdue ? <Chip standing="warning">review overdue</Chip> : null}
    </li>
  )
}
