import { memo } from 'react'
import type { Matrix, MatrixMilestone, MatrixRow } from '@throughline/analysis'
import type { DateMarks } from '@throughline/figures'
import { formatDay, formatSpan, type Day, type RecordId } from '@throughline/model'
import type { Gate } from '@throughline/schedule'
import { statusPaint } from '../../parts/index.ts'
import { Cost, costWords } from './cost.tsx'
import { DateLine, GateTicks } from './date-line.tsx'
import { FundLine } from './fund-line.tsx'
import { placeBar, rowHeight, totalWidth, type Geometry } from './geometry.ts'
import { RowName, type RowFaults } from './row-name.tsx'
import type { RowFunds } from './use-funds.ts'
import { walkProps } from './use-walk.ts'
import type { Marks } from './view.ts'

/** The days a bar would have, while it is moved or stretched. */
export interface HeldBar { readonly start: Day; readonly end: Day; readonly isLinking: boolean }

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
  /** Its days as reckoned, once they are. */
  readonly dates: DateMarks | undefined
  readonly marks: Marks
  readonly gates: readonly Gate[] | undefined
  /** What a group is made of by program and year. */
  readonly costs: string | undefined
  /** The days it would have, while it is moved. */
  readonly held: HeldBar | undefined
  /** Where a change that is held would put it. */
  readonly pushed: { readonly start: Day; readonly finish: Day } | undefined
  readonly onTurn: (key: string) => void
  readonly onRecord: (id: RecordId) => void
}

const noMilestones: readonly MatrixMilestone[] = []

/** One row of the drawing: its name, its bar, what it costs in each column and in all. */
export const FigureRow = memo(function FigureRow(props: FigureRowProps) {
  const { row, index, geometry, isOpen, isPicked, active, faults, milestones = noMilestones, matrix, funds, dates, marks, gates, costs, held, pushed, onTurn, onRecord } = props
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
        {dates === undefined ? null : <DateLine bar={row.bar} marks={dates} shown={marks} geometry={geometry} isBeside={row.bar?.isLate === true || funds?.leaves !== undefined} />}
        {gates === undefined || row.bar === undefined ? null : <GateTicks gates={gates} geometry={geometry} start={row.bar.start} />}
        {held === undefined ? null : <Held held={held} geometry={geometry} />}
        {pushed === undefined ? null : <span className="mx-ghost is-held" style={placeBar(geometry, pushed.start, pushed.finish)} />}
        {funds === undefined ? null : <FundLine row={row} funds={funds} matrix={matrix} geometry={geometry} />}
        {milestones.map((milestone) => <Milestone key={milestone.record} of={milestone} geometry={geometry} onRecord={onRecord} />)}
      </div>
      {geometry.columns.map((column, at) => (
        <div key={column.key} role="gridcell" className={`mx-cost num${column.key === 'outside' ? ' is-outside' : ''}`} style={{ left: geometry.nameWidth + column.left, width: column.width }} {...walkProps(row.key, at + 1, active)}>
          <Cost of={row.costs[column.index]} />
        </div>
      ))}
      <div role="gridcell" className="mx-total num" style={{ left: geometry.width - totalWidth, width: totalWidth }} {...walkProps(row.key, cells + 1, active)}><Cost of={row.total} none={row.activities > 0 ? '0' : ''} more={costs} /></div>
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
      <span className="mx-bar" data-bar={row.record} style={{ left, width }} title={`${row.title}\n${told}\n${costWords(row.total)}`}>
        <svg width={width} height={12} role="img" aria-label={told}><rect x={0.75} y={0.75} width={width - 1.5} height={10.5} rx={2} strokeWidth={1.5} {...statusPaint(status)} />{status === 'cancelled' ? <path d={`M2 10L${width - 2} 2`} stroke="#71767a" /> : null}</svg>
        <span className="mx-stretch" aria-hidden="true" />
        <span className="mx-link-from" aria-hidden="true" />
      </span>
      {isLate ? <span className="mx-late" style={{ left: left + width + 4 }} aria-hidden="true">late</span> : null}
    </>
  )
}

const Held = ({ held, geometry }: { readonly held: HeldBar; readonly geometry: Geometry }) => {
  const { left, width } = placeBar(geometry, held.start, held.end)
  return <><span className="mx-held" style={{ left, width }} />{held.isLinking ? null : <span className="mx-held-days" style={{ left }}>{formatSpan(held.start, held.end)}</span>}</>
}

function GroupBar({ row, geometry }: { readonly row: MatrixRow; readonly geometry: Geometry }) {
  if (row.kind === 'activity') return <span className="mx-undated">no dates yet</span>
  if (row.kind === 'external-resource') return <GivenBar row={row} geometry={geometry} />
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

/** What others give: its year as an outline, its amount in words. */
function GivenBar({ row, geometry }: { readonly row: MatrixRow; readonly geometry: Geometry }) {
  if (row.span === undefined) return null
  return <span className="mx-given" style={placeBar(geometry, row.span.start, row.span.end)} title={`${row.title}: ${row.note ?? ''}, ${formatSpan(row.span.start, row.span.end)}`} />
}

const Milestone = ({ of, geometry, onRecord }: { readonly of: MatrixMilestone; readonly geometry: Geometry; readonly onRecord: (id: RecordId) => void }) => {
  const told = `Milestone: ${of.title}, ${formatDay(of.date)}${of.isMet ? ', met' : ''}`
  return (
    <button type="button" className="mx-milestone" tabIndex={-1} aria-label={told} title={told} style={{ left: geometry.x(of.date) - 12 }} onClick={(event) => { event.stopPropagation(); onRecord(of.record) }}>
      <svg width={16} height={16} viewBox="0 0 16 16" aria-hidden="true"><path d="M8 1l7 7-7 7-7-7z" fill={of.isMet ? '#8d9297' : '#1c1d1f'} stroke="#fff" /></svg>
    </button>
  )
}
