import type { Activity, RecordId } from '@throughline/model'
import type { SupplyDays, Taker } from '../dates/full-days.ts'
import type { PlanJob } from './plan-job.ts'

/** What takes of each capacity on given days (start and end of each place), by capacity. */
export function takersOn({ job: { network }, schedule, needs }: PlanJob, days: Int32Array): ReadonlyMap<string, readonly Taker[]> {
  const found = new Map<string, Taker[]>()
  for (const { step, capacity, amount } of needs) {
    const i = network.placeOf(step)
    const activity = schedule.workings.steps.get(step)?.activity
    if (i === undefined || activity === undefined || amount === 0) continue
    const list = found.get(capacity) ?? []
    const before = list.findIndex((one) => one.activity.id === activity.id)
    const taker = { activity, start: days[2 * i] ?? 0, end: days[2 * i + 1] ?? 0, amount }
    if (before < 0) list.push(taker)
    else list[before] = { ...taker, amount: amount + (list[before]?.amount ?? 0) }
    found.set(capacity, list)
  }
  return found
}

/** What there is of a capacity over time. */
export const supplyOn = ({ supplies }: PlanJob, capacity: string): SupplyDays => supplies.find(({ id }) => id === capacity) ?? { amount: 0, changes: [] }

/** The ids of takers other than one, by start. */
export const othersThan = (id: RecordId, takers: readonly Taker[]): readonly Activity[] =>
  takers.filter(({ activity }) => activity.id !== id).toSorted((a, b) => a.start - b.start || (a.activity.id < b.activity.id ? -1 : 1)).map(({ activity }) => activity)
