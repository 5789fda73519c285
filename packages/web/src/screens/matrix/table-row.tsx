import { memo } from 'react'
import type { Matrix, MatrixRow } from '@throughline/analysis'
import { formatSpan } from '@throughline/model'
import type { Dated } from '@throughline/schedule'
import { SeverityIcon, StatusLabel } from '../../parts/index.ts'
import { asSentence, criticalWord, floatText } from '../../record/why-words.ts'
import { Cost } from './cost.tsx'
import { CriticalMark } from './critical-mark.tsx'
import { RowName, type RowFaults } from './row-name.tsx'
import type { RowFunds } from './use-funds.ts'
import { walkProps } from './use-walk.ts'

/** What a step waits for: the numbers of the steps before it. */
export interface Waits { readonly number: string; readonly title: string; /** `start to start` */ readonly tie: string; readonly isBroken: boolean }

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
  readonly dated: Dated | undefined
  readonly why: string | undefined
  readonly costs: string | undefined
  readonly onTurn: (key: string) => void
}

/** Cells before the costs: name, status, dates, early, late, float, critical, why, what it waits for, how long its money lives. */
export const cellsBefore = 10

/** One row of the table: the same as the drawing's, in words and numbers. */
export const TableRow = memo(function TableRow({ matrix, row, index, isOpen, isPicked, active, faults, waits, funds, dated, why, costs, onTurn }: TableRowProps) {
  const folds = row.children.length > 0 ? { 'aria-expanded': isOpen } : {}
  const span = row.bar ?? row.span
  const isMilestone = row.kind === 'milestone' && row.record !== undefined
  return (
    <tr aria-level={row.depth + 1} aria-rowindex={index + 2} {...folds} className={`mx-line depth-${row.depth} ${row.kind === 'activity' || isMilestone ? 'is-activity' : 'is-group'}${isPicked ? ' is-picked' : ''}`} data-key={row.key}>
      <th scope="row" {...walkProps(row.key, 0, active)}><div className="mx-name"><RowName row={row} isOpen={isOpen} faults={faults} onTurn={onTurn} /></div></th>
      <td {...walkProps(row.key, 1, active)}>{row.bar === undefined ? (row.kind === 'activity' ? <span className="mute">no dates yet</span> : isMilestone ? 'milestone' : null) : <StatusLabel of={row.bar.status} />}{row.bar?.isLate === true ? <span className="mx-late-word"> late</span> : null}</td>
      <td className="tabular" {...walkProps(row.key, 2, active)}>{span === undefined ? null : formatSpan(span.start, span.end)}</td>
      <td className="tabular" {...walkProps(row.key, 3, active)}>{dated === undefined ? null : formatSpan(dated.earlyStart, dated.earlyFinish)}</td>
      <td className="tabular" {...walkProps(row.key, 4, active)}>{dated === undefined || dated.progress === 'over' ? null : formatSpan(dated.lateStart, dated.lateFinish)}</td>
      <td className="num" {...walkProps(row.key, 5, active)}>{dated === undefined || dated.progress === 'over' ? null : <span className={dated.totalFloatDays < 0 ? 'mx-late-word' : undefined} title={floatText(dated)}>{dated.totalFloatDays} d</span>}</td>
      <td {...walkProps(row.key, 6, active)}>{dated === undefined ? null : <><CriticalMark of={dated} /> {criticalWord(dated)}</>}</td>
      <td {...walkProps(row.key, 7, active)}>{why === undefined ? null : <span className="mx-why" title={asSentence(why)}>{asSentence(why)}</span>}</td>
      <td className="tabular" {...walkProps(row.key, 8, active)}>{waits?.map((one) => (
        <span key={`${one.number} ${one.tie}`} className={`mx-wait${one.isBroken ? ' is-broken' : ''}`} title={`${one.title}, ${one.tie}${one.isBroken ? '; this comes before it may' : ''}`}>
          {one.isBroken ? <SeverityIcon of="error" size={12} label="starts before this ends" /> : null}{one.number}{one.tie === 'finish to start' ? '' : ` (${one.tie})`}
        </span>
      ))}</td>
      <td {...walkProps(row.key, 9, active)}>{funds === undefined ? null : <Funds funds={funds} />}</td>
      {matrix.columns.map((column, at) => <td key={column.key} className="num" {...walkProps(row.key, cellsBefore + at, active)}><Cost of={row.costs[at]} /></td>)}
      <td className="num mx-line-total" {...walkProps(row.key, cellsBefore + matrix.columns.length, active)}><Cost of={row.total} none={row.activities > 0 ? '0' : ''} more={costs} /></td>
    </tr>
  )
})

/** The money of a row in words; more than one program and year in a tooltip and for paper. */
const Funds = ({ funds: { words, leaves } }: { readonly funds: RowFunds }) => (
  <span className={`mx-fund-words${leaves === undefined ? '' : ' mx-late-word'}`} title={words.join('\n')}>
    {leaves === undefined ? null : <><SeverityIcon of="error" size={12} label="leaves the life of its money" /> {leaves}: </>}{words.join('. ')}
  </span>
)
