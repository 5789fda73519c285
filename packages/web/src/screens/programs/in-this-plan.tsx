import { useMemo } from 'react'
import type { Program } from '@throughline/catalog'
import { formatDay, type Activity, type Day, type PlanGraph } from '@throughline/model'
import { usePlan } from '../../data/plan.tsx'
import { RecordLink } from '../../links.tsx'
import { Section, Table } from '../../parts/index.ts'
import { FirstOf } from '../findings/first-of.tsx'
import { MatchLink } from './addresses.tsx'
import { VerdictMark } from './marks.tsx'
import { activitiesOf, verdictOfUse } from './uses.ts'

/** The activities of the plan that use a program, with what the law says of each. */
export function InThisPlan({ program }: { readonly program: Program }) {
  const { graph, on } = usePlan()
  const activities = useMemo(() => gravestFirst(graph, program.id, on), [graph, program.id, on])
  return (
    <Section title="In this plan" aside={`${activities.length} ${activities.length === 1 ? 'activity uses' : 'activities use'} it`}>
      {activities.length === 0 ? <p className="mute">No activity of this plan uses it.</p> : (
        <FirstOf items={activities} most={50} what="activities">
          {(shown) => (
            <Table caption={`Activities that use ${program.short}`}>
              <thead><tr><th scope="col">Activity</th><th scope="col">Start</th><th scope="col">Verdict</th><th scope="col">What stands open or fails</th></tr></thead>
              <tbody>{shown.map((activity) => <UseRow key={activity.id} activity={activity} program={program.id} />)}</tbody>
            </Table>
          )}
        </FirstOf>
      )}
    </Section>
  )
}

const grave = { ineligible: 0, undetermined: 1, eligible: 2, over: 3 } as const

/** What fails first, then what stands open; by start among equals, what is over last. */
function gravestFirst(graph: PlanGraph, program: string, on: Day): readonly Activity[] {
  const rank = (activity: Activity) => `${grave[verdictOfUse(graph, activity, program, on)?.verdict ?? 'over']} ${activity.start ?? '~'}`
  return activitiesOf(graph, program).map((activity) => ({ activity, at: rank(activity) })).toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).map(({ activity }) => activity)
}

function UseRow({ activity, program }: { readonly activity: Activity; readonly program: string }) {
  const { graph, on } = usePlan()
  const verdict = verdictOfUse(graph, activity, program, on)
  const first = verdict?.failed[0]?.text ?? verdict?.ask[0]?.question
  return (
    <tr>
      <th scope="row"><RecordLink id={activity.id} /></th>
      <td className="tabular program-day">{activity.start === undefined ? 'not known' : formatDay(activity.start)}</td>
      <td>{verdict === undefined ? <span className="mute">over: not judged</span> : <MatchLink id={activity.id} program={program}><VerdictMark of={verdict.verdict} /></MatchLink>}</td>
      <td>{first ?? ''}</td>
    </tr>
  )
}
