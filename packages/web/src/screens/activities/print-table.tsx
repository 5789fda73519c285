import { usePrinting } from '../../parts/use-printing.ts'
import { moneyText, textOf, type Column } from './columns.tsx'
import { PrintFoot } from './grid-foot.tsx'
import type { TableLine } from './lines.ts'

interface PrintTableProps {
  readonly lines: readonly TableLine[]
  readonly columns: readonly Column[]
  readonly total: number
}

/** The whole table for paper, where the grid holds only the rows in sight. It is made when the page is printed, and let go after. */
export function PrintTable({ lines, columns, total }: PrintTableProps) {
  const isPrinting = usePrinting()
  if (!isPrinting) return null
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  return (
    <table className="act-print">
      <colgroup>{columns.map((column) => <col key={column.id} style={{ width: `${(100 * column.width) / width}%` }} />)}</colgroup>
      <thead><tr>{columns.map((column) => <th key={column.id} scope="col" className={column.isNumeric === true ? 'num' : undefined}>{column.title}{column.unit === undefined ? '' : ` ${column.unit}`}</th>)}</tr></thead>
      <tbody>
        {lines.map((line) => (line.kind === 'group'
          ? <tr key={line.id} className="act-print-group"><th scope="rowgroup" colSpan={columns.length}>{line.title} <span className="mute">{line.count}, likely $K {moneyText(line.cost)}</span></th></tr>
          : <tr key={line.id}>{columns.map((column) => <PrintCell key={column.id} column={column} text={textOf(line.row, column)} />)}</tr>))}
        <PrintFoot columns={columns} lines={lines} total={total} />
      </tbody>
    </table>
  )
}

function PrintCell({ column, text }: { readonly column: Column; readonly text: string }) {
  if (column.id === 'title') return <th scope="row">{text}</th>
  return <td className={column.isNumeric === true ? 'num' : column.field?.type === 'day' ? 'tabular' : undefined}>{text}</td>
}
