import { useState } from 'react'
import { fieldsOf, kindOf, type RecordId } from '@throughline/model'
import { add } from '../../../data/changes.ts'
import { usePlan } from '../../../data/plan.tsx'
import { useChange } from '../../../data/use-change.ts'
import { newRecord } from '../../../record/new-record-state.ts'
import type { StepTable } from '../step-view.ts'

/** The last row of a table: what is typed becomes a record on Enter, and the field waits for the next. */
export function AddRow({ table, role }: { readonly table: StepTable; readonly role: RecordId | undefined }) {
  const { graph } = usePlan()
  const change = useChange()
  const [text, setText] = useState('')
  const kind = kindOf(table.kind)
  const first = table.columns.find((name) => ['line', 'prose'].includes(fieldsOf(table.kind)[name]?.type ?? ''))
  if (first === undefined) return null
  const keep = () => {
    if (text.trim() === '') return
    const values = { ...(table.roleField !== undefined && role !== undefined && { [table.roleField]: role }), ...table.values?.(graph, role), [first]: text.trim() }
    setText('')
    const isWhole = Object.entries(kind.fields).every(([name, field]) => !field.must || Object.hasOwn(values, name))
    if (isWhole) void change([add(graph, table.kind, values).change])
    else newRecord(table.kind, values)
  }
  return (
    <tr className="add-row">
      <td colSpan={table.columns.length + 1}>
        <input className="input" data-walk="" aria-label={`New ${kind.one}`} placeholder={`New ${kind.one}: type and press Enter`} value={text} autoComplete="off"
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') { event.preventDefault(); keep() }
            if (event.key === 'Escape') setText('')
          }} />
      </td>
    </tr>
  )
}
