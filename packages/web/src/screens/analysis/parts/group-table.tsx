import { Plus, X } from 'lucide-react'
import { useState, type KeyboardEvent } from 'react'
import { fieldsOf, fieldValue, type AnyRecord } from '@throughline/model'
import type { SentChange } from '../../../data/answers.ts'
import { edit } from '../../../data/changes.ts'
import { useChange } from '../../../data/use-change.ts'
import { Button, IconButton } from '../../../parts/index.ts'
import { Cell } from './cell.tsx'
import { tabOn, walkCells } from './walk-cells.ts'

type Row = Readonly<Record<string, unknown>>

const rowsIn = (record: AnyRecord, name: string): readonly Row[] => {
  const value = fieldValue(record, name)
  return Array.isArray(value) ? value.filter((one): one is Row => typeof one === 'object' && one !== null) : []
}

const withCell = (row: Row, name: string, value: unknown): Row => Object.fromEntries(Object.entries({ ...row, [name]: value }).filter(([, one]) => one !== undefined))

/** A list of groups inside one record (its forces, its budgets) as a table edited cell by cell; a new row is kept once what it needs is there. */
export function GroupTable({ record, name, isLocked = false }: { readonly record: AnyRecord; readonly name: string; readonly isLocked?: boolean }) {
  const change = useChange()
  const [open, setOpen] = useState<{ readonly at: number; readonly column: string }>()
  const [typed, setTyped] = useState<{ readonly at: number; readonly row: Row }>()
  const field = fieldsOf(record.kind)[name]
  const rows = rowsIn(record, name)
  const columns = Object.entries(field?.fields ?? {})
  // A new row stands here until the record has it: it must not vanish under the cell being typed in.
  const draft = typed !== undefined && typed.at >= rows.length ? typed.row : undefined
  const keep = (next: readonly Row[], also: readonly SentChange[] = []) => change([...also, edit(record, { [name]: next.length === 0 ? undefined : next })])
  const put = (at: number, column: string, value: unknown, also: readonly SentChange[] = []) => {
    const row = withCell(rows[at] ?? draft ?? {}, column, value)
    const isWhole = columns.every(([key, one]) => !one.must || row[key] !== undefined)
    if (at < rows.length) { if (isWhole) void keep(rows.map((old, index) => (index === at ? row : old)), also) }
    else {
      setTyped({ at, row })
      if (isWhole) { void keep([...rows, row], also).then(() => setTyped(undefined)); return }
      if (also.length > 0) void change(also)
    }
  }
  const lacking = draft === undefined ? [] : columns.filter(([key, one]) => one.must && draft[key] === undefined).map(([, one]) => one.label.toLowerCase())
  const shown = draft === undefined ? rows : [...rows, draft]
  const onKey = (event: KeyboardEvent<HTMLDivElement>) => { if (open === undefined) walkCells(event); else tabOn(event, columns.map(([key]) => key), open.column, (column) => setOpen({ at: open.at, column })) }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears the arrow keys of the buttons inside it
    <div className="step-table" onKeyDown={onKey}>
      {shown.length === 0 ? null : (
        <table className="table dense">
          <caption className="unseen">{field?.label}</caption>
          <thead><tr>{columns.map(([key, one]) => <th key={key} scope="col" className={['count', 'usd'].includes(one.type) ? 'num' : undefined}>{one.label}</th>)}<th scope="col"><span className="unseen">Take away</span></th></tr></thead>
          <tbody>
            {shown.map((row, at) => (
              <tr key={at}>
                {columns.map(([key, one], column) => (
                  <Cell key={key} field={one} value={row[key]} isOpen={open?.at === at && open.column === key} isFirst={at + column === 0} onCommit={(value, also) => put(at, key, value, also)}
                    lockedBecause={isLocked ? 'Kept in another book: change it there' : undefined} onOpen={() => setOpen({ at, column: key })} onClose={() => setOpen((now) => (now?.at === at && now.column === key ? undefined : now))} />
                ))}
                <td className="step-table-open">{isLocked ? null : <IconButton small label={`Remove row ${at + 1} of ${field?.label ?? name}`} onPress={() => { if (at < rows.length) void keep(rows.filter((_, index) => index !== at)); else setTyped(undefined) }}><X /></IconButton>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {lacking.length === 0 ? null : <p className="small" role="status">Not kept yet: the new row still needs {lacking.join(', ')}.</p>}
      {isLocked ? null : <Button small icon={<Plus />} isDisabled={draft !== undefined} onPress={() => { setTyped({ at: rows.length, row: {} }); setOpen({ at: rows.length, column: columns[0]?.[0] ?? '' }) }}>Add a row</Button>}
    </div>
  )
}
