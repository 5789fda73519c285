import type { Job } from './job.ts'
import { amountIn } from './packing.ts'
import type { Below } from './random.ts'

/** A plan as the search keeps it: the order of the steps, their starts, and what it is worth. */
export interface Member {
  readonly list: Int32Array
  readonly starts: Int32Array
  cost: number
  tie: number
  end: number
}

/** What breeding needs at hand, made once for a search. */
export interface Breeder {
  readonly job: Job
  readonly below: Below
  /** The share of all capacities that a step takes on a day. */
  readonly load: Float64Array
  readonly use: Float64Array
  readonly mark: Uint8Array
}

/** In how many of 1,000 children the busiest stretch of the one parent is kept; the others are of two-point crossover. */
const keptPeaks = 500
/** How many of 1,000 neighbours in a list change places. */
const swaps = 50

/** `breed(breederFor(job, below), mother, father, child)` */
export function breederFor(job: Job, below: Below): Breeder {
  const { packing, network, span } = job
  const count = network.steps.length
  const load = new Float64Array(count)
  for (const place of packing.places) for (let i = 0; i < count; i++) load[i] = (load[i] ?? 0) + amountIn(packing, packing.need, i, place) / Math.max(1, place.amount)
  return { job, below, load, use: new Float64Array(span + 2), mark: new Uint8Array(count) }
}

/** A child of two parents as an order of the steps that keeps the links. */
export function breed(breeder: Breeder, mother: Member, father: Member, child: Int32Array): void {
  if (breeder.below(1_000) < keptPeaks) aroundPeak(breeder, mother, father.list, child)
  else twoPoints(breeder, mother.list, father.list, child)
  swapNeighbours(breeder, child)
}

/** Both ends in the mother's order, the middle in the father's. */
function twoPoints({ below, mark }: Breeder, mother: Int32Array, father: Int32Array, child: Int32Array) {
  const count = child.length
  const [x, y] = [below(count), below(count)]
  const [from, to] = x < y ? [x, y] : [y, x]
  mark.fill(0)
  for (let k = 0; k < from; k++) { const i = mother[k] ?? 0; child[k] = i; mark[i] = 1 }
  let at = from
  for (let k = 0; k < count && at < to; k++) { const i = father[k] ?? 0; if (mark[i] === 0) { child[at++] = i; mark[i] = 1 } }
  for (let k = from; k < count; k++) { const i = mother[k] ?? 0; if (mark[i] === 0) child[at++] = i }
}

/** The mother's busiest stretch as it is; what she has before and after it in the father's order (after the peak crossover of Valls, Ballestín and Quintanilla 2008). */
function aroundPeak(breeder: Breeder, mother: Member, father: Int32Array, child: Int32Array) {
  const { mark } = breeder
  const count = child.length
  const [from, to] = peakOf(breeder, mother)
  for (let k = 0; k < count; k++) mark[mother.list[k] ?? 0] = k < from ? 0 : k < to ? 1 : 2
  let [before, after] = [0, to]
  for (let k = 0; k < count; k++) {
    const i = father[k] ?? 0
    if (mark[i] === 0) child[before++] = i
    else if (mark[i] === 2) child[after++] = i
  }
  for (let k = from; k < to; k++) child[k] = mother.list[k] ?? 0
}

/** The places in a list of the steps that start in the busiest stretch of a length drawn from a quarter to three quarters of the whole. */
function peakOf({ job: { network: { length }, first }, below, load, use }: Breeder, { list, starts, end }: Member): readonly [number, number] {
  const days = end - first
  use.fill(0, 0, days + 2)
  for (let i = 0; i < starts.length; i++) {
    const one = load[i] ?? 0
    if (one === 0) continue
    const at = (starts[i] ?? 0) - first
    const past = Math.min(days, at + (length[i] ?? 0))
    use[at] = (use[at] ?? 0) + one
    use[past] = (use[past] ?? 0) - one
  }
  for (let d = 1; d <= days; d++) use[d] = (use[d] ?? 0) + (use[d - 1] ?? 0)
  const size = Math.max(1, Math.floor(days / 4) + below(Math.floor(days / 2) + 1))
  let sum = 0
  for (let d = 0; d < size; d++) sum += use[d] ?? 0
  let [most, at] = [sum, 0]
  for (let d = 1; d + size <= days; d++) {
    sum += (use[d + size - 1] ?? 0) - (use[d - 1] ?? 0)
    if (sum > most) { most = sum; at = d }
  }
  let from = 0
  while (from < list.length && (starts[list[from] ?? 0] ?? 0) - first < at) from++
  let to = from
  while (to < list.length && (starts[list[to] ?? 0] ?? 0) - first < at + size) to++
  return [from, to]
}

function swapNeighbours({ job, below }: Breeder, list: Int32Array) {
  for (let k = 0; k + 1 < list.length; k++) {
    if (below(1_000) >= swaps) continue
    const [i, j] = [list[k] ?? 0, list[k + 1] ?? 0]
    if (waitsFor(job, j, i)) continue
    list[k] = j
    list[k + 1] = i
  }
}

function waitsFor({ network: { inFrom, inDay } }: Job, later: number, earlier: number): boolean {
  for (let k = inFrom[later] ?? 0; k < (inFrom[later + 1] ?? 0); k++) if ((inDay[k] ?? 0) >> 1 === earlier) return true
  return false
}
