import { sumUsd, usd, type Activity, type PlanGraph, type Rec, type Usd } from '@throughline/model'
import { isCancelled } from '../reading/history.ts'
import type { Need } from './need.ts'
import type { Bounds } from './threshold-known.ts'
import { measuredBy, type Measured, type TransferRule } from './transfer-rule.ts'

/** What is known of the money of a sale or transfer. An amount that is undefined is not known, which is not zero. */
export interface TransferAmounts {
  readonly total: Usd | undefined
  /** The total is the sum of what its activities say, not stated. */
  readonly isSummed: boolean
  readonly major: Usd | undefined
  readonly construction: Usd | undefined
  readonly original: Usd | undefined
  /** Undefined: not known. */
  readonly isSignificant: boolean | undefined
  readonly hasNoWeapons: boolean
}

const none = usd(0)

/** The amounts of a case: what it states, else what its activities come to together, each counted once. */
export function amountsOfCase(plan: PlanGraph, one: Rec<'case'>): TransferAmounts {
  const activities = plan.pick('activity', [...new Set(one.activities ?? [])]).filter((activity) => !isCancelled(activity))
  const total = one.total ?? (one.program === undefined ? undefined : sumOfActivities(plan, activities, one.program))
  return {
    total, isSummed: one.total === undefined && total !== undefined, major: one.majorDefenseEquipment, original: one.originalValue, isSignificant: one.significantMilitaryEquipment,
    construction: one.covers === 'articles-and-services' ? none : one.covers === 'construction' ? total : one.construction,
    hasNoWeapons: one.weaponsClass === 'other',
  }
}

/** The amounts of an activity that no case holds. Construction it does not name it has none of. */
export function amountsOfActivity(plan: PlanGraph, activity: Activity, program: string): TransferAmounts {
  const total = sumOfActivities(plan, [activity], program)
  const built = activity.construction === undefined ? none : activity.construction.cost
  return { total, isSummed: true, major: undefined, construction: program === 'fms-construction' ? total : built, original: undefined, isSignificant: undefined, hasNoWeapons: false }
}

/** The amounts of a need that stands in no plan: its own money for the program. What it gives says whether it builds; left out, that is not known. */
export function amountsOfNeed({ money, construction, support }: Need, program: string, { thresholds: ids }: TransferRule): TransferAmounts {
  const own = money.filter((line) => line.program === undefined || line.program === program).map(({ usd: amount }) => amount)
  const total = own.length === 0 || own.includes(undefined) ? undefined : sumUsd(own.flatMap((amount) => amount ?? []))
  // Only where the law tells construction apart does building take something from the rest.
  const isApart = ids.some((id) => measuredBy(id) === 'construction')
  const built = !isApart ? none : construction !== undefined ? construction.usd : support.length > 0 && !support.includes('small-scale-construction') ? none : undefined
  return { total, isSummed: false, major: undefined, construction: program === 'fms-construction' ? total : built, original: undefined, isSignificant: undefined, hasNoWeapons: false }
}

/** The higher of what the items and what the program's money come to; undefined where one amount, or every amount, is not known. */
function sumOfActivities(plan: PlanGraph, activities: readonly Activity[], program: string): Usd | undefined {
  const lines = activities.flatMap((activity) => plan.referring(activity.id, 'funding-line', 'activity')).filter((line) => line.program === program).map((line) => line.high ?? line.likely)
  const items = activities.flatMap((activity) => activity.items ?? []).map(({ cost }) => cost)
  if (items.includes(undefined) || lines.includes(undefined)) return undefined
  const sums = [items, lines].filter((amounts) => amounts.length > 0).map((amounts) => sumUsd(amounts.flatMap((amount) => amount ?? [])))
  return sums.toSorted((a, b) => b - a)[0]
}

/** What a threshold is held against lies within these bounds. `boundsOf(amounts, 'major-defense-equipment') // { least: 0, most: 420_000_000 }` */
export function boundsOf({ total, major, construction, original, hasNoWeapons }: TransferAmounts, measured: Measured): Bounds {
  if (measured === 'original-value') return exactly(original) ?? { least: 0, most: undefined }
  if (measured === 'major-defense-equipment') return exactly(major) ?? { least: 0, most: lessThan(total, construction) }
  if (measured === 'construction') return exactly(construction) ?? { least: 0, most: lessThan(total, major) }
  if (measured === 'firearms') return { least: 0, most: hasNoWeapons ? 0 : lessThan(total, construction) }
  if (total !== undefined && construction !== undefined) return { least: total - construction, most: total - construction }
  return { least: major ?? 0, most: lessThan(total, construction) }
}

const exactly = (amount: Usd | undefined): Bounds | undefined => (amount === undefined ? undefined : { least: amount, most: amount })
const lessThan = (total: Usd | undefined, part: Usd | undefined): number | undefined => (total === undefined ? undefined : Math.max(0, total - (part ?? 0)))
