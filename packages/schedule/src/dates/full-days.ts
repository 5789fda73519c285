import type { Activity, Rec } from '@throughline/model'
import { dayNumber } from '../network/day-number.ts'

/** How much there is of something: an amount, and spans in which there is another; where two meet, the later begun counts. An end is the day after the last. */
export interface SupplyDays {
  readonly amount: number
  /** By their first days. */
  readonly changes: readonly { readonly from: number; readonly end: number; readonly amount: number }[]
}

/** What there is of a capacity, in numbers of days. `amountOn(supplyDays(capacity), dayNumber(day('2027-07-01')))` */
export const supplyDays = ({ amount, changes = [] }: Pick<Rec<'capacity'>, 'amount' | 'changes'>): SupplyDays => ({
  amount, changes: changes.toSorted((a, b) => (a.start < b.start ? -1 : 1)).map((one) => ({ from: dayNumber(one.start), end: dayNumber(one.end) + 1, amount: one.amount })),
})

/** What there is on a day. */
export const amountOn = ({ amount, changes }: SupplyDays, d: number): number => changes.findLast(({ from, end }) => from <= d && d < end)?.amount ?? amount

/** An activity with what it takes of one capacity and when. */
export interface Taker {
  readonly activity: Activity
  readonly start: number
  readonly end: number
  readonly amount: number
}

/** Days from one up to another on which more is taken than there is. */
export interface FullDays {
  readonly start: number
  readonly end: number
  /** The most taken over what there is, and what there is then. */
  readonly taken: number
  readonly amount: number
  /** What takes of it on those days. */
  readonly takers: readonly Taker[]
}

/** Where takers take more than there is, by stretch; stretches that touch are one, with its worst day. `fullDays(takers, supplyDays(capacity))` */
export function fullDays(takers: readonly Taker[], supply: SupplyDays): readonly FullDays[] {
  const turns = [...new Set([...takers, ...supply.changes.map(({ from, end }) => ({ start: from, end }))].flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  const found: FullDays[] = []
  for (const [k, start] of turns.entries()) {
    const end = turns[k + 1] ?? start
    const running = takers.filter((one) => one.start <= start && start < one.end)
    const taken = running.reduce((sum, one) => sum + one.amount, 0)
    const amount = amountOn(supply, start)
    if (taken <= amount || end === start) continue
    const before = found.at(-1)
    if (before === undefined || before.end !== start) { found.push({ start, end, taken, amount, takers: running }); continue }
    found.splice(-1, 1, { ...(taken - amount > before.taken - before.amount ? { taken, amount } : before), start: before.start, end, takers: [...before.takers, ...running.filter((one) => !before.takers.includes(one))] })
  }
  return found
}
