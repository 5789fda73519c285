import { addDays, formatDay, later, quoted, type Activity, type Day, type PlanGraph, type Rec, type RecordId } from '@throughline/model'
import { earliestHonestStart, type EarliestStart } from '../earliest-start.ts'
import { endOf, startOf } from '../waits.ts'
import { fundsOf } from '../fund-life.ts'
import { dayNumber } from '../network/day-number.ts'
import { never, type Link, type Step } from '../network/step.ts'
import type { PlanCalendars } from './plan-calendars.ts'
import type { Bound, Reason } from './reason.ts'

/** How far an activity is on the day asked about. */
export type Progress = 'over' | 'under-way' | 'to-come'

/** An activity as a step, with what bounds it by name. */
export interface PlanStep {
  readonly activity: Activity
  readonly step: Step
  readonly progress: Progress
  /** What keeps it from starting earlier, besides links, the strongest first; worded when asked for. */
  floors(): readonly Bound[]
  /** What it must end by, besides links, the tightest first. */
  ceilings(): readonly Bound[]
}

export interface StepOptions {
  readonly on: Day
  /** Gates and money of the catalogue bound the steps too. */
  readonly hasLaw: boolean
}

const none = () => []
const dayText = (n: number) => (n === 1 ? '1 day' : `${n} days`)

/** Days a step takes, and whether they are working days; undefined where nothing says so. */
function lengthOf(activity: Activity): { readonly length: number; readonly isWorked: boolean } | undefined {
  if (activity.days !== undefined && (activity.end === undefined || activity.daysIn === 'working-days')) return { length: activity.days, isWorked: activity.daysIn === 'working-days' }
  const [start, end] = [activity.start, activity.end ?? activity.start]
  return start === undefined || end === undefined ? undefined : { length: Math.max(1, dayNumber(end) - dayNumber(start) + 1), isWorked: false }
}

/**
 * The activities of a plan as steps; what is cancelled is none, and what has neither days nor a length cannot be placed and is told apart.
 * What is over stands on its real days; of what is not marked at all and lies behind the day asked about it is taken that it was held as planned.
 */
export function planSteps(plan: PlanGraph, calendars: PlanCalendars, options: StepOptions): { readonly steps: readonly PlanStep[]; readonly undated: readonly RecordId[] } {
  const steps: PlanStep[] = []
  const undated: RecordId[] = []
  for (const activity of plan.of('activity')) {
    if (activity.status === 'cancelled') continue
    const made = stepOf(plan, activity, calendars, options)
    if (made === undefined) undated.push(activity.id)
    else steps.push(made)
  }
  return { steps, undated }
}

function stepOf(plan: PlanGraph, activity: Activity, calendars: PlanCalendars, options: StepOptions): PlanStep | undefined {
  const { on } = options
  const start = startOf(activity)
  const end = endOf(activity)
  const isUnmarked = activity.status === undefined && activity.actualStart === undefined && activity.actualEnd === undefined
  if (activity.actualEnd !== undefined || activity.status === 'done' || (isUnmarked && end !== undefined && end < on)) return overStep(activity, start, end)
  if (start !== undefined && (activity.actualStart !== undefined || activity.status === 'under-way' || (isUnmarked && start < on))) return runningStep(activity, start, end ?? start, on)
  const size = lengthOf(activity)
  return size === undefined ? undefined : stepToCome(plan, activity, calendars, options, size)
}

function overStep(activity: Activity, start: Day | undefined, end: Day | undefined): PlanStep | undefined {
  const [from, to] = [start ?? end, end ?? start]
  if (from === undefined || to === undefined) return undefined
  return fixedStep(activity, 'over', from, later(from, to), () => (activity.actualStart === undefined && activity.actualEnd === undefined
    ? activity.status === 'done' ? 'it is done; the days it really took are not recorded' : 'it lies behind and nothing says otherwise: taken as held as planned'
    : `it was held from ${formatDay(from)} to ${formatDay(later(from, to))}`))
}

function runningStep(activity: Activity, start: Day, planned: Day, on: Day): PlanStep {
  const left = activity.daysLeft
  const end = left === undefined ? later(planned, on) : addDays(on, Math.max(0, left - 1))
  return fixedStep(activity, 'under-way', start, end, () => (left !== undefined
    ? `it began on ${formatDay(start)} and has ${dayText(left)} left`
    : end > planned ? `it began on ${formatDay(start)} and is not over, past its planned end of ${formatDay(planned)}` : `it began on ${formatDay(start)}`))
}

function fixedStep(activity: Activity, progress: Progress, start: Day, end: Day, why: () => string): PlanStep {
  const at = dayNumber(start)
  return {
    activity, progress, step: { id: activity.id, floor: at, length: Math.max(1, dayNumber(end) - at + 1), isFixed: true, isWorked: false, isLate: false, ceiling: never, calendar: undefined },
    floors: () => [{ at, reason: { sort: 'actual', text: why(), record: activity.id, day: start } }], ceilings: none,
  }
}

function stepToCome(plan: PlanGraph, activity: Activity, calendars: PlanCalendars, options: StepOptions, { length, isWorked }: { readonly length: number; readonly isWorked: boolean }): PlanStep | undefined {
  const honest = options.hasLaw ? earliestHonestStart(plan, activity, options.on) : undefined
  const floor = lowestOf(plan, activity, options.on, honest)
  if (floor === undefined) return undefined
  const funds = options.hasLaw && activity.isStaffStep !== true ? fundsOf(plan, activity) : noFunds
  const ends = endsOf(plan, activity, funds, length)
  return {
    activity, progress: 'to-come', floors: () => floorsOf(plan, activity, options.on, honest), ceilings: () => ends.map((one) => one()).sort((a, b) => a.at - b.at),
    step: {
      id: activity.id, floor, length, ceiling: lowest(ends),
      isFixed: activity.timing === 'fixed' && activity.start !== undefined, isLate: activity.timing === 'as-late-as-possible', isWorked, calendar: calendars.of(activity),
    },
  }
}

const lowest = (ends: readonly LazyBound[]) => ends.reduce((least, one) => Math.min(least, one().at), never)
const noFunds: ReturnType<typeof fundsOf> = []
const isFreeOf = ({ start, timing }: Activity) => start === undefined || timing === 'as-soon-as-possible' || timing === 'as-late-as-possible'

/** The number behind `floorsOf`, without its words: thousands of steps are placed, a few are explained. */
function lowestOf(plan: PlanGraph, activity: Activity, on: Day, honest: EarliestStart | undefined): number | undefined {
  const { start, timing } = activity
  if (timing === 'fixed' && start !== undefined) return dayNumber(start)
  const first = isFreeOf(activity) ? plan.head?.start ?? on : start ?? on
  const from = later(first, on)
  return dayNumber(honest?.because === undefined ? from : later(from, honest.day))
}

const bound = (at: Day, reason: Omit<Reason, 'day'>): Bound => ({ at: dayNumber(at), reason: { ...reason, day: at } })

/** What keeps a step to come from starting earlier, the strongest first. */
function floorsOf(plan: PlanGraph, activity: Activity, on: Day, honest: EarliestStart | undefined): readonly Bound[] {
  const { start, timing } = activity
  const own = { record: activity.id }
  if (timing === 'fixed' && start !== undefined) return [bound(start, { sort: 'fixed', text: `it is fixed on ${formatDay(start)}`, ...own })]
  const isFree = isFreeOf(activity)
  const first = plan.head?.start
  return [
    ...(isFree || start === undefined ? [] : [bound(start, { sort: 'own-start', text: `its own start, ${formatDay(start)}`, ...own })]),
    ...(isFree && first !== undefined ? [bound(first, { sort: 'plan-start', text: `the plan begins on ${formatDay(first)}` })] : []),
    ...(isFree || start === undefined || start < on ? [bound(on, { sort: 'status-date', text: `it has not begun by ${formatDay(on)}, the day asked about` })] : []),
    ...(honest?.because === undefined ? [] : [bound(honest.day, {
      sort: honest.because.step === 'money' ? 'money' : 'gate', text: `${honest.because.title}: ${honest.because.text}; not before ${formatDay(honest.day)}`, source: honest.because.source,
    })]),
  ].sort((a, b) => b.at - a.at)
}

type LazyBound = () => Bound

const endBy = (last: Day, reason: () => Omit<Reason, 'day'>): LazyBound => () => ({ at: dayNumber(last) + 1, reason: { ...reason(), day: last } })

/** What a step must end by. */
function endsOf(plan: PlanGraph, activity: Activity, funds: ReturnType<typeof fundsOf>, length: number): readonly LazyBound[] {
  const ends: LazyBound[] = []
  const { endBy: last } = activity
  if (last !== undefined) ends.push(endBy(last, () => ({ sort: 'deadline', text: `it must end by ${formatDay(last)}`, record: activity.id })))
  const milestones = plan.of('milestone').length === 0 ? [] : plan.referring(activity.id, 'milestone', 'activities')
  for (const one of milestones) {
    const { date } = one
    if (date !== undefined && one.metOn === undefined) ends.push(endBy(date, () => ({ sort: 'milestone', text: `milestone ${quoted(one)} is due on ${formatDay(date)}`, record: one.id })))
  }
  for (const fund of funds) ends.push(...moneyEnds(fund, length))
  return ends
}

function moneyEnds(fund: ReturnType<typeof fundsOf>[number], length: number): readonly LazyBound[] {
  if (fund.kind !== 'told') return []
  const { workMustEndBy, startBy, source } = fund.window
  const said = `FY${String(fund.window.year).slice(2)} money of ${fund.name}`
  const reason = (text: string): Omit<Reason, 'day'> => ({ sort: 'money', text, source, ...(fund.lines[0] !== undefined && { record: fund.lines[0] }) })
  return [
    ...(workMustEndBy === undefined ? [] : [endBy(workMustEndBy, () => reason(`work on ${said} must end by ${formatDay(workMustEndBy)}`))]),
    ...(startBy === undefined ? [] : [endBy(addDays(startBy, length - 1), () => reason(`work on ${said} must start by ${formatDay(startBy)}`))]),
  ]
}

/** A dependency as a link. */
export interface PlanLink extends Link { readonly dependency: Rec<'dependency'> }

/** The dependencies of a plan as links; one without a type is finish-start. */
export const planLinks = (plan: PlanGraph): readonly PlanLink[] => plan.of('dependency').map((dependency) => ({
  from: dependency.predecessor, to: dependency.successor, type: dependency.type ?? 'finish-start', lag: dependency.lagDays ?? 0, isWorked: dependency.lagIn === 'working-days', dependency,
}))
