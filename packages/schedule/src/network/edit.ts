import { isToFinish, lagOf, type Network } from './network.ts'
import { backward, forward, placeEarly, placeLate, type Days } from './passes.ts'
import { never } from './step.ts'

/** What may change of a step without building the network anew. */
export interface StepChange {
  readonly floor?: number
  readonly length?: number
  readonly ceiling?: number
}

/**
 * Changes one step and reckons again only what hangs on it: downstream for the early days, upstream for the late ones. Days come out as from both passes anew.
 * `changeStep(network, days, network.placeOf('act-x') ?? 0, { length: 12 })`
 */
export function changeStep(network: Network, days: Days, place: number, change: StepChange): void {
  if (change.floor !== undefined) network.floor[place] = change.floor
  if (change.ceiling !== undefined) network.ceiling[place] = change.ceiling
  if (change.length !== undefined) lengthen(network, place, change.length)
  if (network.hasLate) {
    forward(network, days)
    backward(network, days)
    return
  }
  ripple(network, days, place)
  const end = lastEnd(days)
  if (end === days.end) rippleBack(network, days, place)
  else {
    days.end = end
    backward(network, days)
  }
}

function lengthen({ length, inFrom, inLink, inWeight, links }: Network, place: number, to: number) {
  length[place] = to
  for (let k = inFrom[place] ?? 0; k < (inFrom[place + 1] ?? 0); k++) {
    const link = links[inLink[k] ?? 0]
    if (link !== undefined && isToFinish(link)) inWeight[k] = lagOf(link) - to
  }
}

function lastEnd({ early }: Days): number {
  let end = early.length === 0 ? 0 : -never
  for (let i = 1; i < early.length; i += 2) {
    const one = early[i] ?? 0
    if (one > end) end = one
  }
  return end
}

/** Steps still to look at, a bit each. */
const marksFor = ({ steps }: Network) => new Uint32Array((steps.length >> 5) + 1)
const mark = (marks: Uint32Array, i: number) => { marks[i >> 5] = (marks[i >> 5] ?? 0) | (1 << (i & 31)) }

/** Downstream, in the order of the steps: none is looked at twice. */
function ripple(network: Network, { early }: Days, place: number) {
  const marks = marksFor(network)
  mark(marks, place)
  for (let word = place >> 5; word < marks.length; word++) {
    for (let bits = marks[word] ?? 0; bits !== 0; bits = marks[word] ?? 0) {
      const i = (word << 5) + 31 - Math.clz32(bits & -bits)
      marks[word] = bits & (bits - 1)
      const [start, end] = [early[2 * i], early[2 * i + 1]]
      placeEarly(network, early, i)
      if (early[2 * i] === start && early[2 * i + 1] === end) continue
      for (let k = network.outFrom[i] ?? 0; k < (network.outFrom[i + 1] ?? 0); k++) mark(marks, network.outStep[k] ?? 0)
    }
  }
}

/** Upstream, last first; what bounds a changed step is looked at too, for its length may weigh on them. */
function rippleBack(network: Network, days: Days, place: number) {
  const { late } = days
  const marks = marksFor(network)
  mark(marks, place)
  for (let word = place >> 5; word >= 0; word--) {
    for (let bits = marks[word] ?? 0; bits !== 0; bits = marks[word] ?? 0) {
      const at = 31 - Math.clz32(bits)
      const i = (word << 5) + at
      marks[word] = bits & ~(1 << at)
      const [start, end] = [late[2 * i], late[2 * i + 1]]
      placeLate(network, days, i)
      if (i !== place && late[2 * i] === start && late[2 * i + 1] === end) continue
      for (let k = network.inFrom[i] ?? 0; k < (network.inFrom[i + 1] ?? 0); k++) mark(marks, (network.inDay[k] ?? 0) >> 1)
    }
  }
}
