import { endFrom } from '../network/passes.ts'
import type { Job } from './job.ts'
import { lateDays, type Aim } from './worth.ts'

/** A move counts as many days as this besides the days it takes: each one must be told to somebody. */
export const daysPerMove = 7

/**
 * The plan nearest to what is planned: least days past ceilings beyond those already past, then the least sum over what moves of its days and `daysPerMove`, by weight; then the least sum of starts.
 * The floors of the job are the planned days. `searchPlans(job, fewestMoves(job, () => 1), { seed: 1, budget: 3_000 })`
 */
export function fewestMoves(job: Job, weightOf: (place: number) => number): Aim {
  const { floor, steps } = job.network
  const weights = steps.map((_, i) => weightOf(i))
  const late = lateDays(job, plannedDays(job))
  const perLateDay = weights.reduce((sum, one) => sum + one, 0) * (job.span + daysPerMove) + 1
  return {
    least: 0,
    isJustified: false,
    worth({ early }) {
      let cost = (lateDays(job, early) - late) * perLateDay
      let tie = 0
      for (let i = 0; i < weights.length; i++) {
        const start = early[2 * i] ?? 0
        const days = start - (floor[i] ?? 0)
        tie += start
        if (days > 0) cost += (days + daysPerMove) * (weights[i] ?? 1)
      }
      return { cost, tie }
    },
  }
}

/** The days every step has on its floor. */
function plannedDays({ network, early }: Job): Int32Array {
  const days = new Int32Array(2 * early.length)
  for (let i = 0; i < early.length; i++) {
    days[2 * i] = network.floor[i] ?? 0
    days[2 * i + 1] = endFrom(network, i, network.floor[i] ?? 0)
  }
  return days
}
