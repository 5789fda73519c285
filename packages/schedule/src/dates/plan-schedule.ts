import { perPlan, type Activity, type Day, type PlanGraph, type RecordId } from '@throughline/model'
import { dayAt } from '../network/day-number.ts'
import { networkOf, type Network } from '../network/network.ts'
import { bothPasses, daysFor, freeFloat, type Days } from '../network/passes.ts'
import { workingDaysBetween } from '../network/work-calendar.ts'
import { calendarsOf, type PlanCalendars } from './plan-calendars.ts'
import { planLinks, planSteps, type PlanLink, type PlanStep, type Progress } from './plan-steps.ts'

/** The days of one activity. Ends are last days; floats are days it can slip. */
export interface Dated {
  readonly id: RecordId
  readonly activity: Activity
  readonly progress: Progress
  readonly earlyStart: Day
  readonly earlyFinish: Day
  readonly lateStart: Day
  readonly lateFinish: Day
  /** Days it can slip before something must give way that has an end: a deadline, its money, the end of the plan's work. Negative: it is late already. */
  readonly totalFloatDays: number
  /** Days it can slip and move nothing else. */
  readonly freeFloatDays: number
  readonly totalFloatWorkingDays: number
  readonly freeFloatWorkingDays: number
  readonly isCritical: boolean
  /** Not critical, with no more float than the threshold. */
  readonly isNearCritical: boolean
}

export interface ScheduleOptions {
  readonly on: Day
  /** Gates and money of the catalogue bound the days too; they do unless told otherwise. */
  readonly hasLaw?: boolean
  /** Total float up to which a step counts as near-critical, in days. */
  readonly nearDays?: number
}

/** The days of a plan, with what they rest on. */
export interface PlanSchedule {
  readonly plan: PlanGraph
  readonly on: Day
  readonly activities: readonly Dated[]
  /** Activities with neither days nor a length. */
  readonly undated: readonly RecordId[]
  /** Whether holidays of the partner are known. */
  readonly hasPartnerHolidays: boolean
  /** The last day of the last step; undefined where there is none. */
  readonly end: Day | undefined
  of(id: RecordId): Dated | undefined
  /** What the answer was reckoned from: for explanations and conflicts. */
  readonly workings: Workings
}

/** The arrays behind a schedule. */
export interface Workings {
  readonly network: Network<PlanLink>
  readonly days: Days
  readonly calendars: PlanCalendars
  readonly steps: ReadonlyMap<string, PlanStep>
}

const usualNearDays = 14

/**
 * Early and late days, floats and what is critical, by the critical path method over the links of a plan, its calendars and deadlines and, unless told otherwise, the gates and
 * money of the law. A typed start is the earliest day its planner means; `timing` says otherwise. What lies behind the day asked about stands as it was.
 * `scheduleOf(plan, { on: day('2026-11-20') }).of(recordId('act-border-accord'))?.totalFloatDays`
 */
export function scheduleOf(plan: PlanGraph, options: ScheduleOptions): PlanSchedule {
  const { on, hasLaw = true, nearDays = usualNearDays } = options
  const key = `${on} ${String(hasLaw)} ${nearDays}`
  const known = kept(plan)
  const found = known.get(key)
  if (found !== undefined) return found
  const made = reckoned(plan, on, hasLaw, nearDays)
  known.set(key, made)
  return made
}

const kept = perPlan(() => new Map<string, PlanSchedule>())

function reckoned(plan: PlanGraph, on: Day, hasLaw: boolean, nearDays: number): PlanSchedule {
  const calendars = calendarsOf(plan)
  const { steps, undated } = planSteps(plan, calendars, { on, hasLaw })
  const network = networkOf(steps.map(({ step }) => step), planLinks(plan))
  const days = daysFor(network)
  bothPasses(network, days)
  const byId = new Map(steps.map((one) => [one.step.id, one]))
  const workings: Workings = { network, days, calendars, steps: byId }
  const activities = steps.map((one) => datedOf(one, workings, nearDays))
  const dated = new Map(activities.map((one) => [one.id, one]))
  return {
    plan, on, activities, undated, hasPartnerHolidays: calendars.hasPartnerHolidays,
    end: activities.length === 0 ? undefined : dayAt(days.end - 1), of: (id) => dated.get(id), workings,
  }
}

function datedOf({ activity, progress, step }: PlanStep, { network, days }: Workings, nearDays: number): Dated {
  const i = network.placeOf(step.id) ?? 0
  const [start, end] = [days.early[2 * i] ?? 0, days.early[2 * i + 1] ?? 0]
  const isOver = progress === 'over'
  const [late, lateEnd] = isOver ? [start, end] : [days.late[2 * i] ?? 0, days.late[2 * i + 1] ?? 0]
  const total = late - start
  const free = isOver ? 0 : freeFloat(network, days, i, total)
  const working = (count: number) => (step.calendar === undefined ? count : workingDaysBetween(step.calendar, start, start + count))
  return {
    id: activity.id, activity, progress,
    earlyStart: dayAt(start), earlyFinish: lastDay(start, end), lateStart: dayAt(late), lateFinish: lastDay(late, lateEnd),
    totalFloatDays: total, freeFloatDays: free, totalFloatWorkingDays: working(total), freeFloatWorkingDays: working(free),
    isCritical: !isOver && total <= 0, isNearCritical: !isOver && total > 0 && total <= nearDays,
  }
}

/** A moment has its day for a last day. */
const lastDay = (start: number, end: number) => dayAt(Math.max(start, end - 1))

/** The arrays of a plan with its days reckoned, and nothing worded: the part of `scheduleOf` that must be quick. `planSchedulePasses(plan, on).days.end` */
export function planSchedulePasses(plan: PlanGraph, on: Day): { readonly network: Network; readonly days: Days } {
  const { steps } = planSteps(plan, calendarsOf(plan), { on, hasLaw: false })
  const network = networkOf(steps.map(({ step }) => step), planLinks(plan))
  const days = daysFor(network)
  bothPasses(network, days)
  return { network, days }
}
