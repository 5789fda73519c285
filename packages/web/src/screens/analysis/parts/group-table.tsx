import { Plus, X } from 'lucide-react'
import { useState, type KeyboardEvent } from 'react'
import { fieldsOf, fieldValue, type AnyRecord } from '@throughline/model'
import { edit } from '../../../data/changes.ts'
import { useChange } from '../../../data/use-change.ts'
import { Button, IconButton } from '../../../parts/index.ts'
import { Cell } from './cell.tsx'
import { walkCells } from './walk-cells.ts'

type Row = Readonly<Record<string, unknown>>

const rowsIn = (record: AnyRecord, name: string): readonly Row[] => {
  const value = fieldValue(record, name)
  return Array.isArray(value) ? value.filter((one): one is Row => typeof one === 'object' && one !== null) : []
}

const withCell = (row: Row, name: string, value: unknown): Row => Object.fromEntries(Object.entries({ ...row, [name]: value }).filter(([, one]) => one !== undefined))

/** A list of groups inside one record (its forces, its budgets) as a table edited cell by cell; a new row is kept once what it needs is there. */
export function GroupTable({ record, name, isLocked = false }: { readonly record: AnyRecord; readonly name: string; readonly isLocked?: boolean }) {
  const change = useChange()
  const [open, setOpen] = useState<string>()
  const [draft, setDraft] = useState<Row>()
  const field = fieldsOf(record.kind)[name]
  const rows = rowsIn(record, name)
  const columns = Object.entries(field?.fields ?? {})
  const keep = (next: readonly Row[]) => void change([edit(record, { [name]: next.length === 0 ? undefined : next })])
  const put = (at: number, column: string, value: unknown) => {
    const row = withCell(rows[at] ?? draft ?? {}, column, value)
    const isWhole = columns.every(([key, one]) => !one.must || row[key] !== undefined)
    if (at < rows.length) { if (isWhole) keep(rows.map((old, index) => (index === at ? row : old))) }
    else if (isWhole) { setDraft(undefined); keep([...rows, row]) }
    else setDraft(row)
  }
  const lacking = draft === undefined ? [] : columns.filter(([key, one]) => one.must && draft[key] === undefined).map(([, one]) => one.label.toLowerCase())
  const shown = draft === undefined ? rows : [...rows, draft]
  const onKey = (event: KeyboardEvent<HTMLDivElement>) => { if (open === undefined) walkCells(event) }
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
                  <Cell key={key} field={one} value={row[key]} isOpen={open === `${at} ${key}`} isFirst={at + column === 0} onCommit={(value) => put(at, key, value)}
                    lockedBecause={isLocked ? 'Kept in another book: change it there' : undefined} onOpen={() => setOpen(`${at} ${key}`)} onClose={() => setOpen((now) => (now === `${at} ${key}` ? undefined : now))} />
                ))}
                <td className="step-table-open">{isLocked ? null : <IconButton small label={`Remove row ${at + 1} of ${field?.label ?? name}`} onPress={() => { if (at < rows.length) keep(rows.filter((_, index) => index !== at)); else setDraft(undefined) }}><X /></IconButton>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {lacking.length === 0 ? null : <p className="small" role="status">Not kept yet: the new row still needs {lacking.join(', ')}.</p>}
      {isLocked ? null : <Button small icon={<Plus />} isDisabled={draft !== undefined} onPress={() => { setDraft({}); setOpen(`${rows.length} ${columns[0]?.[0] ?? ''}`) }}>Add a row</Button>}
    </div>
  )
}
