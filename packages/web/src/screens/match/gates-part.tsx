import { formatDay, type Activity } from '@throughline/model'
import type { GateOutlook } from '@throughline/schedule'
import { ScreenLink } from '../../links.tsx'
import { GateLegend, GateList, GateSummary } from '../../record/gate-list.tsx'

interface GatesPartProps {
  readonly outlook: GateOutlook | undefined
  /** The activity, or what the sketch would be. */
  readonly activity: Activity | undefined
  /** Whether the activity is in the plan, and so in its calendar. */
  readonly isPlanned: boolean
}

/** The gates of the chosen program, laid back from the first day. */
export function GatesPart({ outlook, activity, isPlanned }: GatesPartProps) {
  const start = activity?.actualStart ?? activity?.start
  if (outlook === undefined || start === undefined) return <section><h3>Gates</h3><p className="small soft">Without a first day nothing can be planned back from it.</p></section>
  const { gates, earliest } = outlook
  return (
    <section className="match-gates">
      <h3 className="panel-h3"><span>Gates, laid back from {formatDay(start)}</span>{isPlanned && activity !== undefined ? <ScreenLink screen="calendar" words={{ span: 'all', sort: 'gate', find: activity.title }} className="small">Calendar</ScreenLink> : null}</h3>
      {gates.length === 0 ? <p className="small soft">{activity?.status === 'done' || activity?.status === 'under-way' || activity?.actualStart !== undefined ? 'It has begun: its gates are behind it.' : 'The catalogue holds no steps for this program here.'}</p> : (
        <>
          <GateSummary outlook={outlook} earliest={earliest} start={start} />
          <GateList gates={gates} activity={activity} label="Gates of this program" />
          <GateLegend />
        </>
      )}
    </section>
  )
}
