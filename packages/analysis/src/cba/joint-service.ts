import type { PlanGraph, Rec } from '@throughline/model'
import { rolesOfGap } from './role-work.ts'

export type Service = Rec<'organization'> | Rec<'recipient-unit'>

/** The partner's service that owns a gap, and how that is known. */
export interface GapService {
  readonly service: Service
  /** `gap`: the gap says so; `role`: the gap is silent, and one organization plays every role it stands in the way of. */
  readonly saidBy: 'gap' | 'role'
}

/** The service that owns a gap: what the gap says, else who plays its role; undefined where several do or nobody is named. */
export function serviceOf(plan: PlanGraph, gap: Rec<'gap'>): GapService | undefined {
  const own = ownerOf(plan, gap.service)
  if (own !== undefined) return { service: own, saidBy: 'gap' }
  const [player, other] = [...new Set(rolesOfGap(plan, gap).flatMap(({ organization }) => organization ?? []))]
  const played = other === undefined ? ownerOf(plan, player) : undefined
  return played === undefined ? undefined : { service: played, saidBy: 'role' }
}

const ownerOf = (plan: PlanGraph, id: Rec<'gap'>['service']): Service | undefined => plan.get('organization', id) ?? plan.get('recipient-unit', id)
