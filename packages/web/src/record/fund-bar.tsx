import { fundMarks, fundPaths } from '@throughline/figures'
import { addDays, daysBetween, type Activity, type Day } from '@throughline/model'
import { fundInWords, type ToldFund } from '@throughline/schedule'
import type { FundScale } from './fund-scale.ts'

const width = 360
const leastBar = 4
const leastYear = 34

/** The activity above, its money below, over the fiscal years of both. */
export function FundBar({ fund, activity, scale }: { readonly fund: ToldFund; readonly activity: Activity; readonly scale: FundScale }) {
  const days = daysBetween(scale.start, scale.end) + 1
  const x = (day: Day) => 1 + ((width - 8) * Math.min(Math.max(daysBetween(scale.start, day), 0), days)) / days
  const start = activity.actualStart ?? activity.start
  const end = activity.actualEnd ?? activity.end ?? start
  const bar = start === undefined || end === undefined ? undefined : { start, end }
  const marks = fundMarks([fund], bar)
  if (marks === undefined) return null
  const drawn = fundPaths(marks, { start: scale.start, end: scale.end, x })
  const isLabelled = (width - 8) / scale.years.length >= leastYear
  return (
    <svg className="fund-bar" viewBox={`0 0 ${width} 34`} role="img" aria-label={fundInWords(fund)}>
      {scale.years.map((year, at) => <g key={year.label}><path d={`M${x(year.start)} 0V34`} className="fund-year" />{isLabelled || at % 2 === 0 ? <text x={x(year.start) + 3} y={9}>{year.label}</text> : null}</g>)}
      {bar === undefined ? null : <rect x={x(bar.start)} y={13} width={Math.max(x(addDays(bar.end, 1)) - x(bar.start), leastBar)} height={7} rx={1.5} className="fund-work" />}
      <g transform="translate(0 27)">
        <path d={drawn.open} className="fund-line" /><path d={drawn.running} className="fund-line is-running" /><path d={drawn.unknown} className="fund-line is-unknown" /><path d={drawn.ticks} className="fund-line" />
        <path d={drawn.arrows} className="fund-arrow" />
        {drawn.questions.map((at) => <text key={at} x={at} y={4} className="fund-question">?</text>)}
        <path d={drawn.outside} className="fund-outside" /><path d={drawn.crosses} className="fund-cross" />
      </g>
    </svg>
  )
}
