import { perPlan, type Activity, type Day, type PlanGraph, type Rec } from '@throughline/model'
import { dayAt, dayNumber } from '../network/day-number.ts'
import { endOf, startOf } from '../waits.ts'

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

interface Taking { readonly activity: Activity; readonly start: number; readonly end: number; readonly amount: number }

/**
 * Where the activities of a plan take more of a capacity than there is, as the plan has its days; what is cancelled or has no days takes nothing.
 * `overloadsOf(plan).map(({ capacity, start }) => [capacity.title, start])`
 */
export const overloadsOf: (plan: PlanGraph) => readonly Overload[] = perPlan((plan) => plan.all('capacity').flatMap((capacity) => overloads(capacity, takings(plan, capacity))))

function takings(plan: PlanGraph, capacity: Rec<'capacity'>): readonly Taking[] {
  return plan.referring(capacity.id, 'activity', 'demands').flatMap((activity) => {
    const [start, end] = [startOf(activity), endOf(activity) ?? startOf(activity)]
    const amount = (activity.demands ?? []).reduce((sum, one) => (one.capacity === capacity.id ? sum + one.amount : sum), 0)
    return start === undefined || end === undefined || amount === 0 || activity.status === 'cancelled' ? [] : [{ activity, start: dayNumber(start), end: dayNumber(end) + 1, amount }]
  })
}

/** What there is of a capacity on a day; where two changes meet, the later begun counts. */
export function amountOn({ amount, changes = [] }: Rec<'capacity'>, on: Day): number {
  const [last] = changes.filter(({ start, end }) => start <= on && on <= end).sort((a, b) => (a.start < b.start ? 1 : -1))
  return last?.amount ?? amount
}

/** Sweeps the days on which something begins, ends or changes; stretches that touch with the same activities are one. */
function overloads(capacity: Rec<'capacity'>, all: readonly Taking[]): readonly Overload[] {
  const turns = [...new Set([...all.flatMap(({ start, end }) => [start, end]), ...(capacity.changes ?? []).flatMap(({ start, end }) => [dayNumber(start), dayNumber(end) + 1])])].sort((a, b) => a - b)
  const found: Overload[] = []
  for (let i = 0; i < turns.length; i++) {
    const at = turns[i] ?? 0
    const next = turns[i + 1] ?? at + 1
    const running = all.filter(({ start, end }) => start <= at && at < end)
    const taken = running.reduce((sum, { amount }) => sum + amount, 0)
    const amount = amountOn(capacity, dayAt(at))
    if (taken <= amount) continue
    const before = found.at(-1)
    const activities = running.toSorted((a, b) => a.start - b.start || (a.activity.id < b.activity.id ? -1 : 1)).map(({ activity }) => activity)
    if (before !== undefined && dayNumber(before.end) + 1 === at) found.splice(-1, 1, joined(before, dayAt(next - 1), taken, amount, activities))
    else found.push({ capacity, start: dayAt(at), end: dayAt(next - 1), taken, amount, activities })
  }
  return found
}

const joined = (before: Overload, end: Day, taken: number, amount: number, activities: readonly Activity[]): Overload => ({
  ...before, end, ...(taken > before.taken && { taken, amount }), activities: [...new Set([...before.activities, ...activities])],
})
