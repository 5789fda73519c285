import { useRef, useState, type KeyboardEvent } from 'react'
import { fieldsOf, kindOf, type RecordId } from '@throughline/model'
import { usePlan } from '../../../data/plan.tsx'
import { RecordLink } from '../../../links.tsx'
import type { StepTable } from '../step-view.ts'
import { AddRow } from './add-row.tsx'
import { Cell } from './table-cell.tsx'
import { rowsOf } from './table-rows.ts'

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** The records of a step as a plain table: arrows walk, Enter edits, Esc gives up, the last row adds. */
export function StepTableView({ table, role }: { readonly table: StepTable; readonly role: RecordId | undefined }) {
  const { graph } = usePlan()
  const [open, setOpen] = useState<string>()
  const frame = useRef<HTMLDivElement>(null)
  const rows = rowsOf(graph, table, role)
  const fields = fieldsOf(table.kind)
  const kind = kindOf(table.kind)
  const onKey = (event: KeyboardEvent<HTMLDivElement>) => { if (open === undefined) walk(event) }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears the arrow keys of the buttons inside it
    <div className="step-table" ref={frame} onKeyDown={onKey}>
      <table className="table dense">
        <caption>{capital(kind.many)} <span className="mute">{rows.length}</span></caption>
        <thead><tr>{table.columns.map((name) => <th key={name} scope="col">{fields[name]?.label ?? name}</th>)}<th scope="col"><span className="unseen">Whole record</span></th></tr></thead>
        <tbody>
          {rows.map((record, row) => (
            <tr key={record.id}>
              {table.columns.map((name, column) => {
                const at = `${record.id} ${name}`
                const field = fields[name]
                return field === undefined ? null : (
                  <Cell key={name} record={record} name={name} field={field} isOpen={open === at} isFirst={row + column === 0} lockedBecause={table.locked?.(record, graph)}
                    onOpen={() => setOpen(at)} onClose={() => setOpen((now) => (now === at ? undefined : now))} />
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

const ways: Readonly<Record<string, readonly [down: number, right: number]>> = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] }

/** Arrow keys go from cell to cell; below the last row stands the field that adds. */
function walk(event: KeyboardEvent<HTMLDivElement>) {
  const way = ways[event.key]
  const from = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-walk]') : null
  if (way === undefined || from === null) return
  if (from instanceof HTMLInputElement && (way[0] === 0 || way[0] === 1)) return
  const lines = [...event.currentTarget.querySelectorAll('tr')].map((line) => [...line.querySelectorAll<HTMLElement>('[data-walk]')]).filter((line) => line.length > 0)
  const row = lines.findIndex((line) => line.includes(from))
  const column = lines[row]?.indexOf(from) ?? 0
  const line = lines[row + way[0]]
  const to = line?.[Math.min(column + way[1], line.length - 1)]
  event.preventDefault()
  event.stopPropagation()
  to?.focus()
}
