import type { BarStatus } from '@throughline/analysis'
import { StatusMark, statusWord, Toggle } from '../../parts/index.ts'
import { statuses } from './view.ts'

interface LegendProps {
  readonly byStatus: ReadonlyMap<BarStatus, number>
  readonly hidden: ReadonlySet<BarStatus>
  readonly onChange: (hidden: ReadonlySet<BarStatus>) => void
}

/** What the bars mean; each entry switches its bars on and off. */
export function Legend({ byStatus, hidden, onChange }: LegendProps) {
  const toggle = (status: BarStatus, isOn: boolean) => {
    const next = new Set(hidden)
    if (isOn) next.delete(status)
    else next.add(status)
    onChange(next)
  }
  return (
    <div className="mx-legend" role="group" aria-label="Statuses shown">
      {statuses.filter((status) => byStatus.has(status) || hidden.has(status)).map((status) => (
        <Toggle key={status} isOn={!hidden.has(status)} onChange={(isOn) => toggle(status, isOn)}><StatusMark of={status} />{statusWord(status)}</Toggle>
      ))}
    </div>
  )
}
