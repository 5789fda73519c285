import { thresholds, thresholdOn, type RecipientGroup, type ThresholdValue } from '@throughline/catalog'
import type { Day, PlanGraph } from '@throughline/model'
import { citeLocal } from './catalogue-of.ts'
import { localThresholdOn } from './local-threshold.ts'

/** At least so much, and at most so much, in whole cents; `most` is undefined where nothing bounds it. An amount that is known is both. */
export interface Bounds {
  readonly least: number
  readonly most: number | undefined
}

/**
 * A notice threshold on a day as the plan knows it: a local value of its library in place of the catalogue's, of two the later begun. Undefined where neither holds one for that day.
 * `thresholdKnownTo(plan, 'aeca-36b/major-defense-equipment', 'other', day('2027-11-29'))?.usd // usd(14_000_000)`
 */
export function thresholdKnownTo(plan: PlanGraph, id: string, group: RecipientGroup, on: Day): ThresholdValue | undefined {
  const local = localThresholdOn(plan, id, group, on)
  return local === undefined ? thresholdOn(id, group, on) : { usd: local.usd, source: citeLocal(local.value) }
}

/** Whether an amount that lies within bounds is past a threshold; `unknown` where the bounds or the threshold leave it open. An unknown amount is never zero. */
export function isPastWithin(plan: PlanGraph, id: string, group: RecipientGroup, { least, most }: Bounds, on: Day): 'yes' | 'no' | 'unknown' {
  const limit = thresholdKnownTo(plan, id, group, on)
  if (limit === undefined) return 'unknown'
  const isPast = (amount: number) => (thresholds.get(id)?.crossed === 'above' ? amount > limit.usd : amount >= limit.usd)
  if (isPast(least)) return 'yes'
  return most !== undefined && !isPast(most) ? 'no' : 'unknown'
}
