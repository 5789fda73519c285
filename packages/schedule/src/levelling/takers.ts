import type { Activity, RecordId } from '@throughline/model'
import type { PlanJob } from './plan-job.ts'

/** An activity with what it takes of one capacity and when. */
export interface Taker {
  readonly activity: Activity
  readonly start: number
  readonly end: number
  readonly amount: number
}

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

/** Days from one up to another on which more is taken than there is. */
export interface FullDays {
  readonly start: number
  readonly end: number
  readonly taken: number
  readonly amount: number
  readonly takers: readonly Taker[]
}

/** Where takers take more than there is, by stretch; stretches that touch are one, with its worst day. `fullDays(takers, (d) => 2)` */
export function fullDays(takers: readonly Taker[], turnsOfSupply: readonly number[], amountOn: (d: number) => number): readonly FullDays[] {
  const turns = [...new Set([...takers.flatMap(({ start, end }) => [start, end]), ...turnsOfSupply])].sort((a, b) => a - b)
  const found: FullDays[] = []
  for (const [k, start] of turns.entries()) {
    const end = turns[k + 1] ?? start
    const running = takers.filter((one) => one.start <= start && start < one.end)
    const taken = running.reduce((sum, one) => sum + one.amount, 0)
    const amount = amountOn(start)
    if (taken <= amount || end === start) continue
    const before = found.at(-1)
    if (before === undefined || before.end !== start) { found.push({ start, end, taken, amount, takers: running }); continue }
    found.splice(-1, 1, { ...(taken - amount > before.taken - before.amount ? { taken, amount } : before), start: before.start, end, takers: [...before.takers, ...running.filter((one) => !before.takers.includes(one))] })
  }
  return found
}

/** What there is of a capacity on a day, and the days on which that turns. */
export function supplyOn({ supplies }: PlanJob, capacity: string): { readonly amountOn: (d: number) => number; readonly turns: readonly number[] } {
  const one = supplies.find(({ id }) => id === capacity)
  const changes = one?.changes ?? []
  return { amountOn: (d) => changes.findLast(({ from, end }) => from <= d && d < end)?.amount ?? one?.amount ?? 0, turns: changes.flatMap(({ from, end }) => [from, end]) }
}

/** The ids of takers other than one, by start. */
export const othersThan = (id: RecordId, takers: readonly Taker[]): readonly Activity[] =>
  takers.filter(({ activity }) => activity.id !== id).toSorted((a, b) => a.start - b.start || (a.activity.id < b.activity.id ? -1 : 1)).map(({ activity }) => activity)
