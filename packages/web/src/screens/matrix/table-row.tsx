import { memo } from 'react'
import type { Matrix, MatrixRow } from '@throughline/analysis'
import { formatSpan } from '@throughline/model'
import { SeverityIcon, StatusLabel } from '../../parts/index.ts'
import { Cost } from './cost.tsx'
import { RowName, type RowFaults } from './row-name.tsx'
import type { RowFunds } from './use-funds.ts'
import { walkProps } from './use-walk.ts'

/** What a step waits for: the numbers of the steps before it. */
export interface Waits { readonly number: string; readonly title: string; readonly isBroken: boolean }

interface TableRowProps {
  readonly matrix: Matrix
  readonly row: MatrixRow
  readonly index: number
  readonly isOpen: boolean
  readonly isPicked: boolean
  readonly active: number | undefined
  readonly faults: RowFaults | undefined
  readonly waits: readonly Waits[] | undefined
  readonly funds: RowFunds | undefined
  readonly onTurn: (key: string) => void
}

/** Cells before the costs: name, status, dates, what it waits for, how long its money lives. */
export const cellsBefore = 5

/** One row of the table: the same as the drawing's, in words and numbers. */
export const TableRow = memo(function TableRow({ matrix, row, index, isOpen, isPicked, active, faults, waits, funds, onTurn }: TableRowProps) {
  const folds = row.children.length > 0 ? { 'aria-expanded': isOpen } : {}
  const span = row.bar ?? row.span
  const isMilestone = row.kind === 'milestone' && row.record !== undefined
  return (
    <tr aria-level={row.depth + 1} aria-rowindex={index + 2} {...folds} className={`mx-line depth-${row.depth} ${row.kind === 'activity' || isMilestone ? 'is-activity' : 'is-group'}${isPicked ? ' is-picked' : ''}`} data-key={row.key}>
      <th scope="row" {...walkProps(row.key, 0, active)}><div className="mx-name"><RowName row={row} isOpen={isOpen} faults={faults} onTurn={onTurn} /></div></th>
      <td {...walkProps(row.key, 1, active)}>{row.bar === undefined ? (row.kind === 'activity' ? <span className="mute">no dates yet</span> : isMilestone ? 'milestone' : null) : <StatusLabel of={row.bar.status} />}{row.bar?.isLate === true ? <span className="mx-late-word"> late</span> : null}</td>
      <td className="tabular" {...walkProps(row.key, 2, active)}>{span === undefined ? null : formatSpan(span.start, span.end)}</td>
      <td className="tabular" {...walkProps(row.key, 3, active)}>{waits?.map((one) => (
        <span key={one.number} className={`mx-wait${one.isBroken ? ' is-broken' : ''}`} title={`${one.title}${one.isBroken ? ', which ends after this starts' : ''}`}>
          {one.isBroken ? <SeverityIcon of="error" size={12} label="starts before this ends" /> : null}{one.number}
        </span>
      ))}</td>
      <td {...walkProps(row.key, 4, active)}>{funds === undefined ? null : <Funds funds={funds} />}</td>
      {matrix.columns.map((column, at) => <td key={column.key} className="num" {...walkProps(row.key, cellsBefore + at, active)}><Cost of={row.costs[at]} /></td>)}
      <td className="num mx-line-total" {...walkProps(row.key, cellsBefore + matrix.columns.length, active)}><Cost of={row.total} none={row.activities > 0 ? '0' : ''} /></td>
    </tr>
  )
})

/** The money of a row in words; more than one program and year in a tooltip and for paper. */
const Funds = ({ funds: { words, leaves } }: { readonly funds: RowFunds }) => (
  <span className={`mx-fund-words${leaves === undefined ? '' : ' mx-late-word'}`} title={words.join('\n')}>
    {leaves === undefined ? null : <><SeverityIcon of="error" size={12} label="leaves the life of its money" /> {leaves}: </>}{words.join('. ')}
  </span>
)
