import { memo } from 'react'
import type { Matrix, MatrixMilestone, MatrixRow } from '@throughline/analysis'
import { formatDay, formatSpan, type RecordId } from '@throughline/model'
import { statusPaint } from '../../parts/index.ts'
import { Cost, costWords } from './cost.tsx'
import { FundLine } from './fund-line.tsx'
import { placeBar, rowHeight, totalWidth, type Geometry } from './geometry.ts'
import { RowName, type RowFaults } from './row-name.tsx'
import type { RowFunds } from './use-funds.ts'
import { walkProps } from './use-walk.ts'

interface FigureRowProps {
  readonly row: MatrixRow
  /** Its place among the rows that are seen, from 0. */
  readonly index: number
  readonly geometry: Geometry
  readonly isOpen: boolean
  readonly isPicked: boolean
  /** The column the arrows stand on, where they stand on this row. */
  readonly active: number | undefined
  readonly faults: RowFaults | undefined
  readonly milestones: readonly MatrixMilestone[] | undefined
  readonly matrix: Matrix
  /** The money of its bar, where that is drawn. */
  readonly funds: RowFunds | undefined
  readonly onTurn: (key: string) => void
  readonly onRecord: (id: RecordId) => void
}

const noMilestones: readonly MatrixMilestone[] = []

/** One row of the drawing: its name, its bar, what it costs in each column and in all. */
export const FigureRow = memo(function FigureRow(props: FigureRowProps) {
  const { row, index, geometry, isOpen, isPicked, active, faults, milestones = noMilestones, matrix, funds, onTurn, onRecord } = props
  const isGroup = row.kind !== 'activity'
  const folds = row.children.length > 0 ? { 'aria-expanded': isOpen } : {}
  const cells = geometry.columns.length
  return (
    <div role="row" aria-level={row.depth + 1} aria-rowindex={index + 2} {...folds} className={`mx-row depth-${row.depth} ${isGroup ? 'is-group' : 'is-activity'}${isPicked ? ' is-picked' : ''}`} data-key={row.key} style={{ top: index * rowHeight, width: geometry.width }}>
      <div role="rowheader" className="mx-name" style={{ width: geometry.nameWidth }} {...walkProps(row.key, 0, active)}>
        <RowName row={row} isOpen={isOpen} faults={faults} onTurn={onTurn} />
      </div>
      <div role="gridcell" className="mx-chart" style={{ left: geometry.nameWidth, width: geometry.chartWidth }}>
        <Bar row={row} geometry={geometry} />
        {funds === undefined ? null : <FundLine row={row} funds={funds} matrix={matrix} geometry={geometry} />}
        {milestones.map((milestone) => <Milestone key={milestone.record} of={milestone} geometry={geometry} onRecord={onRecord} />)}
      </div>
      {geometry.columns.map((column, at) => (
        <div key={column.key} role="gridcell" className={`mx-cost num${column.key === 'outside' ? ' is-outside' : ''}`} style={{ left: geometry.nameWidth + column.left, width: column.width }} {...walkProps(row.key, at + 1, active)}>
          <Cost of={row.costs[column.index]} />
        </div>
      ))}
      <div role="gridcell" className="mx-total num" style={{ left: geometry.width - totalWidth, width: totalWidth }} {...walkProps(row.key, cells + 1, active)}><Cost of={row.total} none={row.activities > 0 ? '0' : ''} /></div>
    </div>
  )
})

function Bar({ row, geometry }: { readonly row: MatrixRow; readonly geometry: Geometry }) {
  if (row.bar === undefined) return <GroupBar row={row} geometry={geometry} />
  const { start, end, status, statusText, isLate } = row.bar
  const { left, width } = placeBar(geometry, start, end)
  const told = `${formatSpan(start, end)}, ${statusText}${isLate ? ', late' : ''}`
  return (
    <>
      <span className="mx-bar" style={{ left, width }} title={`${row.title}\n${told}\n${costWords(row.total)}`}>
        <svg width={width} height={12} role="img" aria-label={told}><rect x={0.75} y={0.75} width={width - 1.5} height={10.5} rx={2} strokeWidth={1.5} {...statusPaint(status)} />{status === 'cancelled' ? <path d={`M2 10L${width - 2} 2`} stroke="#71767a" /> : null}</svg>
      </span>
      {isLate ? <span className="mx-late" style={{ left: left + width + 4 }} aria-hidden="true">late</span> : null}
    </>
  )
}

function GroupBar({ row, geometry }: { readonly row: MatrixRow; readonly geometry: Geometry }) {
  if (row.kind === 'activity') return <span className="mx-undated">no dates yet</span>
  if (row.span === undefined || row.kind === 'milestone') return null
  const { left, width } = placeBar(geometry, row.span.start, row.span.end)
  const isOutermost = row.depth === 0
  const thick = isOutermost ? 4 : 3
  return (
    <svg className="mx-span" style={{ left }} width={width} height={9} role="img" aria-label={formatSpan(row.span.start, row.span.end)}>
      <path d={`M0 0H${width}V8l-3-${8 - thick}H3L0 8z`} fill={isOutermost ? '#565c65' : '#8d9297'} />
    </svg>
  )
}

const Milestone = ({ of, geometry, onRecord }: { readonly of: MatrixMilestone; readonly geometry: Geometry; readonly onRecord: (id: RecordId) => void }) => {
  const told = `Milestone: ${of.title}, ${formatDay(of.date)}${of.isMet ? ', met' : ''}`
  return (
    <button type="button" className="mx-milestone" tabIndex={-1} aria-label={told} title={told} style={{ left: geometry.x(of.date) - 12 }} onClick={(event) => { event.stopPropagation(); onRecord(of.record) }}>
      <svg width={16} height={16} viewBox="0 0 16 16" aria-hidden="true"><path d="M8 1l7 7-7 7-7-7z" fill={of.isMet ? '#8d9297' : '#1c1d1f'} stroke="#fff" /></svg>
    </button>
  )
}
