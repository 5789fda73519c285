import { useMemo } from 'react'
import { earliestHonestStart, gateOutlook, type Gate } from '@throughline/schedule'
import type { Activity } from '@throughline/model'
import { usePlan } from '../data/plan.tsx'
import { ScreenLink } from '../links.tsx'
import { GateLegend, GateList, GateSummary } from './gate-list.tsx'

/** The gates of an activity: what is missed, what comes next, when it can honestly start, and every step with its latest day. */
export function ActivityGates({ activity }: { readonly activity: Activity }) {
  const { graph, on } = usePlan()
  const outlook = useMemo(() => gateOutlook(graph, activity, on), [graph, activity, on])
  const earliest = useMemo(() => earliestHonestStart(graph, activity, on), [graph, activity, on])
  const { gates } = outlook
  const open = gates.filter(({ state }) => state !== 'done')
  const done = gates.filter(({ state }) => state === 'done')
  const first = firstOf(open)
  return (
    <section className="panel-part" aria-labelledby="panel-gates">
      <h3 id="panel-gates" className="panel-h3"><span>Gates</span><ScreenLink screen="calendar" words={{ span: 'all', sort: 'gate', find: activity.title }} className="small">In the calendar</ScreenLink></h3>
      {gates.length === 0 ? <p className="small soft">{whyNone(activity)}</p> : (
        <>
          <GateSummary outlook={outlook} earliest={earliest} start={activity.start} />
          <GateList gates={open.filter((gate) => first.has(gate))} activity={activity} label="Gates that matter first" />
          <Folded gates={open.filter((gate) => !first.has(gate))} activity={activity} label="Other open gates" said={(n) => `${n} more open`} />
          <Folded gates={done} activity={activity} label="Gates behind it" said={(n) => `${n} done`} />
          <GateLegend />
        </>
      )}
    </section>
  )
}

/** So many stand without unfolding: those missed or tight, then the next. */
const few = 3

function firstOf(open: readonly Gate[]): ReadonlySet<Gate> {
  const isPressing = ({ state }: Gate) => state === 'missed' || state === 'tight'
  return new Set([...open.filter(isPressing), ...open.filter((gate) => !isPressing(gate))].slice(0, few))
}

function Folded({ gates, activity, label, said }: { readonly gates: readonly Gate[]; readonly activity: Activity; readonly label: string; readonly said: (n: number) => string }) {
  if (gates.length === 0) return null
  return <details className="panel-fold"><summary>{said(gates.length)}</summary><GateList gates={gates} activity={activity} label={label} /></details>
}

function whyNone({ start, actualStart, programs, status }: Activity): string {
  if (start === undefined && actualStart === undefined) return 'No first day is set, so nothing can be planned back from it.'
  if (status === 'under-way' || status === 'done' || actualStart !== undefined) return 'It has begun: its gates are behind it.'
  return programs === undefined || programs.length === 0 ? 'No program is named, so no steps of the law are known. “Programs for this” ranks them.' : 'The catalogue holds no steps for its programs.'
}
