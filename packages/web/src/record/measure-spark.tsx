import type { Progress } from '@throughline/analysis'
import './measure-spark.css'

const width = 128
const height = 34

/** A measure in one look: hollow circle baseline, dot now, diamond target; the numbers stand beside them. */
export function MeasureSpark({ progress }: { readonly progress: Progress }) {
  const { baseline, now, final } = progress
  const values = [baseline?.value, now?.value, final?.value].filter((v) => v !== undefined)
  if (values.length === 0) return <span className="tiny mute">no numbers yet</span>
  const low = Math.min(...values)
  const high = Math.max(...values)
  const y = (value: number) => (high === low ? height / 2 : height - 8 - ((value - low) / (high - low)) * (height - 16))
  const said = [baseline && `baseline ${baseline.value}`, now && `now ${now.value}`, final && `target ${final.value}`].filter(Boolean).join(', ')
  const at = { baseline: 30, now: 66, final: 98 }
  return (
    <svg className="spark" width={width} height={height} role="img" aria-label={`${said}. ${progress.because}`}>
      {baseline && now ? <path d={`M${at.baseline} ${y(baseline.value)}L${at.now} ${y(now.value)}`} className="spark-done" /> : null}
      {final && (now ?? baseline) ? <path d={`M${now ? at.now : at.baseline} ${y((now ?? baseline)?.value ?? final.value)}L${at.final} ${y(final.value)}`} className="spark-ahead" /> : null}
      {baseline ? <><circle cx={at.baseline} cy={y(baseline.value)} r="3.5" className="spark-baseline" /><text x={at.baseline - 7} y={y(baseline.value) + 4} textAnchor="end">{baseline.value}</text></> : null}
      {now ? <><circle cx={at.now} cy={y(now.value)} r="3.5" className="spark-now" /><text x={at.now} y={y(now.value) + (y(now.value) > height / 2 ? -6 : 14)} textAnchor="middle">{now.value}</text></> : null}
      {final ? <><path d={`M${at.final} ${y(final.value) - 5}l5 5-5 5-5-5z`} className="spark-target" /><text x={at.final + 9} y={y(final.value) + 4}>{final.value}</text></> : null}
    </svg>
  )
}
