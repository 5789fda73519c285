import { isLocalOn, thresholds, type RecipientGroup, type Threshold } from '@throughline/catalog'
import { readUsd, type Day, type PlanGraph, type Rec, type Usd } from '@throughline/model'
import { localValuesOf } from './catalogue-of.ts'

/** A local value in place of a threshold: of which groups, which amount, and whether it holds on a day. */
export interface LocalThreshold {
  readonly value: Rec<'program-value'>
  readonly groups: readonly RecipientGroup[]
  readonly usd: Usd
  readonly holds: (on: Day) => boolean
}

const limits = { 'construction-project': 'construction-project-limit', 'construction-notice': 'construction-notice-limit' } as const
const both: readonly RecipientGroup[] = ['other', 'nato-plus-five']

/**
 * What an organization's library holds in place of a threshold, whatever its days, the later begun last, to be shown beside it; a value that is no amount stands in for nothing.
 * `localThresholdsOf(plan, 'aeca-36b/articles-and-services')[0]?.usd // usd(83_000_000)`
 */
export function localThresholdsOf(plan: PlanGraph, id: string): readonly LocalThreshold[] {
  const threshold = thresholds.get(id)
  if (threshold === undefined || !('program' in threshold)) return []
  return localValuesOf(plan, threshold.program).flatMap((value): readonly LocalThreshold[] => {
    const groups = groupsOf(threshold, value.what)
    const amount = readUsd(value.value)
    if (groups.length === 0 || amount === undefined) return []
    return [{ value, groups, usd: amount, holds: (on) => isLocalOn(value, on) }]
  })
}

/**
 * The one of them that holds for a group on a day: of two whose days overlap, the later begun. Undefined where none does.
 * `localThresholdOn(plan, 'aeca-36b/articles-and-services', 'other', day('2026-11-24'))?.usd // usd(83_000_000)`
 */
export const localThresholdOn = (plan: PlanGraph, id: string, group: RecipientGroup, on: Day): LocalThreshold | undefined =>
  localThresholdsOf(plan, id).findLast((one) => one.groups.includes(group) && one.holds(on))

/** The groups for which a local value of that name stands in for a threshold. */
function groupsOf({ role, of }: Extract<Threshold, { program: string }>, what: string): readonly RecipientGroup[] {
  if (role === 'construction-project' || role === 'construction-notice') return what === limits[role] ? both : []
  if (role !== 'notice' || of === undefined) return []
  const isBound = of === 'major-defense-equipment' || of === 'articles-and-services' || of === 'construction'
  if (what === `notice-${of}`) return isBound ? ['other'] : both
  return isBound && what === `notice-${of}-nato-plus-five` ? ['nato-plus-five'] : []
}
