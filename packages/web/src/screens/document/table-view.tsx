import { useState } from 'react'
import type { Table } from '@throughline/documents'
import { Button } from '../../parts/index.ts'
import { RunsView } from './run-view.tsx'
import { usePrinting } from '../../parts/use-printing.ts'

type Row = Table['rows'][number]
type Cell = Row['cells'][number]

// A list of every event would make the screen wait; on paper and in the files it is whole.
const longest = 40
const shownFirst = 20

/** A table of the document, with its caption and notes; a long one shows its first rows until it is asked for. */
export function TableView({ table }: { readonly table: Table }) {
  const [isAsked, setAsked] = useState(false)
  const isPrinting = usePrinting()
  const rows = isAsked || isPrinting || table.rows.length <= longest ? table.rows : table.rows.slice(0, shownFirst)
  const all = table.columns.reduce((sum, column) => sum + column.width, 0)
  return (
    <>
      <table className={`paper-table${table.isDense ? ' dense' : ''}`}>
        <caption>{table.number === undefined ? '' : `Table ${table.number}. `}{table.caption}<span className="unseen"> {table.alt}</span></caption>
        <colgroup>{table.columns.map((column, at) => <col key={at} style={{ width: `${((column.width / all) * 100).toFixed(1)}%` }} />)}</colgroup>
        <thead><tr>{table.columns.map((column, at) => <th key={at} scope="col" className={column.align === 'end' ? 'num' : undefined}>{column.heading}</th>)}</tr></thead>
        <tbody>{rows.map((row, at) => <RowView key={at} row={row} table={table} />)}</tbody>
      </table>
      {rows.length < table.rows.length ? <p className="no-print"><Button small aria-label={`Show all ${table.rows.length} rows: ${table.caption}`} onPress={() => setAsked(true)}>Show all {table.rows.length} rows</Button></p> : null}
      {table.notes.map((note, at) => <p key={at} className="paper-note"><RunsView runs={note} /></p>)}
    </>
  )
}

function RowView({ row, table }: { readonly row: Row; readonly table: Table }) {
  const starts = startsOf(row)
  return (
    <tr className={row.tone}>
      {row.cells.map((cell, at) => {
        const isEnd = table.columns[starts[at] ?? 0]?.align === 'end' && (cell.span ?? 1) === 1
        const isHeading = at === 0 && (table.hasRowHeadings || row.tone !== undefined) && cell.paragraphs.length > 0
        return <CellView key={at} cell={cell} isHeading={isHeading} isEnd={isEnd} />
      })}
    </tr>
  )
}

/** The column each cell of a row begins in. */
function startsOf(row: Row): readonly number[] {
  let at = 0
  return row.cells.map((cell) => {
    const start = at
    at += cell.span ?? 1
    return start
  })
}

function CellView({ cell, isHeading, isEnd }: { readonly cell: Cell; readonly isHeading: boolean; readonly isEnd: boolean }) {
  const [only] = cell.paragraphs
  const content = cell.paragraphs.length === 1 && only !== undefined ? <RunsView runs={only} /> : cell.paragraphs.map((runs, at) => <p key={at}><RunsView runs={runs} /></p>)
  const style = cell.indent === undefined || cell.indent === 0 ? undefined : { paddingInlineStart: `${8 + cell.indent * 12}px` }
  const shared = { className: isEnd ? 'num' : undefined, colSpan: cell.span, style }
  return isHeading ? <th scope="row" {...shared}>{content}</th> : <td {...shared}>{content}</td>
}
