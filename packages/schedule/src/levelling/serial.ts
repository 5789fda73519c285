import { endFrom, laterLimit, oddBound, startBefore } from '../network/passes.ts'
import { looks } from '../network/network.ts'
import { workingFrom, workingUntil } from '../network/work-calendar.ts'
import type { Job } from './job.ts'

/** Where plans are laid out: what is free on each day, and the days of the steps (entry `2i` the start of step i, `2i + 1` the day after its last). */
export interface Board {
  readonly free: Int32Array
  readonly early: Int32Array
  readonly late: Int32Array
  end: number
}

/** An empty board for a job. */
export const boardFor = ({ network, packing }: Job): Board => ({
  free: new Int32Array(packing.supply.length), early: new Int32Array(2 * network.steps.length), late: new Int32Array(2 * network.steps.length), end: 0,
})

/**
 * Serial generation: takes the steps in the order of the list (which must keep the links) and gives each the earliest days on which links, floor, calendar and capacity allow it.
 * Fills `board.early` and `board.end`.
 */
export function placeForward(job: Job, board: Board, list: Int32Array): void {
  board.free.set(job.packing.supply)
  if (job.isPlain && job.packing.width === 1) forwardPlain(job, board, list)
  else for (let x = 0; x < list.length; x++) placeEarliest(job, board, list[x] ?? 0)
  let end = job.first
  for (let i = 1; i < board.early.length; i += 2) { const one = board.early[i] ?? 0; if (one > end) end = one }
  board.end = end
}

/** The same for plain steps whose capacities fit in one word: most of the time of a search is spent here. */
function forwardPlain({ network, packing, first }: Job, { free, early }: Board, list: Int32Array) {
  const { floor, length, inFrom, inDay, inWeight } = network
  const need = packing.need
  const guard = packing.guard[0] ?? 0
  for (let x = 0; x < list.length; x++) {
    const i = list[x] ?? 0
    let start = floor[i] ?? 0
    const last = inFrom[i + 1] ?? 0
    for (let k = inFrom[i] ?? 0; k < last; k++) {
      const bound = (early[inDay[k] ?? 0] ?? 0) + (inWeight[k] ?? 0)
      if (bound > start) start = bound
    }
    const days = length[i] ?? 0
    const taken = need[i] ?? 0
    let from = start - first
    if (taken !== 0) {
      let to = from + days
      let known = from
      for (let d = to - 1; d >= known; d--) {
        if (((((free[d] ?? 0) | guard) - taken) & guard) === guard) continue
        known = to
        from = d + 1
        to = from + days
        d = to
      }
      for (let d = from; d < to; d++) free[d] = (free[d] ?? 0) - taken
    }
    early[2 * i] = from + first
    early[2 * i + 1] = from + first + days
  }
}

/** Whether a step fits on a day; days beyond the profile are free. */
function isFree({ span, packing: { width, guard, need } }: Job, free: Int32Array, i: number, d: number): boolean {
  if (d >= span) return true
  for (let w = 0; w < width; w++) {
    const mask = guard[w] ?? 0
    if (((((free[d * width + w] ?? 0) | mask) - (need[i * width + w] ?? 0)) & mask) !== mask) return false
  }
  return true
}

function take({ packing: { width, need } }: Job, free: Int32Array, i: number, from: number, to: number) {
  for (let d = from; d < to; d++) for (let w = 0; w < width; w++) free[d * width + w] = (free[d * width + w] ?? 0) - (need[i * width + w] ?? 0)
}

/** The earliest start of a step by its links and floor alone. */
export function linkedStart({ network }: Job, early: Int32Array, i: number): number {
  const { floor, inFrom, inDay, inWeight, isOddLink } = network
  let start = floor[i] ?? 0
  for (let k = inFrom[i] ?? 0; k < (inFrom[i + 1] ?? 0); k++) {
    const bound = isOddLink[k] === 0 ? (early[inDay[k] ?? 0] ?? 0) + (inWeight[k] ?? 0) : oddBound(network, k, i, early)
    if (bound > start) start = bound
  }
  return start
}

/** A step moved off its floor starts on a working day. */
function onWorkingDay({ network: { calendars, floor } }: Job, i: number, start: number): number {
  const calendar = calendars[i]
  return calendar === undefined || start <= (floor[i] ?? 0) ? start : workingFrom(calendar, start)
}

function placeEarliest(job: Job, { free, early }: Board, i: number) {
  const { network, first, packing } = job
  const isFixed = ((network.look[i] ?? 0) & looks.fixed) !== 0
  let start = isFixed ? network.floor[i] ?? 0 : onWorkingDay(job, i, linkedStart(job, early, i))
  let end = endFrom(network, i, start)
  if (packing.isTaking[i] === 1) {
    for (let d = end - 1; d >= start; d--) {
      if (isFree(job, free, i, d - first)) continue
      start = onWorkingDay(job, i, d + 1)
      end = endFrom(network, i, start)
      d = end
    }
    take(job, free, i, start - first, end - first)
  }
  early[2 * i] = start
  early[2 * i + 1] = end
}

/**
 * Justification: takes the steps of the plan on the board, last end first (`list`), and moves each as late as links, ceiling and capacity allow with the end of the whole kept.
 * Fills `board.late`; what comes out is an order to try, not a plan: floors are not looked at.
 */
export function placeBackward(job: Job, board: Board, list: Int32Array): void {
  board.free.set(job.packing.supply)
  if (job.isPlain && job.packing.width === 1) backwardPlain(job, board, list)
  else for (let x = 0; x < list.length; x++) placeLatest(job, board, list[x] ?? 0)
}

function backwardPlain({ network, packing, first }: Job, { free, late, end: whole }: Board, list: Int32Array) {
  const { ceiling, length, outFrom, outStep, outIn, inDay, inWeight } = network
  const need = packing.need
  const guard = packing.guard[0] ?? 0
  for (let x = 0; x < list.length; x++) {
    const i = list[x] ?? 0
    const days = length[i] ?? 0
    let start = Math.min(whole, ceiling[i] ?? 0) - days
    const last = outFrom[i + 1] ?? 0
    for (let k = outFrom[i] ?? 0; k < last; k++) {
      const entry = outIn[k] ?? 0
      const limit = (late[2 * (outStep[k] ?? 0)] ?? 0) - (inWeight[entry] ?? 0) - (((inDay[entry] ?? 0) & 1) === 1 ? days : 0)
      if (limit < start) start = limit
    }
    const taken = need[i] ?? 0
    let from = start - first
    if (taken !== 0) {
      let known = from + days
      for (let d = from; d < known && from >= 0; d++) {
        if (((((free[d] ?? 0) | guard) - taken) & guard) === guard) continue
        known = from
        from = d - days
        d = from - 1
      }
      if (from >= 0) for (let d = from; d < from + days; d++) free[d] = (free[d] ?? 0) - taken
    }
    // A ceiling before the first day can be kept by no plan.
    if (from < 0) from = 0
    late[2 * i] = from + first
    late[2 * i + 1] = from + first + days
  }
}

function placeLatest(job: Job, { free, early, late, end: whole }: Board, i: number) {
  const { network, first, packing } = job
  const calendar = network.calendars[i]
  const onDay = (start: number) => (calendar === undefined ? start : workingUntil(calendar, start))
  const now = early[2 * i] ?? 0
  const isFixed = ((network.look[i] ?? 0) & looks.fixed) !== 0
  let start = isFixed ? now : Math.max(now, onDay(latestStart(job, late, whole, i)))
  if (packing.isTaking[i] === 1) {
    for (let d = start; d < endFrom(network, i, start) && start > now; d++) {
      if (isFree(job, free, i, d - first)) continue
      start = Math.max(now, onDay(startBefore(network, i, d)))
      d = start - 1
    }
    take(job, free, i, start - first, endFrom(network, i, start) - first)
  }
  late[2 * i] = start
  late[2 * i + 1] = endFrom(network, i, start)
}

function latestStart({ network }: Job, late: Int32Array, whole: number, i: number): number {
  const { ceiling, outFrom, outStep, outIn, inDay } = network
  let end = Math.min(whole, ceiling[i] ?? whole)
  let start = end
  for (let k = outFrom[i] ?? 0; k < (outFrom[i + 1] ?? 0); k++) {
    const entry = outIn[k] ?? 0
    const limit = laterLimit(network, { late }, entry, outStep[k] ?? 0)
    if (((inDay[entry] ?? 0) & 1) === 1) end = Math.min(end, limit)
    else start = Math.min(start, limit)
  }
  return Math.min(start, startBefore(network, i, end))
}
