import { useMemo } from 'react'
import { formatSpan, type Activity, type RecordId } from '@throughline/model'
import { becauseOf, chainTo, conflictsOf, scheduleOf, type Because, type Dated, type PlanSchedule } from '@throughline/schedule'
import { usePlan } from '../data/plan.tsx'
import { RecordLink } from '../links.tsx'
import { CriticalMark } from '../screens/matrix/critical-mark.tsx'
import { Contradictions, DrivingChain, ReasonLine } from './day-reasons.tsx'
import { asSentence, criticalWord, dayCount, floatText, plannedText } from './why-words.ts'
import './why-these-days.css'

/** The days of the plan on the screen, reckoned once for each state of it. */
export function useSchedule(): PlanSchedule {
  const { graph, on } = usePlan()
  return useMemo(() => scheduleOf(graph, { on }), [graph, on])
}

/** Why an activity stands on its days: what fixes them, what would move them and by how much, what holds its end, why it is critical or not, what drives it, what cannot all hold. */
export function WhyTheseDays({ activity }: { readonly activity: Activity }) {
  const schedule = useSchedule()
  const dated = schedule.of(activity.id)
  const because = useMemo(() => becauseOf(schedule, activity.id), [schedule, activity.id])
  if (activity.status === 'cancelled') return null
  return (
    <section className="panel-part" aria-labelledby="panel-why">
      <h3 id="panel-why">Why these days</h3>
      {dated === undefined || because === undefined
        ? <p className="small soft">It has neither days nor a length, so it binds nothing and nothing can be said of its days. Set a first day, or a length and what it waits for.</p>
        : <Explained schedule={schedule} dated={dated} because={because} />}
    </section>
  )
}

function Explained({ schedule, dated, because }: { readonly schedule: PlanSchedule; readonly dated: Dated; readonly because: Because }) {
  const { id, progress } = dated
  const planned = plannedText(dated)
  const isOver = progress === 'over'
  return (
    <>
      <dl className="why-days small">
        <dt>{isOver ? 'Held' : 'Forecast'}</dt><dd><span className="tabular">{formatSpan(dated.earlyStart, dated.earlyFinish)}</span>{planned === undefined ? null : <span className="why-pushed"> {planned}</span>}</dd>
        {isOver ? null : <><dt>At the latest</dt><dd className="tabular">{formatSpan(dated.lateStart, dated.lateFinish)}</dd></>}
        {isOver ? null : <><dt>Float</dt><dd>{floatText(dated)}</dd></>}
        {isOver ? null : <><dt>Critical</dt><dd><CriticalMark of={dated} /> {criticalWord(dated)}</dd></>}
      </dl>
      <ul className="why">
        <ReasonLine reason={because.start} word="fixes its start" own={id} />
        {because.next === undefined ? null : <ReasonLine reason={because.next} own={id} word={`${dayCount(because.next.daysEarlier)} earlier`} before="Were that gone: " />}
        {isOver ? null : <ReasonLine reason={because.finish} word="holds its end" own={id} />}
        {isOver ? null : <li className="why-line"><p>{asSentence(because.float.text)}</p></li>}
      </ul>
      {schedule.hasPartnerHolidays || isOver ? null : <p className="gate-source">No holidays of the partner are known here, so none are kept free.</p>}
      <DrivingChain schedule={schedule} ids={chainTo(schedule, id)} own={id} />
      <Contradictions conflicts={conflictsOf(schedule).filter((one) => one.activity === id || one.chain.includes(id))} own={id} />
    </>
  )
}

/** What drives a milestone: when the work that brings it about is over, and the chain that leads there. */
export function WhatDrives({ milestone }: { readonly milestone: { readonly id: RecordId; readonly activities?: readonly RecordId[] | undefined; readonly date?: Dated['earlyStart'] | undefined } }) {
  const schedule = useSchedule()
  const last = (milestone.activities ?? []).flatMap((id) => schedule.of(id) ?? []).sort((a, b) => (a.earlyFinish < b.earlyFinish ? 1 : a.earlyFinish > b.earlyFinish ? -1 : a.id < b.id ? -1 : 1))[0]
  const because = useMemo(() => (last === undefined ? undefined : becauseOf(schedule, last.id)), [schedule, last])
  return (
    <section className="panel-part" aria-labelledby="panel-why">
      <h3 id="panel-why">What drives it</h3>
      {last === undefined || because === undefined ? <p className="small soft">No activity with days is named as bringing it about, so nothing drives its day.</p> : (
        <>
          <p className="small"><RecordLink id={last.id} /> ends last, on {formatSpan(last.earlyFinish, last.earlyFinish)}. {asSentence(because.float.text)}</p>
          <ul className="why"><ReasonLine reason={because.start} word="fixes its start" own={last.id} /></ul>
          <DrivingChain schedule={schedule} ids={chainTo(schedule, last.id)} own={milestone.id} />
          <Contradictions conflicts={conflictsOf(schedule).filter((one) => one.activity === last.id || one.because.some(({ record }) => record === milestone.id))} own={milestone.id} />
        </>
      )}
    </section>
  )
}
