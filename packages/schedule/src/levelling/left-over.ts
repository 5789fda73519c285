import { quoted, type Activity, type Day, type Rec } from '@throughline/model'
import { dayAt, dayNumber } from '../network/day-number.ts'
import { fullDays, type Taker } from '../dates/full-days.ts'
import type { PlanJob } from './plan-job.ts'
import { supplyOn } from './takers.ts'

/** Days on which more is taken of a capacity than there is, whatever moves. */
export interface LeftOver {
  readonly capacity: Rec<'capacity'>
  readonly start: Day
  readonly end: Day
  readonly amount: number
  readonly taken: number
  readonly activities: readonly Activity[]
  /** Why no move mends it, and what would. */
  readonly why: string
}

/** What stays over capacity from the day asked about on. */
export function leftOf(made: PlanJob, takers: ReadonlyMap<string, readonly Taker[]>): readonly LeftOver[] {
  const on = dayNumber(made.schedule.on)
  return made.supplies.flatMap(({ capacity }) => {
    return fullDays(takers.get(capacity.id) ?? [], supplyOn(made, capacity.id)).filter(({ end }) => end > on).map(({ start, end, taken, amount, takers: those }): LeftOver => ({
      capacity, start: dayAt(start), end: dayAt(end - 1), taken, amount, activities: those.map(({ activity }) => activity), why: whyLeft(made, capacity, those),
    }))
  })
}

function whyLeft({ job, schedule }: PlanJob, capacity: Rec<'capacity'>, takers: readonly Taker[]): string {
  const large = takers.find(({ activity, amount }) => job.tooLarge.includes(activity.id) && amount > capacity.amount)
  if (large !== undefined) return `${quoted(large.activity)} takes ${large.amount}, and there are never more than ${capacity.amount}: find more of it, or split the activity`
  const standing = takers.filter(({ activity }) => schedule.workings.steps.get(activity.id)?.step.isFixed === true)
  const other = takers.find(({ activity }) => job.tooLarge.includes(activity.id))
  if (other !== undefined) return `${quoted(other.activity)} takes more of another capacity than there is, and stands where it is planned`
  return `${standing.map(({ activity }) => quoted(activity)).join(', ')} ${standing.length === 1 ? 'has' : 'have'} begun or ${standing.length === 1 ? 'is' : 'are'} fixed: loosen one, move it by hand or find more for those days`
}
