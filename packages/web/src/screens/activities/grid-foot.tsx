import { useMemo } from 'react'
import { addSums, noSum, type MoneySum } from '@throughline/analysis'
import { formatUsdThousands } from '@throughline/model'
import type { Column } from './columns.tsx'
import type { TableLine } from './lines.ts'

interface GridFootProps {
  readonly columns: readonly Column[]
  readonly lines: readonly TableLine[]
  readonly total: number
}

const counted = (n: number) => n.toLocaleString('en-US')

/** What the rows come to: how many, what is known of their cost, and of how many it is not. */
function useTotals({ columns, lines, total }: GridFootProps) {
  const { count, unknown, sums } = useMemo(() => {
    const rows = lines.flatMap((line) => (line.kind === 'row' ? [line.row] : []))
    const sumColumns = columns.filter((column) => column.sum !== undefined)
    return {
      count: rows.length,
      unknown: rows.filter((row) => row.cost.unknown > 0).length,
      sums: new Map(sumColumns.map((column) => [column.id, rows.reduce((sum, row) => addSums(sum, column.sum?.(row) ?? noSum), noSum)])),
    }
  }, [columns, lines])
  const words = `${count === total ? counted(count) : `${counted(count)} of ${counted(total)}`} ${count === 1 && total === 1 ? 'activity' : 'activities'}${unknown === 0 ? '' : `; cost not known for ${counted(unknown)}`}`
  return { words, sums }
}

/** The last row of the grid: the sums. */
export function GridFoot(props: GridFootProps) {
  const { columns, lines } = props
  const { words, sums } = useTotals(props)
  return (
    <div role="rowgroup" className="act-foot">
      <div role="row" aria-rowindex={lines.length + 2} className="act-row act-foot-row">
        <div role="gridcell" aria-colindex={1} className="act-cell act-pick frozen"><span className="unseen">Sums</span></div>
        {columns.map((column, index) => (
          <div
            key={column.id} role={column.id === 'title' ? 'rowheader' : 'gridcell'} aria-colindex={index + 2}
            className={`act-cell${column.id === 'number' ? ' frozen act-number' : column.id === 'title' ? ' frozen act-title' : ''}${column.isNumeric === true ? ' num' : ''}`}
          >
            {column.id === 'title' ? <span className="act-text" title={words}>{words}</span> : <Sum sum={sums.get(column.id)} />}
          </div>
        ))}
      </div>
    </div>
  )
}

const Sum = ({ sum }: { readonly sum: MoneySum | undefined }) => (sum === undefined ? null : <>{formatUsdThousands(sum.usd)}</>)

/** The same sums under the table on paper. */
export function PrintFoot(props: GridFootProps) {
  const { words, sums } = useTotals(props)
  return (
    <tr className="act-print-sums">
      {props.columns.map((column) => (column.id === 'title'
        ? <th key={column.id} scope="row">{words}</th>
        : <td key={column.id} className={column.isNumeric === true ? 'num' : undefined}><Sum sum={sums.get(column.id)} /></td>))}
    </tr>
  )
}
