import { memo, useRef, type MouseEvent, type RefObject } from 'react'
import { CellEditor } from './cell-editor.tsx'
import { textOf, type Column } from './columns.tsx'
import type { ActivityRow } from './rows.ts'
import { cellKey, pickColumn, type Cell } from './use-active-cell.ts'

export interface RowHandlers {
  readonly press: (cell: Cell, isTwice: boolean) => void
  readonly pick: (row: ActivityRow, isRange: boolean) => void
  readonly keep: (row: ActivityRow, field: string, value: unknown) => void
  readonly open: (row: ActivityRow) => void
  readonly close: (to: 'cell' | 'next' | 'back' | 'away') => void
}

interface GridRowProps {
  readonly row: ActivityRow
  readonly columns: readonly Column[]
  readonly top: number
  /** Its place among all rows, the heading being 1. */
  readonly rowIndex: number
  readonly isPicked: boolean
  /** The active cell's column where the active cell is in this row. */
  readonly active: string | undefined
  readonly isEditing: boolean
  readonly handlers: RefObject<RowHandlers>
}

/** One activity. Only what changes of it is drawn anew. */
export const GridRow = memo(function GridRow({ row, columns, top, rowIndex, isPicked, active, isEditing, handlers }: GridRowProps) {
  const pickCell = { line: row.id, column: pickColumn }
  return (
    <div role="row" aria-rowindex={rowIndex} aria-selected={isPicked} className="act-row" style={{ top }}>
      <div
        role="gridcell" aria-colindex={1} className="act-cell act-pick frozen" data-cell={cellKey(pickCell)} tabIndex={active === pickColumn ? 0 : -1}
        aria-label={`${isPicked ? 'Picked' : 'Not picked'}: ${row.activity.title}`}
        onMouseDown={(event) => { event.preventDefault(); handlers.current.press(pickCell, false); handlers.current.pick(row, event.shiftKey) }}
      >
        <span className={`act-box${isPicked ? ' on' : ''}`} aria-hidden="true">{isPicked ? <svg viewBox="0 0 12 12"><path d="M2 6.200l2.800 2.800L10 3" fill="none" stroke="#fff" strokeWidth="2" /></svg> : null}</span>
      </div>
      {columns.map((column, index) => (
        <GridCell key={column.id} row={row} column={column} index={index + 2} isActive={active === column.id} isEditing={isEditing && active === column.id} handlers={handlers} />
      ))}
    </div>
  )
})

interface GridCellProps extends Pick<GridRowProps, 'row' | 'handlers'> {
  readonly column: Column
  readonly index: number
  readonly isActive: boolean
  readonly isEditing: boolean
}

const frozenClass = (id: string) => (id === 'number' ? ' frozen act-number' : id === 'title' ? ' frozen act-title' : '')

function GridCell({ row, column, index, isActive, isEditing, handlers }: GridCellProps) {
  const cell = useRef<HTMLDivElement>(null)
  const at = { line: row.id, column: column.id }
  const { field } = column
  const isOpen = isEditing && field !== undefined
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- its role is that of a cell or of the row's heading
    <div
      ref={cell} role={column.id === 'title' ? 'rowheader' : 'gridcell'} aria-colindex={index} aria-readonly={field === undefined} data-cell={cellKey(at)} tabIndex={isActive && !isOpen ? 0 : -1}
      className={`act-cell${frozenClass(column.id)}${column.isNumeric === true ? ' num' : ''}${isOpen ? ' is-open' : ''}`}
      onMouseDown={(event) => { if (!isOpen && !(event.target instanceof Element && event.target.closest('a') !== null)) { event.preventDefault(); handlers.current.press(at, event.detail > 1) } }}
    >
      {isOpen
        ? <CellEditor row={row} column={column} field={field} cell={cell} keep={(value) => handlers.current.keep(row, field.name, value)} close={handlers.current.close} />
        : <CellContent row={row} column={column} handlers={handlers} />}
    </div>
  )
}

function CellContent({ row, column, handlers }: Pick<GridCellProps, 'row' | 'column' | 'handlers'>) {
  if (column.id === 'number') {
    // A bare link: the router's own costs a tenth of a second in a window of rows.
    const open = (event: MouseEvent) => { event.preventDefault(); handlers.current.open(row) }
    return <a href={`?record=${row.id}`} tabIndex={-1} className="quiet-link tabular" aria-label={`Open ${row.number ?? ''} ${row.activity.title}`} onClick={open}>{row.number ?? 'open'}</a>
  }
  const shown = column.show?.(row)
  if (shown !== undefined) return <>{shown}</>
  const text = textOf(row, column)
  return <span className={`act-text${column.field?.type === 'day' ? ' tabular' : ''}`} title={text}>{text}</span>
}
