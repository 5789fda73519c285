import { useState } from 'react'
import { optionsFor, roleWork } from '@throughline/analysis'
import { formatSpan, formatUsdShort, sumUsd, type Activity, type Rec, type RecordId } from '@throughline/model'
import { edit } from '../../../../data/changes.ts'
import { usePlan } from '../../../../data/plan.tsx'
import { useChange } from '../../../../data/use-change.ts'
import { RecordLink, ScreenLink } from '../../../../links.tsx'
import { Button, isWorkStatus, StatusLabel } from '../../../../parts/index.ts'
import type { StepProps } from '../../step-view.ts'
import { outcomeWord } from '../choose-step.tsx'
import { costOf, placeOf } from '../judge/judge-step.tsx'
import { TieOne } from '../tie-one.tsx'
import { rankedOf } from '../work-order.ts'
import { BecomeDialog } from './dialog.tsx'

type Solution = Rec<'solution'>

/** The chosen options of the role, and the activities of the plan that carry them out. */
export function ActivitiesStep({ role: id }: StepProps) {
  const { graph } = usePlan()
  const [making, setMaking] = useState<RecordId>()
  const role = graph.get('role', id)
  if (role === undefined) return <></>
  const gaps = rankedOf(graph, role.id).map(({ gap }) => gap)
  const chosen = gaps.flatMap((gap) => optionsFor(graph, gap.id)).filter(({ decision }) => decision === 'chosen')
  const option = graph.get('solution', making)
  return (
    <>
      {chosen.length > 0 ? null : <p className="teach">{roleWork(graph, role.id).options.length === 0 ? 'No option stands for the gaps of this role yet.' : 'No option is chosen yet.'} Once one is, it becomes activities here: prepared, ordered, delivered, trained for and kept up, with what waits for what and the money by year. <ScreenLink screen="analysis" words={{ step: 'choose', role: role.id }}>Choose first.</ScreenLink></p>}
      {gaps.map((gap) => {
        const own = chosen.filter((one) => one.gap === gap.id)
        return (
          <section key={gap.id} className="step-part">
            <h2>{gap.title} <span className="small mute">{outcomeWord(gap)}</span></h2>
            {own.length === 0 ? <p className="small soft">No option is chosen for it.{gap.outcomeBecause === undefined ? '' : ` ${gap.outcomeBecause}`}</p> : <ul className="becomings">{own.map((one) => <Becomes key={one.id} option={one} onMake={() => setMaking(one.id)} />)}</ul>}
          </section>
        )
      })}
      {option === undefined ? null : <BecomeDialog key={option.id} option={option} role={role} onClose={() => setMaking(undefined)} />}
    </>
  )
}

function Becomes({ option, onMake }: { readonly option: Solution; readonly onMake: () => void }) {
  const { graph } = usePlan()
  const change = useChange()
  const activities = graph.pick('activity', option.becomes).toSorted((a, b) => ((a.start ?? '9') < (b.start ?? '9') ? -1 : 1))
  const tie = (id: RecordId) => void change([edit(option, { becomes: [...(option.becomes ?? []), id] })])
  return (
    <li>
      <div className="row wrap becoming-head"><RecordLink id={option.id} className="quiet-name" /><span className="option-facts"><span>{placeOf(option)}</span><span className="tabular">{costOf(option) ?? 'cost not known'}</span></span></div>
      {activities.length === 0 ? <p className="item-left becoming-none">No activity carries it out yet</p> : <ul className="becoming-list">{activities.map((one) => <ActivityLine key={one.id} activity={one} />)}</ul>}
      <div className="row wrap becoming-verbs">
        <Button small look={activities.length === 0 ? 'primary' : 'plain'} onPress={onMake}>{activities.length === 0 ? 'Make it activities…' : 'Add more steps…'}<span className="unseen"> {option.text}</span></Button>
        <TieOne verb="Tie one that is there…" label={`Tie an activity to: ${option.text}`} targets={activityKinds} onChoose={tie} />
      </div>
    </li>
  )
}

const activityKinds = ['activity'] as const

function ActivityLine({ activity }: { readonly activity: Activity }) {
  const { graph } = usePlan()
  const money = graph.referring(activity.id, 'funding-line', 'activity').flatMap(({ likely }) => likely ?? [])
  return (
    <li>
      <RecordLink id={activity.id} />
      <span className="tabular small">{activity.start === undefined ? 'no days yet' : formatSpan(activity.start, activity.end ?? activity.start)}</span>
      {activity.status !== undefined && isWorkStatus(activity.status) ? <StatusLabel of={activity.status} /> : <span />}
      <span className="num small">{money.length === 0 ? '' : formatUsdShort(sumUsd(money))}</span>
    </li>
  )
}
