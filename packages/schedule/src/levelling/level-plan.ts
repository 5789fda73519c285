import type { Activity, Day, PlanGraph, Rec } from '@throughline/model'
import type { ScheduleOptions } from '../dates/plan-schedule.ts'
import { dayAt } from '../network/day-number.ts'
import { never } from '../network/step.ts'
import { fewestMoves } from './fewest-moves.ts'
import { leftOf, type LeftOver } from './left-over.ts'
import { whyMoved, type MoveCause } from './move-cause.ts'
import { planJob, type PlanJob } from './plan-job.ts'
import { searchPlans, type Found } from './search.ts'
import { takersOn } from './takers.ts'

/** First and last day. */
export interface Stretch {
  readonly start: Day
  readonly finish: Day
}

/** An activity that levelling moves. */
export interface Move {
  readonly activity: Activity
  /** Its days by the forecast, without regard to capacity. */
  readonly before: Stretch
  readonly after: Stretch
  /** Days its start moves. */
  readonly days: number
  readonly because: readonly MoveCause[]
}

/** An activity that ends past what it must end by, or further past it, because of levelling. */
export interface Missed {
  readonly activity: Activity
  readonly by: Day
  readonly days: number
  /** What it must end by, in words. */
  readonly text: string
}

/** A plan in which nobody is asked to be in two places, as far as that can be. */
export interface LevelledPlan {
  /** By their new days. Nothing else moves. */
  readonly moved: readonly Move[]
  readonly missed: readonly Missed[]
  /** What stays over capacity, and why no move mends it. */
  readonly left: readonly LeftOver[]
  readonly capacities: readonly Rec<'capacity'>[]
  /** Plans laid out until this one was found. */
  readonly foundAfter: number
  /** Whether nothing has to move at all. */
  readonly isLevel: boolean
}

export interface LevelOptions {
  readonly seed: number
  /** Plans to lay out at most; 3,000 serve a country plan. */
  readonly budget: number
}

/** A levelling under way: `run` yields the best so far and can be left at any time; `tell` says what it means. */
export interface Levelling {
  readonly run: Generator<Found, Found>
  tell(found: Found): LevelledPlan
}

/**
 * Levels a plan under its capacities: moves as little as it can so that on each day no more is taken of a capacity than there is. What has begun, is over or is fixed stays; nothing moves earlier;
 * links, calendars, gates and money hold as in the forecast. First the fewest days past deadlines, then the fewest moves and days moved (an approved activity counts twice).
 * The same plan, day asked about, seed and budget give the same answer.
 * `levelPlan(plan, { on: day('2026-11-20') }, { seed: 1, budget: 3_000 }).moved.map(({ activity, after }) => [activity.title, after.start])`
 */
export function levelPlan(plan: PlanGraph, options: ScheduleOptions, level: LevelOptions): LevelledPlan {
  const { run, tell } = levelling(plan, options, level)
  let step = run.next()
  while (step.done !== true) step = run.next()
  return tell(step.value)
}

/**
 * The same step by step, for a worker or a screen that stays answerable: leave the loop at any plan and tell the last.
 * `const { run, tell } = levelling(plan, { on }, { seed: 1, budget: 3_000 }); for (const found of run) if (isCancelled()) { show(tell(found)); break }`
 */
export function levelling(plan: PlanGraph, options: ScheduleOptions, level: LevelOptions): Levelling {
  const made = planJob(plan, options)
  const { job } = made
  const last = Math.max(job.first, ...job.early)
  const weightOf = (place: number) => (activityAt(made, place)?.status === 'approved' ? 2 : 1)
  // The first plan takes the activities as they are planned: who comes first is served first.
  const run = searchPlans(job, fewestMoves(job, weightOf), { ...level, urgency: job.early.map((start) => last - start) })
  return { run, tell: (found) => told(made, found) }
}

const activityAt = ({ job, schedule }: PlanJob, place: number) => schedule.workings.steps.get(job.network.steps[place]?.id ?? '')?.activity

function told(made: PlanJob, { days, foundAfter }: Found): LevelledPlan {
  const { job, schedule } = made
  const takers = takersOn(made, days)
  const moved: Move[] = []
  const missed: Missed[] = []
  for (const [i, { id }] of job.network.steps.entries()) {
    const activity = activityAt(made, i)
    const dated = activity === undefined ? undefined : schedule.of(activity.id)
    const [start, end, planned] = [days[2 * i] ?? 0, days[2 * i + 1] ?? 0, job.network.floor[i] ?? 0]
    if (activity === undefined || dated === undefined || start <= planned) continue
    moved.push({
      activity, days: start - planned, before: { start: dated.earlyStart, finish: dated.earlyFinish }, after: { start: dayAt(start), finish: dayAt(Math.max(start, end - 1)) },
      because: whyMoved(made, days, takers, i),
    })
    const limit = job.network.ceiling[i] ?? never
    const bound = schedule.workings.steps.get(id)?.ceilings()[0]
    if (end > limit && bound !== undefined) missed.push({ activity, by: dayAt(limit - 1), days: end - limit, text: bound.reason.text })
  }
  const left = leftOf(made, takers)
  return { moved: moved.sort((a, b) => (a.after.start < b.after.start ? -1 : 1)), missed, left, capacities: made.supplies.map(({ capacity }) => capacity), foundAfter, isLevel: moved.length === 0 && left.length === 0 }
}
