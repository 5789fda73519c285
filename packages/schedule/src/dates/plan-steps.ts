import { addDays, daysBetween, formatDay, later, quoted, type Activity, type Day, type PlanGraph, type Rec, type RecordId } from '@throughline/model'
import { earliestHonestStart } from '../earliest-start.ts'
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
  /** What keeps it from starting earlier, besides links. */
  readonly floors: readonly Bound[]
  /** What it must end by, besides links. */
  readonly ceilings: readonly Bound[]
}

export interface StepOptions {
  readonly on: Day
  /** Gates and money of the catalogue bound the steps too. */
  readonly hasLaw: boolean
}

const dayText = (n: number) => (n === 1 ? '1 day' : `${n} days`)

/** Days a step takes, and whether they are working days; undefined where nothing says so. */
function lengthOf(activity: Activity): { readonly length: number; readonly isWorked: boolean } | undefined {
  if (activity.days !== undefined && (activity.end === undefined || activity.daysIn === 'working-days')) return { length: activity.days, isWorked: activity.daysIn === 'working-days' }
  const [start, end] = [activity.start, activity.end ?? activity.start]
  return start === undefined || end === undefined ? undefined : { length: Math.max(1, daysBetween(start, end) + 1), isWorked: false }
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
  const text = activity.actualStart === undefined && activity.actualEnd === undefined
    ? activity.status === 'done' ? 'it is done; the days it really took are not recorded' : 'it lies behind and nothing says otherwise: taken as held as planned'
    : `it was held from ${formatDay(from)} to ${formatDay(later(from, to))}`
  return fixedStep(activity, 'over', from, later(from, to), { sort: 'actual', text })
}

function runningStep(activity: Activity, start: Day, planned: Day, on: Day): PlanStep {
  const left = activity.daysLeft
  const end = left === undefined ? later(planned, on) : addDays(on, Math.max(0, left - 1))
  const text = left !== undefined ? `it began on ${formatDay(start)} and has ${dayText(left)} left` : end > planned ? `it began on ${formatDay(start)} and is not over, past its planned end of ${formatDay(planned)}` : `it began on ${formatDay(start)}`
  return fixedStep(activity, 'under-way', start, end, { sort: 'actual', text })
}

function fixedStep(activity: Activity, progress: Progress, start: Day, end: Day, why: Omit<Reason, 'record' | 'day'>): PlanStep {
  const at = dayNumber(start)
  return {
    activity, progress, step: { id: activity.id, floor: at, length: Math.max(1, dayNumber(end) - at + 1), isFixed: true },
    floors: [{ at, reason: { ...why, record: activity.id, day: start } }], ceilings: [],
  }
}

function stepToCome(plan: PlanGraph, activity: Activity, calendars: PlanCalendars, options: StepOptions, { length, isWorked }: { readonly length: number; readonly isWorked: boolean }): PlanStep | undefined {
  const floors = floorsOf(plan, activity, options)
  const [lowest] = floors
  if (lowest === undefined) return undefined
  const ceilings = ceilingsOf(plan, activity, options, length)
  const calendar = calendars.of(activity)
  const isFixed = activity.timing === 'fixed' && activity.start !== undefined
  return {
    activity, progress: 'to-come', floors, ceilings,
    step: {
      id: activity.id, floor: lowest.at, length, ceiling: Math.min(never, ...ceilings.map(({ at }) => at)), isFixed, isLate: activity.timing === 'as-late-as-possible',
      ...(isWorked && { isWorked }), ...(calendar !== undefined && { calendar }),
    },
  }
}

const bound = (at: Day, reason: Omit<Reason, 'day'>): Bound => ({ at: dayNumber(at), reason: { ...reason, day: at } })

/** What keeps a step to come from starting earlier, the strongest first. */
function floorsOf(plan: PlanGraph, activity: Activity, { on, hasLaw }: StepOptions): readonly Bound[] {
  const { start, timing } = activity
  const own = { record: activity.id }
  if (timing === 'fixed' && start !== undefined) return [bound(start, { sort: 'fixed', text: `it is fixed on ${formatDay(start)}`, ...own })]
  const isFree = timing === 'as-soon-as-possible' || timing === 'as-late-as-possible' || start === undefined
  const first = plan.head?.start
  const honest = hasLaw ? earliestHonestStart(plan, activity, on) : undefined
  return [
    ...(isFree ? [] : [bound(start, { sort: 'own-start', text: `its own start, ${formatDay(start)}`, ...own })]),
    ...(isFree && first !== undefined ? [bound(first, { sort: 'plan-start', text: `the plan begins on ${formatDay(first)}` })] : []),
    ...(isFree || start < on ? [bound(on, { sort: 'status-date', text: `it has not begun by ${formatDay(on)}, the day asked about` })] : []),
    ...(honest?.because === undefined ? [] : [bound(honest.day, {
      sort: honest.because.step === 'money' ? 'money' : 'gate', text: `${honest.because.title}: ${honest.because.text}; not before ${formatDay(honest.day)}`, source: honest.because.source,
    })]),
  ].sort((a, b) => b.at - a.at)
}

/** What a step must end by, the tightest first. */
function ceilingsOf(plan: PlanGraph, activity: Activity, { hasLaw }: StepOptions, length: number): readonly Bound[] {
  const endBy = (last: Day, reason: Omit<Reason, 'day'>): Bound => ({ at: dayNumber(last) + 1, reason: { ...reason, day: last } })
  return [
    ...(activity.endBy === undefined ? [] : [endBy(activity.endBy, { sort: 'deadline', text: `it must end by ${formatDay(activity.endBy)}`, record: activity.id })]),
    ...plan.referring(activity.id, 'milestone', 'activities').flatMap((one) => (one.date === undefined || one.metOn !== undefined ? [] : [endBy(one.date, { sort: 'milestone', text: `milestone ${quoted(one)} is due on ${formatDay(one.date)}`, record: one.id })])),
    ...(hasLaw && activity.isStaffStep !== true ? fundsOf(plan, activity).flatMap((fund) => moneyCeilings(fund, length)) : []),
  ].sort((a, b) => a.at - b.at)
}

function moneyCeilings(fund: ReturnType<typeof fundsOf>[number], length: number): readonly Bound[] {
  if (fund.kind !== 'told') return []
  const { window, name } = fund
  const said = `FY${String(window.year).slice(2)} money of ${name}`
  const reason = (text: string, last: Day): Reason => ({ sort: 'money', text, source: window.source, day: last, ...(fund.lines[0] !== undefined && { record: fund.lines[0] }) })
  return [
    ...(window.workMustEndBy === undefined ? [] : [{ at: dayNumber(window.workMustEndBy) + 1, reason: reason(`work on ${said} must end by ${formatDay(window.workMustEndBy)}`, window.workMustEndBy) }]),
    ...(window.startBy === undefined ? [] : [{ at: dayNumber(window.startBy) + length, reason: reason(`work on ${said} must start by ${formatDay(window.startBy)}`, addDays(window.startBy, length - 1)) }]),
  ]
}

/** The dependencies of a plan as links; one without a type is finish-start. */
export const planLinks = (plan: PlanGraph): readonly (Link & { readonly dependency: Rec<'dependency'> })[] => plan.of('dependency').map((dependency) => ({
  from: dependency.predecessor, to: dependency.successor, type: dependency.type ?? 'finish-start', lag: dependency.lagDays ?? 0, dependency, ...(dependency.lagIn === 'working-days' && { isWorked: true }),
}))
