import { useState } from 'react'
import { X } from 'lucide-react'
import { fieldsOf, fieldValue, tellValue, type AnyRecord, type Field, type KindId, type PlanGraph, type Rec, type RecordId } from '@throughline/model'
import type { Promoted, PromotedField } from '@throughline/schedule'
import { edit } from '../../data/changes.ts'
import { usePlan } from '../../data/plan.tsx'
import { useChange } from '../../data/use-change.ts'
import { RecordLink } from '../../links.tsx'
import { Button, Chip, IconButton, Section, Select, Table } from '../../parts/index.ts'
import { FieldEditor } from '../../record/field-editor.tsx'
import { recordName } from '../../record/record-name.ts'
import { RecordPicker } from '../../record/record-picker.tsx'
import { withField, withoutChange } from './scenario-changes.ts'

interface ChangesProps {
  readonly scenario: Rec<'scenario'>
  readonly promoted: readonly Promoted[]
  /** The plan in the scenario. */
  readonly inIt: PlanGraph
}

interface ShownChange {
  readonly one: Promoted
  /** Left out where the whole record is added or removed. */
  readonly field: PromotedField | undefined
}

/** The changes of a scenario, field by field; each can be taken out, and more can be made. */
export function ChangesPart({ scenario, promoted, inIt }: ChangesProps) {
  const { graph } = usePlan()
  const change = useChange()
  const keep = (changes: Rec<'scenario'>['changes']) => void change([edit(scenario, { changes: changes === undefined || changes.length === 0 ? undefined : changes })])
  const rows = promoted.flatMap((one): readonly ShownChange[] => (one.change.action === 'edit' ? one.fields.map((field) => ({ one, field })) : [{ one, field: undefined }]))
  return (
    <Section title="Changes" aside={`${rows.length} ${rows.length === 1 ? 'change' : 'changes'}`}>
      {rows.length === 0 ? <p className="small mute">Nothing is otherwise than in the plan yet.</p> : (
        <Table caption="What is otherwise than in the plan" isDense>
          <thead><tr><th scope="col">Record</th><th scope="col">Field</th><th scope="col">In the plan</th><th scope="col">In the scenario</th><th scope="col"><span className="unseen">Take out</span></th></tr></thead>
          <tbody>{rows.map(({ one, field }) => (
            <ChangeRow key={`${one.change.id} ${field?.field ?? ''}`} one={one} field={field} graph={graph} onOut={() => keep(withoutChange(scenario.changes, one.change.id, field?.field))} />
          ))}</tbody>
        </Table>
      )}
      <ChangeMore scenario={scenario} inIt={inIt} onKeep={keep} />
    </Section>
  )
}

function ChangeRow({ one, field, graph, onOut }: { readonly one: Promoted; readonly field: PromotedField | undefined; readonly graph: PlanGraph; readonly onOut: () => void }) {
  const { id, kind, action } = one.change
  const record = graph.find(id)
  const name = record === undefined ? id : recordName(graph, record)
  const label = field === undefined ? 'the whole record' : fieldsOf(kind)[field.field]?.label ?? field.field
  return (
    <tr>
      <th scope="row"><RecordLink id={id}>{name}</RecordLink></th><td>{label}</td>
      {field === undefined ? <td colSpan={2}>{action === 'add' ? 'Added' : 'Removed'}</td> : (
        <>
          <td>{valueWords(graph, kind, field.field, field.now)}{field.stands === 'changed' ? <> <Chip standing="advice">was {valueWords(graph, kind, field.field, field.before)} when drawn up</Chip></> : null}</td>
          <td>{valueWords(graph, kind, field.field, field.after)}{field.stands === 'same' ? <> <span className="mute">in the plan by now</span></> : null}</td>
        </>
      )}
      <td><IconButton label={`Take out ${label} of ${name}`} onPress={onOut}><X size={16} /></IconButton></td>
    </tr>
  )
}

/** A value as it stands on forms; "nothing" where there is none. */
export const valueWords = (graph: PlanGraph, kind: KindId, name: string, value: unknown): string =>
  (value === undefined || value === null ? 'nothing' : tellValue(fieldsOf(kind)[name], value, (id) => graph.find(id)))

const changeable: readonly KindId[] = ['activity', 'funding-line', 'dependency', 'milestone', 'objective', 'recipient-unit', 'phase', 'agreement', 'capacity']

/** Changes one more field of one record in the scenario only. */
function ChangeMore({ scenario, inIt, onKeep }: { readonly scenario: Rec<'scenario'>; readonly inIt: PlanGraph; readonly onKeep: (changes: Rec<'scenario'>['changes']) => void }) {
  const { graph } = usePlan()
  const [isOpen, setOpen] = useState(false)
  const [id, setId] = useState<RecordId>()
  const [name, setName] = useState<string>()
  const record = id === undefined ? undefined : graph.own.find((one) => one.id === id)
  if (!isOpen) return <p className="scenario-more"><Button onPress={() => setOpen(true)}>Change in this scenario</Button></p>
  const choose = (next: RecordId | undefined) => { setId(next); setName(undefined) }
  const field = record === undefined || name === undefined ? undefined : fieldsOf(record.kind)[name]
  return (
    <fieldset className="scenario-more">
      <legend className="field-label">Change in this scenario only</legend>
      <RecordPicker label="Record" targets={changeable} value={id} onChoose={choose} />
      {record === undefined ? null : <Select label="Field" options={fieldOptions(record)} value={name} onChange={setName} />}
      {record === undefined || name === undefined || field === undefined ? null : (
        <FieldEditor key={`${record.id} ${name}`} field={field} value={valueIn(inIt, record, name)} self={record.id} onCommit={(value) => onKeep(withField(scenario.changes, record, name, value))} />
      )}
      <Button onPress={() => setOpen(false)}>Done</Button>
    </fieldset>
  )
}

const fieldOptions = (record: AnyRecord) => Object.entries(fieldsOf(record.kind)).filter(([, field]) => isPlain(field)).map(([value, field]) => ({ value, label: field.label }))
const isPlain = ({ type }: Field) => type !== 'group' && type !== 'groups'
const valueIn = (inIt: PlanGraph, record: AnyRecord, name: string) => fieldValue(inIt.find(record.id) ?? record, name)
