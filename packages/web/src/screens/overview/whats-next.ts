import { addDays, daysBetween, type Day, type PlanGraph } from '@throughline/model'
import { planDays, type PlanDay } from '@throughline/schedule'

/** Something with a day: reached by, reviewed by, agreed by, approved by, or starting on it. */
export interface Dated extends PlanDay {
  /** Days left; negative where it is late. */
  readonly left: number
}

/** How far ahead the overview looks. */
export const daysAhead = 90

/**
 * What is late as of a day, and what falls in the next 90 days: milestones, reviews, agreements, steps of approval, activities that start.
 * Late first, then by day. `whatsNext(plan, on)[0]?.left // -36`
 */
export function whatsNext(plan: PlanGraph, on: Day): readonly Dated[] {
  const last = addDays(on, daysAhead)
  return planDays(plan)
    .filter((one) => one.date <= last)
    .map((one): Dated => ({ ...one, left: daysBetween(on, one.date) }))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.title < b.title ? -1 : 1))
}

/** "24 days", "today", "36 days late" */
export const leftText = (left: number): string => (left === 0 ? 'today' : left > 0 ? `${left} ${left === 1 ? 'day' : 'days'}` : `${-left} ${left === -1 ? 'day' : 'days'} late`)
