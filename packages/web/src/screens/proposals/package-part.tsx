import { costOf } from '@throughline/analysis'
import { packageActivities, formatDay, formatUsd, type Activity, type PlanGraph, type Rec } from '@throughline/model'
import { ownVerdicts } from '@throughline/rules'
import { useOpenRecord } from '../../address.ts'
import { usePlan } from '../../data/plan.tsx'
import { RecordLink } from '../../links.tsx'
import { Button, Section, Table } from '../../parts/index.ts'
import { MatchLink } from '../programs/addresses.tsx'
import { VerdictMark } from '../programs/marks.tsx'

/** What the package is made of: when, at what cost, and what the law says of each. */
export function PackagePart({ proposal }: { readonly proposal: Rec<'proposal'> }) {
  const { graph, on } = usePlan()
  const openRecord = useOpenRecord()
  const activities = packageActivities(graph, proposal)
  const verdictOf = (activity: Activity) => ownVerdicts(graph, on).get(activity.id)?.find(({ program }) => program === proposal.program)
  const change = <Button small look="text" onPress={() => openRecord(proposal.id, 'activities')}>Change</Button>
  return (
    <Section title="Activities of the package" aside={<><span>{activities.length === 1 ? '1 activity' : `${activities.length} activities`}</span>{change}</>}>
      {activities.length === 0 ? <p className="mute">The proposal names no activity yet: name what the package is made of, and what the plan holds for each item is offered here.</p> : (
        <Table caption="Activities of the package" isDense>
          <thead><tr><th scope="col">Activity</th><th scope="col">Starts</th><th scope="col">Ends</th><th scope="col" className="num">Likely cost</th><th scope="col">Law</th></tr></thead>
          <tbody>{activities.map((activity) => {
            const verdict = verdictOf(activity)
            return (
              <tr key={activity.id}>
                <th scope="row"><RecordLink id={activity.id} /></th>
                <td className="tabular">{activity.start === undefined ? <span className="mute">not known</span> : formatDay(activity.start)}</td>
                <td className="tabular">{activity.end === undefined ? <span className="mute">not known</span> : formatDay(activity.end)}</td>
                <td className="num">{sayCost(graph, activity)}</td>
                <td>{verdict === undefined ? <span className="mute">does not name the program</span> : <MatchLink id={activity.id} program={verdict.program}><VerdictMark of={verdict.verdict} /></MatchLink>}</td>
              </tr>
            )
          })}</tbody>
        </Table>
      )}
    </Section>
  )
}

/** An amount that is not known is a question mark, never zero. */
function sayCost(graph: PlanGraph, { id }: Activity): string {
  const { usd, unknown } = costOf(graph, id)
  return unknown === 0 ? formatUsd(usd) : usd === 0 ? '?' : `${formatUsd(usd)} + ?`
}
