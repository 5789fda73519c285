import { useState, type KeyboardEvent } from 'react'
import { fieldsOf, fieldValue, kindOf, type AnyRecord, type RecordId } from '@throughline/model'
import { edit } from '../../../data/changes.ts'
import { usePlan } from '../../../data/plan.tsx'
import { useChange } from '../../../data/use-change.ts'
import { RecordLink } from '../../../links.tsx'
import { Cell } from '../parts/cell.tsx'
import { tabOn, walkCells } from '../parts/walk-cells.ts'
import type { StepTable } from '../step-view.ts'
import { AddRow } from './add-row.tsx'
import { rowsOf } from './table-rows.ts'

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** The records of a step as a plain table: arrows walk, Enter edits, Esc gives up, the last row adds. */
export function StepTableView({ table, role }: { readonly table: StepTable; readonly role: RecordId | undefined }) {
  const { graph } = usePlan()
  const [open, setOpen] = useState<{ readonly id: RecordId; readonly column: string }>()
  const change = useChange()
  const rows = rowsOf(graph, table, role)
  const fields = fieldsOf(table.kind)
  const kind = kindOf(table.kind)
  const lockOf = (record: AnyRecord, name: string) => (name === 'becomes' ? undefined : table.locked?.(record, graph))
  const onKey = (event: KeyboardEvent<HTMLDivElement>) => {
    const record = open === undefined ? undefined : graph.find(open.id)
    if (open === undefined || record === undefined) { walkCells(event); return }
    tabOn(event, table.columns.filter((name) => lockOf(record, name) === undefined), open.column, (column) => setOpen({ id: open.id, column }))
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears the arrow keys of the buttons inside it
    <div className="step-table" onKeyDown={onKey}>
      <table className="table dense">
        <caption>{capital(kind.many)} <span className="mute">{rows.length}</span></caption>
        <thead><tr>{table.columns.map((name) => <th key={name} scope="col">{fields[name]?.label ?? name}</th>)}<th scope="col"><span className="unseen">Whole record</span></th></tr></thead>
        <tbody>
          {rows.map((record, row) => (
            <tr key={record.id}>
              {table.columns.map((name, column) => {
                const field = fields[name]
                return field === undefined ? null : (
                  <Cell key={name} field={field} value={fieldValue(record, name)} self={record.id} isOpen={open?.id === record.id && open.column === name} isFirst={row + column === 0}
                    lockedBecause={lockOf(record, name)} onCommit={(after, also = []) => void change([...also, edit(record, { [name]: after })])}
                    onOpen={() => setOpen({ id: record.id, column: name })} onClose={() => setOpen((now) => (now?.id === record.id && now.column === name ? undefined : now))} />
                )
              })}
              <td className="step-table-open"><RecordLink id={record.id}>Open</RecordLink></td>
            </tr>
          ))}
          <AddRow table={table} role={role} />
        </tbody>
      </table>
    </div>
  )
}
