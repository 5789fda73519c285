import { lagOf, networkOf, type Network } from '../network/network.ts'
import { bothPasses, daysFor } from '../network/passes.ts'
import { never, type Link, type Step } from '../network/step.ts'
import { packed, type Packing } from './packing.ts'

/** What a step takes of a capacity on each of its days. */
export interface Need {
  readonly step: string
  readonly capacity: string
  readonly amount: number
}

/** How much there is of something, day by day. */
export interface Supply {
  readonly id: string
  /** On every day no change speaks of. */
  readonly amount: number
  /** From a day up to, not including, another; where two meet, the later in the list counts. */
  readonly changes?: readonly { readonly from: number; readonly end: number; readonly amount: number }[]
}

/**
 * Steps that share what there is: a network (places are its places) with what each step takes. Day 0 of the profile is `first`; from `calm` on nothing changes from day to day.
 */
export interface Job {
  readonly network: Network
  readonly packing: Packing
  /** The first day of any floor. */
  readonly first: number
  /** Days of the profile: more than any plan by the serial method can take. */
  readonly span: number
  /** Early start of each step without capacity, by place. */
  readonly early: Int32Array
  /** Days from the start of a step to the end of the last that no plan can do without. */
  readonly tail: Int32Array
  /** Days from the latest start of a step to the end of the last: what presses most stands first in the first plan. */
  readonly urgency: Int32Array
  /** Whether an order by start keeps the links. */
  readonly isOrdered: boolean
  /** No calendars, fixed days or working days: lengths and bounds are plain sums. */
  readonly isPlain: boolean
  /** Steps that take more of something than there ever is again after its last change: they are placed without it. */
  readonly tooLarge: readonly string[]
}

/**
 * Makes a job of steps, links, capacities and needs.
 * `jobOf([{ id: 'a', floor: 0, length: 3 }, { id: 'b', floor: 0, length: 2 }], [], [{ id: 'team', amount: 1 }], [{ step: 'a', capacity: 'team', amount: 1 }, { step: 'b', capacity: 'team', amount: 1 }])`
 */
export function jobOf(steps: readonly Step[], links: readonly Link[], supplies: readonly Supply[], needs: readonly Need[]): Job {
  const network = networkOf(steps.map((step) => ({ ...step, isLate: false })), links)
  const count = network.steps.length
  const first = network.steps.reduce((least, { floor }) => Math.min(least, floor), count === 0 ? 0 : never)
  const span = spanOf(network, supplies, first)
  return {
    network, first, span, ...waysOf(network), ...packed(network, supplies, needs, first, span),
    isOrdered: isOrderedBy(network), isPlain: network.look.every((one) => one === 0) && network.isOddLink.every((one) => one === 0),
  }
}

/** Early starts and ways to the end; ceilings press, but bind no plan, and a fixed step waits for nothing. */
function waysOf(network: Network) {
  const count = network.steps.length
  const days = daysFor(network)
  bothPasses(network, days)
  const [early, tail, urgency] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)]
  for (let i = 0; i < count; i++) {
    early[i] = days.early[2 * i] ?? 0
    urgency[i] = days.end - (days.late[2 * i] ?? 0)
  }
  bothPasses({ ...network, ceiling: new Int32Array(count).fill(never) }, days)
  for (let i = 0; i < count; i++) tail[i] = days.end - Math.max(days.early[2 * i] ?? 0, days.late[2 * i] ?? 0)
  return { early, tail, urgency }
}

/** After the last day on which anything changes, steps one after another: no serial plan is longer. */
function spanOf({ steps, calendars, floor, links }: Network, supplies: readonly Supply[], first: number): number {
  let calm = first
  let work = 0
  for (let i = 0; i < steps.length; i++) {
    const calendar = calendars[i]
    calm = Math.max(calm, floor[i] ?? 0, calendar === undefined ? first : calendar.first + calendar.before.length)
    work += steps[i]?.length ?? 0
  }
  for (const { changes = [] } of supplies) for (const { end } of changes) calm = Math.max(calm, end)
  for (const link of links) work += Math.max(0, lagOf(link))
  return calm - first + work + 1
}

/** Finish-start without leads: an order by start keeps the links, and one by end keeps them backwards. */
const isOrderedBy = ({ links }: Network): boolean => links.every((link) => link.type === 'finish-start' && lagOf(link) >= 0)
