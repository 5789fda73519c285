import { isToFinish, lagOf, looks, type Network } from './network.ts'
import { never } from './step.ts'
import { workedBefore, workedFrom, workingFrom, workingUntil } from './work-calendar.ts'

/** The days of all steps: entry `2i` is the start of step i, `2i + 1` its end (the day after its last). */
export interface Days {
  readonly early: Int32Array
  readonly late: Int32Array
  /** The end of the last step. */
  end: number
}

/** Room for the days of a network. */
export const daysFor = ({ steps }: Network): Days => ({ early: new Int32Array(2 * steps.length), late: new Int32Array(2 * steps.length), end: 0 })

/**
 * The critical path method, both ways: early days from the floors and links, late days from the ceilings and the end of the last step.
 * Float is late less early start; negative where a ceiling cannot be kept.
 * `const days = daysFor(network); bothPasses(network, days)`
 */
export function bothPasses(network: Network, days: Days): void {
  forward(network, days)
  backward(network, days)
}

/** Early days of every step. */
export function forward(network: Network, days: Days): void {
  const { early } = days
  const count = network.steps.length
  let end = -never
  for (let i = 0; i < count; i++) {
    placeEarly(network, early, i)
    const finish = early[2 * i + 1] ?? 0
    if (finish > end) end = finish
  }
  days.end = count === 0 ? 0 : end
  if (network.hasLate) holdBack(network, days)
}

/** Late days of every step, after the early ones. */
export function backward(network: Network, days: Days): void {
  for (let i = network.steps.length - 1; i >= 0; i--) placeLate(network, days, i)
}

/** The early start and end of one step, from those before it. */
export function placeEarly(network: Network, early: Int32Array, i: number): void {
  const { floor, length, look, inFrom, inDay, inWeight, isOddLink } = network
  const lowest = floor[i] ?? 0
  let start = lowest
  const last = inFrom[i + 1] ?? 0
  for (let k = inFrom[i] ?? 0; k < last; k++) {
    const bound = isOddLink[k] === 0 ? (early[inDay[k] ?? 0] ?? 0) + (inWeight[k] ?? 0) : oddBound(network, k, i, early)
    if (bound > start) start = bound
  }
  const more = look[i] ?? 0
  if (more !== 0) start = settled(network, i, start, more)
  early[2 * i] = start
  early[2 * i + 1] = (more & looks.worked) === 0 ? start + (length[i] ?? 0) : endFrom(network, i, start)
}

/** Fixed steps stand on their floor; one moved off its floor starts on a working day. */
function settled({ floor, calendars }: Network, i: number, start: number, look: number): number {
  const lowest = floor[i] ?? 0
  if ((look & looks.fixed) !== 0) return lowest
  const calendar = calendars[i]
  return start > lowest && calendar !== undefined ? workingFrom(calendar, start) : start
}

/** The end of a step that starts on a day. */
export function endFrom({ length, look, calendars }: Network, i: number, start: number): number {
  const calendar = calendars[i]
  return ((look[i] ?? 0) & looks.worked) !== 0 && calendar !== undefined ? workedFrom(calendar, start, length[i] ?? 0) : start + (length[i] ?? 0)
}

/** The latest start with which a step ends by a day. */
export function startBefore({ length, look, calendars }: Network, i: number, end: number): number {
  const calendar = calendars[i]
  return ((look[i] ?? 0) & looks.worked) !== 0 && calendar !== undefined ? workedBefore(calendar, end, length[i] ?? 0) : end - (length[i] ?? 0)
}

/** The bound of a link whose lag or later step counts working days. */
export function oddBound(network: Network, k: number, i: number, early: Int32Array): number {
  const link = network.links[network.inLink[k] ?? 0]
  const base = early[network.inDay[k] ?? 0] ?? 0
  const calendar = network.calendars[i]
  if (link === undefined) return base
  const bound = link.isWorked === true && calendar !== undefined ? shifted(calendar, base, lagOf(link)) : base + lagOf(link)
  return isToFinish(link) ? startBefore(network, i, bound) : bound
}

const shifted = (calendar: Parameters<typeof workedFrom>[0], base: number, lag: number) =>
  (lag >= 0 ? workedFrom(calendar, base, lag) : workedBefore(calendar, base, -lag))

/** The late start and end of one step, from those after it. */
export function placeLate(network: Network, days: Days, i: number): void {
  const { late } = days
  const { outFrom, outStep, outIn, inDay, ceiling, length, look } = network
  let end = Math.min(ceiling[i] ?? never, days.end)
  let start = never
  const last = outFrom[i + 1] ?? 0
  for (let k = outFrom[i] ?? 0; k < last; k++) {
    const entry = outIn[k] ?? 0
    const limit = laterLimit(network, days, entry, outStep[k] ?? 0)
    if (((inDay[entry] ?? 0) & 1) === 1) { if (limit < end) end = limit }
    else if (limit < start) start = limit
  }
  const more = look[i] ?? 0
  const latest = Math.min(start, (more & looks.worked) === 0 ? end - (length[i] ?? 0) : startBefore(network, i, end))
  const place = more === 0 ? latest : settledLate(network, i, latest, more)
  late[2 * i] = place
  late[2 * i + 1] = (more & looks.worked) === 0 ? place + (length[i] ?? 0) : endFrom(network, i, place)
}

/** The latest day of the earlier step, its start or its end by the link, with which a link still holds. */
export const laterLimit = (network: Network, { late }: Pick<Days, 'late'>, entry: number, later: number): number =>
  (network.isOddLink[entry] === 0 ? (late[2 * later] ?? 0) - (network.inWeight[entry] ?? 0) : oddLimit(network, entry, later, late))

/** A latest start that is a day the step may start on: a working day or its floor. */
function settledLate({ floor, calendars }: Network, i: number, latest: number, look: number): number {
  const lowest = floor[i] ?? 0
  if ((look & looks.fixed) !== 0) return Math.min(latest, lowest)
  const calendar = calendars[i]
  if (calendar === undefined || latest === lowest) return latest
  const working = workingUntil(calendar, latest)
  return latest > lowest && working < lowest ? lowest : working
}

/** The latest day of the earlier step with which a link that counts working days still holds. */
function oddLimit(network: Network, entry: number, later: number, late: Int32Array): number {
  const link = network.links[network.inLink[entry] ?? 0]
  const calendar = network.calendars[later]
  const base = late[2 * later] ?? 0
  if (link === undefined) return base
  const bound = isToFinish(link) ? endFrom(network, later, base) : base
  return link.isWorked === true && calendar !== undefined ? shifted(calendar, bound, -lagOf(link)) : bound - lagOf(link)
}

/** Steps that want to be late move up to what waits for them, last first; what waits keeps its days. */
function holdBack(network: Network, days: Days): void {
  const { early } = days
  for (let i = network.steps.length - 1; i >= 0; i--) {
    if (((network.look[i] ?? 0) & looks.late) === 0) continue
    const room = freeFloat(network, days, i, startBefore(network, i, Math.min(network.ceiling[i] ?? never, days.end)) - (early[2 * i] ?? 0))
    if (room <= 0) continue
    const calendar = network.calendars[i]
    const latest = (early[2 * i] ?? 0) + room
    const start = calendar === undefined ? latest : Math.max(early[2 * i] ?? 0, workingUntil(calendar, latest))
    early[2 * i] = start
    early[2 * i + 1] = endFrom(network, i, start)
  }
}

/**
 * Days a step can move later without moving the early days of any other, and no more than `most`; never below zero.
 * `freeFloat(network, days, i, totalFloat)`
 */
export function freeFloat(network: Network, { early }: Pick<Days, 'early'>, i: number, most: number): number {
  const { outFrom, outStep, outIn, inDay } = network
  const asEarly = { late: early }
  const start = early[2 * i] ?? 0
  let room = most
  for (let k = outFrom[i] ?? 0; k < (outFrom[i + 1] ?? 0); k++) {
    const entry = outIn[k] ?? 0
    const limit = laterLimit(network, asEarly, entry, outStep[k] ?? 0)
    const left = (((inDay[entry] ?? 0) & 1) === 1 ? startBefore(network, i, limit) : limit) - start
    if (left < room) room = left
  }
  return Math.max(0, room)
}
