import { useState } from 'react'
import { fieldsOf, kindOf, type KindId, type RecordId } from '@throughline/model'
import { add } from '../../../data/changes.ts'
import { usePlan } from '../../../data/plan.tsx'
import { useChange } from '../../../data/use-change.ts'
import { newRecord } from '../../../record/new-record-state.ts'

interface AddLineProps {
  readonly kind: KindId
  /** What the new record already knows. */
  readonly values?: Readonly<Record<string, unknown>>
  /** "New threat" where it differs from the kind's word. */
  readonly label?: string
  readonly onAdded?: (id: RecordId) => void
}

/** Type a line, press Enter, and it is a record of the plan; the field waits for the next. What a record cannot be without is asked for. */
export function AddLine({ kind, values = {}, label = `New ${kindOf(kind).one}`, onAdded }: AddLineProps) {
  const { graph } = usePlan()
  const change = useChange()
  const [text, setText] = useState('')
  const { titleField, fields } = kindOf(kind)
  const keep = async () => {
    if (text.trim() === '') return
    const all = { ...values, [titleField]: text.trim() }
    setText('')
    const isWhole = Object.entries(fieldsOf(kind)).every(([name, field]) => !field.must || Object.hasOwn(all, name))
    if (!isWhole) { newRecord(kind, all); return }
    const made = add(graph, kind, all)
    if (await change([made.change]) !== undefined) onAdded?.(made.id)
  }
  return (
    <input className="input add-line" aria-label={label} placeholder={`${label}: type and press Enter`} value={text} autoComplete="off" title={fields[titleField]?.help}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') { event.preventDefault(); void keep() }
        if (event.key === 'Escape') setText('')
      }} />
  )
}
