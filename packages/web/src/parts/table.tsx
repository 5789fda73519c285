import type { ReactNode } from 'react'
import { ArrowDown, ArrowUp } from 'lucide-react'
import './table.css'

interface TableProps {
  /** What the table holds; its first line for screen readers. */
  readonly caption: string
  readonly children: ReactNode
  /** 32 px rows instead of 40. */
  readonly isDense?: boolean
}

/** A plain table in our lines: `<Table caption="Measures"><thead>…</thead><tbody>…</tbody></Table>`. Number cells take the class `num`. */
export const Table = ({ caption, children, isDense = false }: TableProps) => (
  <table className={`table${isDense ? ' dense' : ''}`}>
    <caption className="unseen">{caption}</caption>
    {children}
  </table>
)

export type SortWay = 'ascending' | 'descending'

/** A column's heading that sorts. */
export function SortHead({ children, way, onSort, isNumber = false }: { readonly children: ReactNode; readonly way: SortWay | undefined; readonly onSort: () => void; readonly isNumber?: boolean }) {
  return (
    <th scope="col" aria-sort={way ?? 'none'} className={isNumber ? 'num' : undefined}>
      <button type="button" className="sort-head" onClick={onSort}>
        {children}
        {way === undefined ? null : way === 'ascending' ? <ArrowUp aria-hidden="true" /> : <ArrowDown aria-hidden="true" />}
      </button>
    </th>
  )
}
