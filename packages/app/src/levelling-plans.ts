import type { LevelAnswer } from '@throughline/contract'
import type { Day, PlanGraph } from '@throughline/model'
import { levelPlan, type LevelOptions } from '@throughline/schedule'

/** A plan levelled under its capacities, as the command line answers it. `levelAnswer(plan, on, { seed: 1, budget: 3_000 }).moved` */
export function levelAnswer(plan: PlanGraph, on: Day, { seed, budget }: LevelOptions): LevelAnswer {
  const { isLevel, foundAfter, moved, missed, left } = levelPlan(plan, { on }, { seed, budget })
  return {
    on, seed, budget, isLevel, foundAfter,
    moved: moved.map(({ activity, before, after, days, because }) => ({ id: activity.id, title: activity.title, before, after, days, because: because.map(({ text }) => text) })),
    missed: missed.map(({ activity, by, days, text }) => ({ id: activity.id, title: activity.title, by, days, because: text })),
    left: left.map(({ capacity, start, end, amount, taken, activities, why }) => ({ capacity: capacity.id, title: capacity.title, start, end, amount, taken, activities: activities.map(({ id }) => id), because: why })),
  }
}
