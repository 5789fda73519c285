import { memo } from 'react'
import type { Matrix, MatrixRow } from '@throughline/analysis'
import { fundPaths } from '@throughline/figures'
import { placeBar, type Geometry } from './geometry.ts'
import type { RowFunds } from './use-funds.ts'

const paint = { stroke: '#936f38', strokeWidth: 1.5, fill: 'none' } as const
const wrong = { stroke: '#b50909', fill: 'none' } as const
const middle = 5
/** Room for the word beside a bar. */
const wordWidth = 100
const lateWidth = 30

interface FundLineProps {
  readonly row: MatrixRow
  readonly funds: RowFunds
  readonly matrix: Matrix
  readonly geometry: Geometry
}

/** Below the bar: when its money is there, may be obligated, and when work must end; the part of the bar it does not reach is crossed, and said. */
export const FundLine = memo(function FundLine({ row, funds, matrix, geometry }: FundLineProps) {
  if (funds.marks === undefined) return null
  const drawn = fundPaths(funds.marks, { start: matrix.start, end: matrix.end, x: geometry.x })
  return (
    <>
      <svg className="mx-funds" width={geometry.chartWidth} height={11} role="img" aria-label={`Money: ${funds.words.join('. ')}`}>
        <g transform={`translate(0 ${middle})`}>
          <path d={drawn.open} {...paint} />
          <path d={drawn.running} {...paint} strokeDasharray="1.5 2.5" />
          <path d={drawn.unknown} {...paint} strokeDasharray="4 3" />
          <path d={drawn.ticks} {...paint} />
          <path d={drawn.arrows} fill={paint.stroke} />
          {drawn.questions.map((at) => <text key={at} x={at} y={4} className="mx-fund-unknown">?</text>)}
          <path d={drawn.outside} {...wrong} strokeWidth={2} strokeDasharray="4 2" />
          <path d={drawn.crosses} {...wrong} strokeWidth={1.5} />
        </g>
      </svg>
      {funds.leaves === undefined || row.bar === undefined ? null : <Word row={row} word={funds.leaves} geometry={geometry} />}
    </>
  )
})

function Word({ row, word, geometry }: { readonly row: MatrixRow; readonly word: string; readonly geometry: Geometry }) {
  if (row.bar === undefined) return null
  const { left, width } = placeBar(geometry, row.bar.start, row.bar.end)
  const after = left + width + (row.bar.isLate ? lateWidth : 4)
  const isTight = after + wordWidth > geometry.chartWidth
  return <span className="mx-late" style={isTight ? { right: geometry.chartWidth - left + 4 } : { left: after }}>{word}</span>
}

/** What the line of money means, in the corner above the names. */
export const FundLegend = ({ isNarrow }: { readonly isNarrow: boolean }) => (
  <span className="mx-fund-legend">
    <span><svg width={15} height={8} aria-hidden="true"><path d="M0.750 1V5M0 2H15" {...paint} /></svg>money there</span>
    <span><svg width={14} height={8} aria-hidden="true"><path d="M0 4H13M13 1V7" {...paint} /></svg>{isNarrow ? 'obligate by' : 'obligate by, expires'}</span>
    <span><svg width={14} height={8} aria-hidden="true"><path d="M0 4H13" {...paint} strokeDasharray="1.5 2.500" /><path d="M13 1V7" {...paint} /></svg>work ends by</span>
  </span>
)

/** The mark of its switch. */
export const FundMark = () => <svg width={20} height={8} aria-hidden="true"><path d="M0.750 2V7M0 4H10M10.500 1V7M19.250 1V7" {...paint} /><path d="M11 4H19" {...paint} strokeDasharray="1.5 2" /></svg>
