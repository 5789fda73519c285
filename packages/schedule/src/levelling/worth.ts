import { never } from '../network/step.ts'
import type { Job } from './job.ts'
import { amountIn, type Place } from './packing.ts'
import type { Board } from './serial.ts'

/** What a plan is worth: less is better, the second where the first is the same. */
export interface Worth {
  readonly cost: number
  readonly tie: number
}

/** What a search looks for. */
export interface Aim {
  worth(board: Board): Worth
  /** No plan costs less: the search stops there. */
  readonly least: number
  /** Whether plans are justified, which helps where the end of the whole counts. */
  readonly isJustified: boolean
}

export const isBetter = (a: Worth, b: Worth): boolean => a.cost < b.cost || (a.cost === b.cost && a.tie < b.tie)

/** Days by which steps end past their ceilings, in sum. */
export function lateDays({ network: { ceiling } }: Job, early: Int32Array): number {
  let late = 0
  for (let i = 0; i < ceiling.length; i++) {
    const over = (early[2 * i + 1] ?? 0) - (ceiling[i] ?? never)
    if (over > 0) late += over
  }
  return late
}

/**
 * The shortest plan: least days past ceilings, then the earliest end, then the least sum of starts.
 * `searchPlans(job, shortestPlan(job), { seed: 1, budget: 5_000 })`
 */
export function shortestPlan(job: Job): Aim {
  const hasCeilings = job.network.ceiling.some((one) => one < never)
  const perLateDay = job.span + 1
  return {
    least: lowerBound(job) - job.first,
    isJustified: true,
    worth({ early, end }) {
      let tie = 0
      for (let i = 0; i < early.length; i += 2) tie += early[i] ?? 0
      return { cost: end - job.first + (hasCeilings ? lateDays(job, early) * perLateDay : 0), tie }
    },
  }
}

/** No plan ends earlier: the longest path, and for each capacity its work after the first and before the last step that takes of it. */
export function lowerBound(job: Job): number {
  const { early, tail, packing } = job
  let bound = job.first
  for (let i = 0; i < early.length; i++) bound = Math.max(bound, (early[i] ?? 0) + (tail[i] ?? 0))
  return Math.max(bound, ...packing.places.map((place) => workBound(job, place)))
}

function workBound({ network: { length }, packing, early, tail, first, span, isPlain }: Job, place: Place): number {
  let work = 0
  let head = never
  let rest = never
  for (let i = 0; i < length.length; i++) {
    const days = length[i] ?? 0
    const one = amountIn(packing, packing.need, i, place) * days
    if (one === 0) continue
    work += one
    head = Math.min(head, early[i] ?? 0)
    // On calendars the way to the end is shorter or longer by where it lies.
    rest = Math.min(rest, isPlain ? (tail[i] ?? 0) - days : 0)
  }
  let d = work === 0 ? 0 : head - first
  for (; work > 0 && d < span; d++) work -= amountIn(packing, packing.supply, d, place)
  return first + d + (head === never ? 0 : rest)
}
