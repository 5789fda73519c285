import { useMemo } from 'react'
import { Plus } from 'lucide-react'
import { daysBetween, formatDay, type Day } from '@throughline/model'
import { readinessOf, type Readiness } from '@throughline/rules'
import { useActions } from '../../actions/registry.ts'
import { usePlan } from '../../data/plan.tsx'
import { Button, EmptyState, PageHead, Table } from '../../parts/index.ts'
import { newRecord } from '../../record/new-record-state.ts'
import { ProgramLink } from '../programs/addresses.tsx'
import { Disclaimer, VerdictMark } from '../programs/marks.tsx'
import { ProposalLink } from './addresses.tsx'
import { CasesPart } from './cases-part.tsx'
import { ReadyMeter } from './marks.tsx'
import '../programs/programs.css'
import './proposals.css'

/** Packages put forward to a program: how ready each is to be told to Congress, and by when. */
export function ProposalsScreen() {
  const { graph, on } = usePlan()
  const all = useMemo(() => graph.of('proposal').map((proposal) => ({ proposal, ready: readinessOf(graph, proposal, on) })).toSorted((a, b) => ((a.ready.lastNoticeDay ?? '9') < (b.ready.lastNoticeDay ?? '9') ? -1 : 1)), [graph, on])
  const addOne = () => newRecord('proposal')
  useActions([{ id: 'proposals.add', label: 'Add a proposal', group: 'Proposals', keys: 'n', foot: 'new proposal', run: addOne }, { id: 'cases.add', label: 'Add a case', group: 'Proposals', run: () => newRecord('case') }])
  return (
    <div className="page programs proposals">
      <PageHead title="Proposals" summary={summaryOf(all.map(({ ready }) => ready), on)} actions={<Button look="primary" icon={<Plus size={16} />} onPress={addOne}>Proposal</Button>} />
      {all.length === 0 ? <Teach onAdd={addOne} /> : (
        <Table caption="Proposals with their readiness, the first notice first">
          <thead><tr><th scope="col">Proposal</th><th scope="col">Program</th><th scope="col">Items of the notice</th><th scope="col">Notice goes by</th><th scope="col">Starts</th><th scope="col">Law</th></tr></thead>
          <tbody>{all.map(({ proposal, ready }) => (
            <tr key={proposal.id}>
              <th scope="row"><ProposalLink id={proposal.id}>{proposal.title}</ProposalLink></th>
              <td>{proposal.program === undefined ? <span className="mute">none named</span> : <ProgramLink id={proposal.program} />}</td>
              <td>{ready.isNoticeAsked === 'no' && proposal.noticeItems === undefined ? <span className="mute">not asked by this program</span> : <ReadyMeter ready={ready} />}</td>
              <td className="tabular"><NoticeBy ready={ready} on={on} /></td>
              <td className="tabular">{ready.start === undefined ? <span className="mute">not known</span> : formatDay(ready.start)}</td>
              <td>{ready.verdict === undefined ? <span className="mute">no activity names the program</span> : <VerdictMark of={ready.verdict.verdict} />}</td>
            </tr>
          ))}</tbody>
        </Table>
      )}
      <CasesPart />
      <Disclaimer />
    </div>
  )
}

const Teach = ({ onAdd }: { readonly onAdd: () => void }) => (
  <EmptyState title="No proposal yet" chapter="Requirements Coordination and Integration" action={<Button look="primary" onPress={onAdd}>Add a proposal</Button>}>
    <p>A proposal puts a package of activities forward to one program. Under Section 333 Congress is told nine things fifteen days before the package starts; here each is answered from the plan, or shown as missing with who owes it and by when.</p>
    <p>Name the program and the activities of the package first: what the plan already holds is then offered for each item.</p>
  </EmptyState>
)

function NoticeBy({ ready, on }: { readonly ready: Readiness; readonly on: Day }) {
  if (ready.lastNoticeDay === undefined) return <span className="mute">not known</span>
  const left = daysBetween(on, ready.lastNoticeDay)
  return <>{formatDay(ready.lastNoticeDay)} <span className="mute tiny">{left < 0 ? 'over' : `in ${left} ${left === 1 ? 'day' : 'days'}`}</span></>
}

function summaryOf(all: readonly Readiness[], on: Day): string | undefined {
  if (all.length === 0) return undefined
  const whole = all.filter(({ complete, items }) => complete === items.length).length
  const next = all.find(({ lastNoticeDay, complete, items }) => lastNoticeDay !== undefined && lastNoticeDay >= on && complete < items.length)?.lastNoticeDay
  return `${whole} of ${all.length} ${all.length === 1 ? 'proposal has' : 'proposals have'} all nine items complete${next === undefined ? '.' : `; the first notice not complete goes by ${formatDay(next)} at the latest.`}`
}
