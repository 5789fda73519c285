import { createContext, useContext, useState } from 'react'
import { fieldsOf, fieldValue, kindOf, type AnyRecord, type Field } from '@throughline/model'
import type { SentChange } from '../data/answers.ts'
import { edit } from '../data/changes.ts'
import { useFindings } from '../data/findings.ts'
import { usePlan } from '../data/plan.tsx'
import { useChange } from '../data/use-change.ts'
import { Button } from '../parts/button.tsx'
import { FieldEditor } from './field-editor.tsx'
import './record-form.css'

/** Fields shown even while they are empty, beside those that must be filled. */
const firstFew = 6

type Named = readonly [name: string, field: Field]

/** Every field of a record as its kind declares it; each is saved by itself when it is left. */
export function RecordForm({ record, asked }: { readonly record: AnyRecord; readonly asked?: string | undefined }) {
  const [isWhole, setWhole] = useState(false)
  const { of } = useFindings()
  const own = Object.entries(kindOf(record.kind).fields)
  const wanted = new Set([asked, ...of(record.id).map((finding) => finding.field)])
  const isShown = ([name, field]: Named, index: number) =>
    isWhole || index < firstFew || field.must || fieldValue(record, name) !== undefined || wanted.has(name)
  const hidden = own.filter((one, index) => !isShown(one, index)).length
  return (
    <div className="record-form">
      {own.filter(isShown).map(([name, field]) => <RecordField key={name} record={record} name={name} field={field} />)}
      {hidden === 0 ? null : <Button small onPress={() => setWhole(true)}>{`Show ${hidden} empty ${hidden === 1 ? 'field' : 'fields'}`}</Button>}
    </div>
  )
}

/** Fields every record may carry: the office that answers for it, its marking, where it came from. */
export function CommonFields({ record }: { readonly record: AnyRecord }) {
  const own = kindOf(record.kind).fields
  const common = Object.entries(fieldsOf(record.kind)).filter(([name]) => !Object.hasOwn(own, name))
  const shown = common.filter(([name]) => name !== 'imported' || fieldValue(record, name) !== undefined)
  return <div className="record-form">{shown.map(([name, field]) => <RecordField key={name} record={record} name={name} field={field} />)}</div>
}

/** The revision a record had when someone deleted it while it was open: changes of it rest on that. */
export const GoneRevision = createContext<number | undefined>(undefined)

/** One field of one record, saved when it is left. */
export function RecordField({ record, name, field }: { readonly record: AnyRecord; readonly name: string; readonly field: Field }) {
  const change = useChange()
  const { recordRevisions } = usePlan()
  const gone = useContext(GoneRevision)
  // What stood here when the user began: where someone else has changed it since, the server must say so.
  const [seen, setSeen] = useState<{ readonly value: unknown; readonly revision: number | undefined }>()
  const value = fieldValue(record, name)
  const commit = (after: unknown, also: readonly SentChange[] = []) => {
    const isStale = seen !== undefined && JSON.stringify(seen.value) !== JSON.stringify(value)
    setSeen(undefined)
    const changed = edit(record, { [name]: after }, gone ?? (isStale ? seen.revision : undefined))
    void change([...also, isStale ? { ...changed, fields: [{ field: name, before: seen.value, after }] } : changed])
  }
  return (
    <div data-field={name} onFocus={() => setSeen((old) => old ?? { value, revision: recordRevisions[record.id] })}>
      <FieldEditor field={field} value={value} self={record.id} onCommit={commit} canMake />
    </div>
  )
}
