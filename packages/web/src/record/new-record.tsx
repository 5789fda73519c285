import { useState } from 'react'
import { joinNames, kindIds, kindOf, withArticle, type KindId } from '@throughline/model'
import { useActions, type Action } from '../actions/registry.ts'
import { useOpenRecord } from '../address.ts'
import { add } from '../data/changes.ts'
import { usePlan } from '../data/plan.tsx'
import { useChange } from '../data/use-change.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { FieldEditor } from './field-editor.tsx'
import { forgetNewRecord, newRecord, useWanted, type Wanted } from './new-record-state.ts'

/** Kinds that come about in another way: the head with the plan, comments and waivers on a record. */
const elsewhere: readonly KindId[] = ['plan', 'comment', 'waiver']

/** Adding a record of any kind the book may hold, from the palette or by `newRecord`. */
export function NewRecord() {
  const { type } = usePlan()
  const wanted = useWanted()
  const kinds = kindIds.filter((kind) => !elsewhere.includes(kind) && kindOf(kind).books.includes(type))
  useActions(kinds.map((kind): Action => ({ id: `add.${kind}`, label: `Add ${withArticle(kindOf(kind).one)}`, group: 'Add', run: () => newRecord(kind) })))
  return wanted === undefined ? null : <Ask key={wanted.kind} wanted={wanted} />
}

/** The fields asked for: those that must be filled, the title first. */
function askedFields(kind: KindId) {
  const { fields, titleField } = kindOf(kind)
  const asked = Object.entries(fields).filter(([, field]) => field.must)
  return asked.toSorted(([a], [b]) => Number(b === titleField) - Number(a === titleField))
}

function Ask({ wanted: { kind, values: given } }: { readonly wanted: Wanted }) {
  const [values, setValues] = useState(given)
  const [isAsked, setAsked] = useState(false)
  const { graph } = usePlan()
  const change = useChange()
  const open = useOpenRecord()
  const declared = kindOf(kind)
  const missing = askedFields(kind).filter(([name, field]) => field.must && values[name] === undefined)
  const make = async () => {
    // A field is kept when it is left: a button that waits for that would have to be pressed twice.
    if (missing.length > 0) {
      setAsked(true)
      return
    }
    const made = add(graph, kind, values)
    forgetNewRecord()
    if (await change([made.change])) open(made.id)
  }
  return (
    <Dialog
      title={`Add ${withArticle(declared.one)}`}
      isOpen
      onClose={forgetNewRecord}
      actions={<>{isAsked && missing.length > 0 ? <span role="alert" className="field-error push">{`Fill in ${joinNames(missing.map(([, field]) => field.label.toLowerCase()))} first.`}</span> : null}<Button onPress={forgetNewRecord}>Cancel</Button><Button look="primary" onPress={() => void make()}>{`Add the ${declared.one}`}</Button></>}
    >
      <p className="soft">{declared.help}</p>
      {askedFields(kind).map(([name, field]) => (
        <FieldEditor key={name} field={field} value={values[name]} onCommit={(value) => setValues((old) => ({ ...old, [name]: value }))} />
      ))}
    </Dialog>
  )
}
