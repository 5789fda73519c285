import { memo } from 'react'
import { monthSpans, type Matrix, type MatrixSpan } from '@throughline/analysis'
import { addDays, formatDay } from '@throughline/model'
import { FundLegend } from './fund-line.tsx'
import { totalWidth, type Geometry } from './geometry.ts'

const headings = { effort: 'Line of effort, line of activity, activity', program: 'Program, activity', payer: 'Payer, activity', organization: 'Organization, activity', phase: 'Phase, line of effort, activity', unit: 'Recipient unit, activity' } as const
export const rowsHeading = (matrix: Matrix): string => headings[matrix.rowsBy]

const pillWidth = 68
const roomForQuarter = 24
const roomForExpires = 260

/** The finest spans that have room for their words: quarters, months, weeks, days. */
export function lowestTier(matrix: Matrix, { dayWidth }: Geometry): readonly MatrixSpan[] {
  if (dayWidth >= 28) return weekDays(matrix, 1)
  if (dayWidth >= 8) return weekDays(matrix, 7)
  return dayWidth >= 1.2 || matrix.columnsBy === 'month' ? monthSpans(matrix.start, matrix.end) : matrix.quarters
}

/** Weeks from their Mondays, or days. */
function weekDays(matrix: Matrix, step: 1 | 7): readonly MatrixSpan[] {
  const first = step === 1 ? matrix.start : addDays(matrix.start, -((new Date(matrix.start).getUTCDay() + 6) % 7))
  const spans: MatrixSpan[] = []
  for (let at = first; at <= matrix.end; at = addDays(at, step)) spans.push({ key: `from-${at}`, label: formatDay(at).slice(0, 6), start: at < matrix.start ? matrix.start : at, end: addDays(at, step - 1) })
  return spans
}

/** Phases, years, quarters and the day, above the rows. */
export const FigureHead = memo(function FigureHead({ matrix, geometry, hasFunds }: { readonly matrix: Matrix; readonly geometry: Geometry; readonly hasFunds: boolean }) {
  const { nameWidth, chartWidth, columns, width } = geometry
  return (
    <div role="rowgroup" className="mx-head" style={{ width }}>
      <div className="mx-bands" aria-hidden="true" style={{ left: nameWidth, width: chartWidth }}>
        {matrix.phases.map((phase) => <span key={phase.key} className="mx-phase" style={geometry.place(phase.start, phase.end)} title={phase.label}><span className="mx-stick" style={{ left: nameWidth + 6 }}><span className="mute">{phase.position}</span> {phase.label}</span></span>)}
        {matrix.years.map((year) => <span key={year.key} className="mx-year" style={geometry.place(year.start, year.end)}><span className="mx-stick" style={{ left: nameWidth + 8 }}>{year.label}</span></span>)}
        {lowestTier(matrix, geometry).map(({ key, label, start, end }) => {
          const place = geometry.place(start, end)
          return <span key={key} className="mx-quarter" style={place}>{place.width < roomForQuarter ? '' : label}</span>
        })}
        <TodayPill matrix={matrix} geometry={geometry} />
      </div>
      <div role="row" aria-rowindex={1}>
        <div role="columnheader" className="mx-corner" style={{ width: nameWidth }}>{hasFunds ? <FundLegend isNarrow={nameWidth < roomForExpires} /> : null}{rowsHeading(matrix)}</div>
        <div role="columnheader" className="unseen">When</div>
        {columns.map((column) => (
          <div key={column.key} role="columnheader" className={column.key === 'outside' ? 'mx-head-end' : 'unseen'} style={column.key === 'outside' ? { left: nameWidth + column.left, width: column.width } : undefined}>
            {column.key === 'outside' ? <span title={outsideWords(matrix)}>{outsideLabel(matrix)}</span> : `${column.label}, thousand dollars`}
          </div>
        ))}
        <div role="columnheader" className="mx-head-end" style={{ left: width - totalWidth, width: totalWidth }}>Total $K</div>
      </div>
    </div>
  )
})

export const outsideLabel = (matrix: Matrix): string => (matrix.columnsBy === 'phase' ? 'No phase' : 'No year')
export const outsideWords = (matrix: Matrix): string =>
  matrix.columnsBy === 'phase' ? 'Money of activities on days that no phase holds' : 'Money that names no fiscal year, of activities without dates'

function TodayPill({ matrix, geometry }: { readonly matrix: Matrix; readonly geometry: Geometry }) {
  if (matrix.on < matrix.start || matrix.on > matrix.end) return null
  const left = Math.min(Math.max(geometry.x(matrix.on) - pillWidth / 2, 0), geometry.chartWidth - pillWidth)
  return <span className="mx-today" style={{ left, width: pillWidth }}>{formatDay(matrix.on)}</span>
}
