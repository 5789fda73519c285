import { perPlan, type Activity, type Day, type PlanGraph, type Rec } from '@throughline/model'
import { dayAt, dayNumber } from '../network/day-number.ts'
import { endOf, startOf } from '../waits.ts'
import { fullDays, supplyDays, type Taker } from './full-days.ts'

/** A stretch of days on which more is taken of a capacity than there is. */
export interface Overload {
  readonly capacity: Rec<'capacity'>
  readonly start: Day
  readonly end: Day
  /** The most taken on one of the days, and what there is on it. */
  readonly taken: number
  readonly amount: number
  /** What takes of it on those days, by start. */
  readonly activities: readonly Activity[]
}

/**
 * Where the activities of a plan take more of a capacity than there is, as the plan has its days; what is cancelled or has no days takes nothing.
 * `overloadsOf(plan).map(({ capacity, start }) => [capacity.title, start])`
 */
export const overloadsOf: (plan: PlanGraph) => readonly Overload[] = perPlan((plan) => plan.all('capacity').flatMap((capacity) =>
  fullDays(takersOf(plan, capacity), supplyDays(capacity)).map(({ start, end, taken, amount, takers }): Overload => ({
    capacity, start: dayAt(start), end: dayAt(end - 1), taken, amount, activities: takers.toSorted((a, b) => a.start - b.start || (a.activity.id < b.activity.id ? -1 : 1)).map(({ activity }) => activity),
  }))))

const takersOf = (plan: PlanGraph, capacity: Rec<'capacity'>): readonly Taker[] => plan.referring(capacity.id, 'activity', 'demands').flatMap((activity) => {
  const [start, end] = [startOf(activity), endOf(activity) ?? startOf(activity)]
  const amount = (activity.demands ?? []).reduce((sum, one) => (one.capacity === capacity.id ? sum + one.amount : sum), 0)
  return start === undefined || end === undefined || amount === 0 || activity.status === 'cancelled' ? [] : [{ activity, start: dayNumber(start), end: dayNumber(end) + 1, amount }]
})
