import { memo } from 'react'
import type { Matrix, MatrixTotal } from '@throughline/analysis'
import { Cost } from './cost.tsx'
import { totalWidth, type Geometry } from './geometry.ts'
import { walkProps, type Place } from './use-walk.ts'

/** The lines under the matrix: who pays, and all of it. */
export const totalsOf = (matrix: Matrix): readonly MatrixTotal[] => [...matrix.payers, { key: 'all', label: 'All shown', costs: matrix.costs, total: matrix.total }]
export const totalKey = (total: MatrixTotal): string => `total:${total.key}`

/** Totals at the foot, always in sight. */
export const FigureFoot = memo(function FigureFoot({ matrix, geometry, active, rowsBefore }: { readonly matrix: Matrix; readonly geometry: Geometry; readonly active: Place | undefined; readonly rowsBefore: number }) {
  return (
    <div role="rowgroup" className="mx-foot" style={{ width: geometry.width }}>
      {totalsOf(matrix).map((total, index) => {
        const key = totalKey(total)
        const column = active?.key === key ? active.column : undefined
        return (
          <div key={key} role="row" aria-level={1} aria-rowindex={rowsBefore + index + 2} className={`mx-sum${total.key === 'all' ? ' is-all' : ''}`} data-key={key}>
            <div role="rowheader" className="mx-name" style={{ width: geometry.nameWidth }} {...walkProps(key, 0, column)}>{total.label}</div>
            {geometry.columns.map((one, at) => (
              <div key={one.key} role="gridcell" className="mx-cost num" style={{ left: geometry.nameWidth + one.left, width: one.width }} {...walkProps(key, at + 1, column)}><Cost of={total.costs[one.index]} none="–" /></div>
            ))}
            <div role="gridcell" className="mx-total num" style={{ left: geometry.width - totalWidth, width: totalWidth }} {...walkProps(key, geometry.columns.length + 1, column)}><Cost of={total.total} none="–" /></div>
          </div>
        )
      })}
    </div>
  )
})
