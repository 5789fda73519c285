import type { DateMarks } from '@throughline/figures'
import { addDays, formatDay, type Day } from '@throughline/model'
import type { Gate } from '@throughline/schedule'
import { placeBar, type Geometry } from './geometry.ts'
import type { Marks } from './view.ts'

interface DateLineProps {
  readonly bar: { readonly start: Day; readonly end: Day } | undefined
  readonly marks: DateMarks
  readonly shown: Marks
  readonly geometry: Geometry
  /** Whether a word stands to the right of the bar already. */
  readonly isBeside: boolean
}

/** Beside a bar: its float as a tail with a stop, and in red dashes where the forecast leaves the plan. */
export function DateLine({ bar, marks, shown, geometry, isBeside }: DateLineProps) {
  const { tail, ghost } = marks
  const forecast = shown.forecast ? ghost : undefined
  const float = shown.float ? tail : undefined
  const place = forecast === undefined ? undefined : placeBar(geometry, forecast.start, forecast.end)
  const [from, to] = float === undefined ? [0, 0] : [geometry.x(float.start), geometry.x(addDays(float.end, 1))]
  const critical = shown.critical && marks.isCritical && bar !== undefined ? placeBar(geometry, bar.start, bar.end) : undefined
  return (
    <>
      {to - from < 1 ? null : <span className="mx-float" style={{ left: from, width: to - from }} title={marks.words.join('; ')} />}
      {critical === undefined ? null : <span className="mx-critical" style={{ left: critical.left - 2, width: critical.width + 4 }} />}
      {place === undefined ? null : <span className="mx-ghost" style={place} title={marks.words.join('; ')} />}
      {place === undefined || forecast === undefined || forecast.days === 0 || isBeside ? null : <span className="mx-pushed" style={{ left: place.left + place.width + 4 }}>+{forecast.days} d</span>}
      <span className="unseen">{marks.words.join('; ')}</span>
    </>
  )
}

/** The gates of a bar as diamonds on a thin line: filled where the law says it, hollow where it is our default, crossed where missed. */
export function GateTicks({ gates, geometry, start }: { readonly gates: readonly Gate[]; readonly geometry: Geometry; readonly start: Day }) {
  const open = gates.filter(({ state, isAfter }) => state !== 'done' && !isAfter)
  const [first] = open
  if (first === undefined) return null
  const from = geometry.x(first.latest)
  return (
    <>
      <span className="mx-gate-line" style={{ left: Math.min(from, geometry.x(start)), width: Math.max(0, geometry.x(start) - from) }} />
      {open.map((gate) => {
        const isMissed = gate.state === 'missed'
        const told = `Gate: ${gate.title}, by ${formatDay(gate.latest)}${isMissed ? ', missed' : gate.state === 'tight' ? ', tight' : ''}; ${gate.source.cite}`
        return (
          <svg key={gate.key} className="mx-gate" style={{ left: geometry.x(gate.latest) - 5 }} width={10} height={10} role="img" aria-label={told}>
            <title>{told}</title>
            <path d="M5 0.700L9.300 5 5 9.300 0.700 5z" fill={gate.confidence === 'verified' ? '#1c1d1f' : gate.state === 'tight' ? '#ffbc78' : '#fff'} stroke={isMissed ? '#b50909' : '#3d4551'} />
            {isMissed ? <path d="M1.500 8.500L8.500 1.500" stroke="#b50909" strokeWidth={1.5} /> : null}
          </svg>
        )
      })}
    </>
  )
}
