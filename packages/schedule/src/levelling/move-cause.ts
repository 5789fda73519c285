import { formatDay, quoted, type Activity, type Day, type Rec } from '@throughline/model'
import { fullDays, type Taker } from '../dates/full-days.ts'
import { dayAt } from '../network/day-number.ts'
import { endFrom, oddBound } from '../network/passes.ts'
import type { PlanJob } from './plan-job.ts'
import { othersThan, supplyOn } from './takers.ts'

/** Why an activity cannot stand on its planned days: what it needs is taken on some of them, or it waits for another that moves. */
export type MoveCause =
  | { readonly kind: 'capacity'; readonly capacity: Rec<'capacity'>; readonly start: Day; readonly end: Day; readonly amount: number; readonly taken: number; readonly others: readonly Activity[]; readonly text: string }
  | { readonly kind: 'link'; readonly waitsFor: Activity; readonly text: string }

const names = (activities: readonly Activity[]) => activities.map((one) => quoted(one)).join(', ')
const spanText = (start: Day, end: Day) => (start === end ? `on ${formatDay(start)}` : `from ${formatDay(start)} to ${formatDay(end)}`)

/** What stands against the planned days of the step at a place, given the days of all: capacities first, then links. */
export function whyMoved(made: PlanJob, days: Int32Array, takers: ReadonlyMap<string, readonly Taker[]>, place: number): readonly MoveCause[] {
  return [...takenThen(made, takers, place), ...waitsThen(made, days, place)]
}

function takenThen(made: PlanJob, takers: ReadonlyMap<string, readonly Taker[]>, place: number): readonly MoveCause[] {
  const { job: { network }, supplies } = made
  const id = network.steps[place]?.id
  const start = network.floor[place] ?? 0
  const end = endFrom(network, place, start)
  return supplies.flatMap(({ capacity }): readonly MoveCause[] => {
    const all = takers.get(capacity.id) ?? []
    const own = all.find(({ activity }) => activity.id === id)
    if (own === undefined) return []
    const then = all.map((one) => (one === own ? { ...own, start, end } : one)).filter((one) => one.start < end && start < one.end)
    const full = fullDays(then, supplyOn(made, capacity.id)).find((one) => one.takers.some(({ activity }) => activity.id === id))
    if (full === undefined) return []
    const others = othersThan(own.activity.id, full.takers)
    const [from, to] = [dayAt(Math.max(start, full.start)), dayAt(Math.min(end, full.end) - 1)]
    const text = `${capacity.title}: ${full.amount} ${spanText(from, to)}, and ${full.taken} would be taken${others.length === 0 ? '' : `, with ${names(others)}`}`
    return [{ kind: 'capacity', capacity, start: from, end: to, amount: full.amount, taken: full.taken, others, text }]
  })
}

function waitsThen({ job: { network }, schedule }: PlanJob, days: Int32Array, place: number): readonly MoveCause[] {
  const { inFrom, inDay, inWeight, isOddLink, floor } = network
  const found: MoveCause[] = []
  for (let k = inFrom[place] ?? 0; k < (inFrom[place + 1] ?? 0); k++) {
    const bound = isOddLink[k] === 0 ? (days[inDay[k] ?? 0] ?? 0) + (inWeight[k] ?? 0) : oddBound(network, k, place, days)
    const earlier = schedule.workings.steps.get(network.steps[(inDay[k] ?? 0) >> 1]?.id ?? '')?.activity
    if (bound > (floor[place] ?? 0) && earlier !== undefined) found.push({ kind: 'link', waitsFor: earlier, text: `it waits for ${quoted(earlier)}, which moves` })
  }
  return found
}
