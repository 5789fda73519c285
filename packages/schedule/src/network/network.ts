import { numberKnots, type Knots } from './knots.ts'
import { never, type Link, type Step } from './step.ts'
import type { WorkCalendar } from './work-calendar.ts'

/**
 * Steps and links as arrays, in an order in which each step comes after what it waits for. Entry `2i` of a pair of days is the start of step i, `2i + 1` its end.
 * A link bounds the start of its later step by one day of its earlier one and a weight; where that is not so (`isOddLink`) its parts are read.
 */
export interface Network<L extends Link = Link> {
  readonly steps: readonly Step[]
  /** The place of a step in the arrays; undefined where it is not there. */
  placeOf(id: string): number | undefined
  readonly floor: Int32Array
  readonly length: Int32Array
  readonly ceiling: Int32Array
  /** What of a step needs a second look: the sum of `looks`; 0 for a plain one. */
  readonly look: Uint8Array
  readonly hasLate: boolean
  readonly calendars: readonly (WorkCalendar | undefined)[]
  /** Links by their later step: link k of step i from `inFrom[i]` up to `inFrom[i + 1]`. */
  readonly inFrom: Int32Array
  readonly inDay: Int32Array
  readonly inWeight: Int32Array
  readonly inLink: Int32Array
  /** Links by their earlier step. */
  readonly outFrom: Int32Array
  readonly outStep: Int32Array
  readonly outIn: Int32Array
  readonly isOddLink: Uint8Array
  readonly links: readonly L[]
  /** Steps that wait for one another, in knots; the links within a knot bind nothing. */
  readonly knots: readonly (readonly string[])[]
}

export const isFromFinish = ({ type }: Link): boolean => type === 'finish-start' || type === 'finish-finish'
export const isToFinish = ({ type }: Link): boolean => type === 'finish-finish' || type === 'start-finish'

/** Days added to the lag because an end is the day after the last: a start-to-finish step ends on the day itself. */
const ofType = ({ type }: Link) => (type === 'start-finish' ? 1 : 0)

/**
 * The days of lag as a bound on the later day. Finish-start with lag n: it starts n + 1 days after the last day of the earlier; start-start: n days after
 * its first; finish-finish: ends n days after its last; start-finish: ends n days after its first.
 */
export const lagOf = (link: Link): number => link.lag + ofType(link)

/**
 * A network of steps and the links among them; links to steps that are not there bind nothing. The order of either changes nothing in the dates.
 * `networkOf([{ id: 'a', floor: 0, length: 5 }, { id: 'b', floor: 0, length: 3 }], [{ from: 'a', to: 'b', type: 'finish-start', lag: 0 }])`
 */
export function networkOf<L extends Link>(given: readonly Step[], ties: readonly L[]): Network<L> {
  const at = new Map<string, number>()
  for (let i = 0; i < given.length; i++) at.set(idAt(given, i), i)
  const { from, to, links } = endsOf(ties, at)
  const { order, knot } = orderOf(given.length, from, to)
  const steps: Step[] = []
  const places = new Int32Array(given.length)
  for (let place = 0; place < order.length; place++) {
    const i = order[place] ?? 0
    const step = given[i]
    if (step === undefined) continue
    places[i] = place
    steps.push(step)
  }
  const placeOf = (id: string) => { const i = at.get(id); return i === undefined ? undefined : places[i] }
  return { steps, placeOf, ...stepArrays(steps), ...linkArrays(steps, links, from, to, places, knot), links, knots: knotsOf(given, knot) }
}

const idAt = (steps: readonly Step[], i: number) => steps[i]?.id ?? ''

function endsOf<L extends Link>(ties: readonly L[], at: ReadonlyMap<string, number>) {
  const from = new Int32Array(ties.length)
  const to = new Int32Array(ties.length)
  const links: L[] = []
  for (const link of ties) {
    const [a, b] = [at.get(link.from), at.get(link.to)]
    if (a === undefined || b === undefined) continue
    from[links.length] = a
    to[links.length] = b
    links.push(link)
  }
  return { from: from.subarray(0, links.length), to: to.subarray(0, links.length), links }
}

function stepArrays(steps: readonly Step[]) {
  const count = steps.length
  const floor = new Int32Array(count)
  const length = new Int32Array(count)
  const ceiling = new Int32Array(count)
  const look = new Uint8Array(count)
  const calendars: (WorkCalendar | undefined)[] = []
  for (let i = 0; i < count; i++) {
    const step = steps[i]
    if (step === undefined) continue
    floor[i] = step.floor
    length[i] = step.length
    ceiling[i] = step.ceiling ?? never
    look[i] = lookOf(step)
    calendars.push(step.calendar)
  }
  return { floor, length, ceiling, look, calendars, hasLate: steps.some(({ isLate }) => isLate === true) }
}

/** Reasons to look twice at a step. */
export const looks = { calendar: 1, fixed: 2, late: 4, worked: 8 } as const
const lookOf = (step: Step) => (step.calendar === undefined ? 0 : looks.calendar) + (step.isFixed === true ? looks.fixed : 0) + (step.isLate === true ? looks.late : 0) + (step.isWorked === true ? looks.worked : 0)

function linkArrays(steps: readonly Step[], links: readonly Link[], from: Int32Array, to: Int32Array, placeOf: Int32Array, knot: Knots) {
  const count = links.length
  const inFrom = new Int32Array(steps.length + 1)
  const outFrom = new Int32Array(steps.length + 1)
  for (let k = 0; k < count; k++) {
    if (isTied(knot, from[k], to[k])) continue
    bump(inFrom, (placeOf[to[k] ?? 0] ?? 0) + 1)
    bump(outFrom, (placeOf[from[k] ?? 0] ?? 0) + 1)
  }
  for (let i = 0; i < steps.length; i++) {
    inFrom[i + 1] = (inFrom[i + 1] ?? 0) + (inFrom[i] ?? 0)
    outFrom[i + 1] = (outFrom[i + 1] ?? 0) + (outFrom[i] ?? 0)
  }
  const [nextIn, nextOut] = [inFrom.slice(), outFrom.slice()]
  const [inDay, inWeight, inLink, outStep, outIn] = [new Int32Array(count), new Int32Array(count), new Int32Array(count), new Int32Array(count), new Int32Array(count)]
  const isOddLink = new Uint8Array(count)
  for (let k = 0; k < count; k++) {
    const link = links[k]
    if (link === undefined || isTied(knot, from[k], to[k])) continue
    const [a, b] = [placeOf[from[k] ?? 0] ?? 0, placeOf[to[k] ?? 0] ?? 0]
    const entry = nextIn[b] ?? 0
    nextIn[b] = entry + 1
    inDay[entry] = 2 * a + (isFromFinish(link) ? 1 : 0)
    inWeight[entry] = lagOf(link) - (isToFinish(link) ? steps[b]?.length ?? 0 : 0)
    inLink[entry] = k
    isOddLink[entry] = link.isWorked === true || (isToFinish(link) && steps[b]?.isWorked === true) ? 1 : 0
    const out = nextOut[a] ?? 0
    nextOut[a] = out + 1
    outStep[out] = b
    outIn[out] = entry
  }
  return { inFrom, inDay, inWeight, inLink, outFrom, outStep, outIn, isOddLink }
}

function bump(counts: Int32Array, i: number) { counts[i] = (counts[i] ?? 0) + 1 }

const isTied = (knot: Knots, a: number | undefined, b: number | undefined) => (knot[a ?? 0] ?? 0) !== 0 && knot[a ?? 0] === knot[b ?? 0]

/** Steps in an order that keeps the links (Kahn); those in a ring share a knot above zero, and their links among themselves are passed over. */
function orderOf(count: number, from: Int32Array, to: Int32Array): { readonly order: Int32Array; readonly knot: Knots } {
  const knot = new Int32Array(count)
  const whole = kahn(count, from, to, knot)
  if (whole.length === count) return { order: whole, knot }
  numberKnots(count, from, to, knot)
  return { order: kahn(count, from, to, knot), knot }
}

function knotsOf(steps: readonly Step[], knot: Knots): readonly (readonly string[])[] {
  const groups = new Map<number, string[]>()
  for (let i = 0; i < steps.length; i++) {
    const number = knot[i] ?? 0
    if (number === 0) continue
    const group = groups.get(number)
    if (group === undefined) groups.set(number, [idAt(steps, i)])
    else group.push(idAt(steps, i))
  }
  return [...groups.values()].map((ids) => ids.sort()).sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))
}

function kahn(count: number, from: Int32Array, to: Int32Array, knot: Knots): Int32Array {
  const waits = new Int32Array(count)
  const head = new Int32Array(count).fill(-1)
  const next = new Int32Array(from.length)
  for (let k = 0; k < from.length; k++) {
    const [a, b] = [from[k] ?? 0, to[k] ?? 0]
    if (isTied(knot, a, b)) continue
    waits[b] = (waits[b] ?? 0) + 1
    next[k] = head[a] ?? -1
    head[a] = k
  }
  const order = new Int32Array(count)
  let placed = 0
  for (let i = 0; i < count; i++) if (waits[i] === 0) order[placed++] = i
  for (let i = 0; i < placed; i++) {
    for (let k = head[order[i] ?? 0] ?? -1; k >= 0; k = next[k] ?? -1) {
      const b = to[k] ?? 0
      const left = (waits[b] ?? 0) - 1
      waits[b] = left
      if (left === 0) order[placed++] = b
    }
  }
  return order.subarray(0, placed)
}
