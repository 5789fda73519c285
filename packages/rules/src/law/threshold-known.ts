import { thresholds, thresholdOn, type RecipientGroup, type ThresholdValue } from '@throughline/catalog'
import { readUsd, type Day, type PlanGraph } from '@throughline/model'
import { citeLocal, localValuesOf } from './catalogue-of.ts'
import { measuredBy } from './transfer-rule.ts'

/** At least so much, and at most so much, in whole cents; `most` is undefined where nothing bounds it. An amount that is known is both. */
export interface Bounds {
  readonly least: number
  readonly most: number | undefined
}

/**
 * A notice threshold on a day as the plan knows it: a local value of its library in place of the catalogue's. Undefined where neither holds one for that day.
 * `thresholdKnownTo(plan, 'aeca-36b/major-defense-equipment', 'other', day('2027-11-29'))?.usd // usd(14_000_000)`
 */
export function thresholdKnownTo(plan: PlanGraph, id: string, group: RecipientGroup, on: Day): ThresholdValue | undefined {
  const threshold = thresholds.get(id)
  const values = threshold === undefined || !('program' in threshold) ? [] : localValuesOf(plan, threshold.program)
  if (values.length === 0) return thresholdOn(id, group, on)
  const measured = measuredBy(id)
  const isBound = measured === 'major-defense-equipment' || measured === 'articles-and-services' || measured === 'construction'
  const what = isBound && group === 'nato-plus-five' ? `notice-${measured}-nato-plus-five` : `notice-${measured ?? ''}`
  const local = values.find((one) => one.what === what && (one.from === undefined || one.from <= on) && (one.until === undefined || on <= one.until))
  const amount = local === undefined ? undefined : readUsd(local.value)
  return local === undefined || amount === undefined ? thresholdOn(id, group, on) : { usd: amount, source: citeLocal(local) }
}

/** Whether an amount that lies within bounds is past a threshold; `unknown` where the bounds or the threshold leave it open. An unknown amount is never zero. */
export function isPastWithin(plan: PlanGraph, id: string, group: RecipientGroup, { least, most }: Bounds, on: Day): 'yes' | 'no' | 'unknown' {
  const limit = thresholdKnownTo(plan, id, group, on)
  if (limit === undefined) return 'unknown'
  const isPast = (amount: number) => (thresholds.get(id)?.crossed === 'above' ? amount > limit.usd : amount >= limit.usd)
  if (isPast(least)) return 'yes'
  return most !== undefined && !isPast(most) ? 'no' : 'unknown'
}
