import type { AnyRecord } from '@throughline/model'
import { ActivityFunds } from './activity-funds.tsx'
import { ActivityGates } from './activity-gates.tsx'
import { ActivityProposals } from './activity-proposals.tsx'
import { WhatDrives, WhyTheseDays } from './why-these-days.tsx'

/** What a planner asks before the fields: of an activity its proposal, why it stands on its days, its gates, the life of its money; of a milestone what drives it. Nothing for other kinds. */
export function ActivityParts({ record }: { readonly record: AnyRecord }) {
  if (record.kind === 'milestone') return <WhatDrives milestone={record} />
  if (record.kind !== 'activity') return null
  const hasGates = record.isStaffStep !== true && record.status !== 'cancelled'
  return (
    <>
      <ActivityProposals activity={record} />
      <WhyTheseDays activity={record} />
      {hasGates ? <ActivityGates activity={record} /> : null}
      <ActivityFunds activity={record} />
    </>
  )
}
