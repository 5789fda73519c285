import { ArrowDown, ArrowUp } from 'lucide-react'
import type { Column } from './columns.tsx'
import { cellKey, headLine, pickColumn, type ActiveCell } from './use-active-cell.ts'
import type { Selection } from './use-selection.ts'
import type { View } from './use-view.ts'

interface GridHeadProps {
  readonly columns: readonly Column[]
  readonly view: View
  readonly cell: ActiveCell
  readonly selection: Selection
  readonly count: number
}

/** The headings: a press or Enter sorts up, then down, then as the outline stands. */
export function GridHead({ columns, view, cell, selection, count }: GridHeadProps) {
  const isIn = (column: string) => (cell.at.line === headLine && cell.at.column === column ? 0 : -1)
  const all = count > 0 && selection.ids.size === count
  return (
    <div role="rowgroup" className="act-head">
      <div role="row" aria-rowindex={1} className="act-row act-head-row">
        <div
          role="columnheader" aria-colindex={1} className="act-cell act-pick frozen" data-cell={cellKey({ line: headLine, column: pickColumn })} tabIndex={isIn(pickColumn)}
          aria-label={all ? 'All rows are picked. Press to pick none' : 'Pick all rows'}
          onMouseDown={(event) => { event.preventDefault(); cell.go({ line: headLine, column: pickColumn }); selection.all(!all) }}
        >
          <span className={`act-box${selection.ids.size > 0 ? ' on' : ''}`} aria-hidden="true">
            {selection.ids.size > 0 ? <svg viewBox="0 0 12 12"><path d={all ? 'M2 6.200l2.800 2.800L10 3' : 'M2 6h8'} fill="none" stroke="#fff" strokeWidth="2" /></svg> : null}
          </span>
        </div>
        {columns.map((column, index) => <HeadCell key={column.id} column={column} index={index + 2} view={view} cell={cell} tabIndex={isIn(column.id)} />)}
      </div>
    </div>
  )
}

function HeadCell({ column, index, view, cell, tabIndex }: { readonly column: Column; readonly index: number; readonly view: View; readonly cell: ActiveCell; readonly tabIndex: 0 | -1 }) {
  const sort = view.sorting.find(({ id }) => id === column.id)
  const frozen = column.id === 'number' ? ' frozen act-number' : column.id === 'title' ? ' frozen act-title' : ''
  return (
    <div
      role="columnheader" aria-colindex={index} aria-sort={sort === undefined ? 'none' : sort.desc ? 'descending' : 'ascending'} tabIndex={tabIndex}
      data-cell={cellKey({ line: headLine, column: column.id })} className={`act-cell act-heading${frozen}${column.isNumeric === true ? ' num' : ''}`}
      aria-label={column.spoken} title={column.spoken ?? column.title}
      onMouseDown={(event) => { event.preventDefault(); cell.go({ line: headLine, column: column.id }); view.sortBy(column.id) }}
    >
      <span className="act-text">{column.title}{column.unit === undefined ? null : ` ${column.unit}`}</span>
      {sort === undefined ? null : sort.desc ? <ArrowDown aria-hidden="true" /> : <ArrowUp aria-hidden="true" />}
    </div>
  )
}
