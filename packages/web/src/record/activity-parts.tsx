import type { AnyRecord } from '@throughline/model'
import { ActivityFunds } from './activity-funds.tsx'
import { ActivityGates } from './activity-gates.tsx'
import { ActivityProposals } from './activity-proposals.tsx'

/** What a planner asks of an activity before its fields: its proposal, its gates, the life of its money. Nothing for other kinds. */
export function ActivityParts({ record }: { readonly record: AnyRecord }) {
  if (record.kind !== 'activity') return null
  const hasGates = record.isStaffStep !== true && record.status !== 'cancelled'
  return (
    <>
      <ActivityProposals activity={record} />
      {hasGates ? <ActivityGates activity={record} /> : null}
      <ActivityFunds activity={record} />
    </>
  )
}
