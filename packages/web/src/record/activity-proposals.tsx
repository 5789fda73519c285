import type { Activity } from '@throughline/model'
import { usePlan } from '../data/plan.tsx'
import { ProposalLink } from '../screens/proposals/addresses.tsx'
import { recordName } from './record-name.ts'

/** The proposals an activity is part of, each with the way to its page. */
export function ActivityProposals({ activity }: { readonly activity: Activity }) {
  const { graph } = usePlan()
  const proposals = graph.referring(activity.id, 'proposal')
  if (proposals.length === 0) return null
  return (
    <p className="panel-proposals small">
      {proposals.length === 1 ? 'Part of the proposal ' : 'Part of the proposals '}
      {proposals.map((proposal, at) => <span key={proposal.id}>{at === 0 ? '' : ', '}<ProposalLink id={proposal.id}>{recordName(graph, proposal)}</ProposalLink></span>)}
    </p>
  )
}
