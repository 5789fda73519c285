import { federalHolidaySource } from '@throughline/catalog'
import { daysBetween, formatDay, quoted, type RecordId } from '@throughline/model'
import { dayAt, dayNumber } from '../network/day-number.ts'
import { isFromFinish } from '../network/network.ts'
import { laterLimit, startBefore } from '../network/passes.ts'
import { startBounds, startFrom } from './drivers.ts'
import type { Dated, PlanSchedule } from './plan-schedule.ts'
import type { Reason } from './reason.ts'

/** Why the days of an activity are what they are. */
export interface Because {
  /** What fixes its earliest start. */
  readonly start: Reason
  /** What would fix it were that gone, and by how many days it would start earlier; undefined where nothing else bounds it. */
  readonly next?: Reason & { readonly daysEarlier: number }
  /** What fixes its latest last day. */
  readonly finish: Reason
  /** Why it is or is not critical. */
  readonly float: Reason
}

/**
 * Why an activity's days are what they are: what fixes its earliest start, what would move it and by how much, what fixes its latest end, and why it is or is not critical.
 * `becauseOf(schedule, recordId('act-night-device-training'))?.start.text`
 */
export function becauseOf(schedule: PlanSchedule, id: RecordId): Because | undefined {
  const dated = schedule.of(id)
  if (dated === undefined) return undefined
  return { ...startReasons(schedule, dated), finish: finishReason(schedule, dated), float: floatReason(dated) }
}

/** The same as a list, for a door that only lists: start, what would move it, finish, float. */
export function reasonsOf(schedule: PlanSchedule, id: RecordId): readonly Reason[] {
  const because = becauseOf(schedule, id)
  if (because === undefined) return []
  const { start, next, finish, float } = because
  return [start, ...(next === undefined ? [] : [{ ...next, text: `without that it could start ${days(next.daysEarlier)} earlier: ${next.text}` }]), finish, float]
}

const days = (n: number) => (n === 1 ? '1 day' : `${n} days`)
const none: Reason = { sort: 'plan-start', text: 'nothing bounds it' }

function startReasons(schedule: PlanSchedule, { id, earlyStart, progress }: Dated): Pick<Because, 'start' | 'next'> {
  const step = schedule.workings.steps.get(id)
  if (step?.step.isLate === true && progress === 'to-come') return { start: { sort: 'float', text: `it is to be as late as possible: ${formatDay(earlyStart)} is the last day that moves nothing after it`, day: earlyStart } }
  const bounds = startBounds(schedule, id)
  if (step?.step.isFixed === true) return { start: step.floors()[0]?.reason ?? none }
  const [first, ...others] = bounds
  if (first === undefined) return { start: none }
  const start = rolled(schedule, id, first.at, first.reason)
  const second = others.find((one) => one.at < first.at)
  if (second === undefined || others.some((one) => one.at === first.at)) return { start: alike(start, others.filter((one) => one.at === first.at).length) }
  const day = dayAt(Math.max(second.at, loneStart(schedule, id, second.at, first.reason)))
  return { start, next: { ...second.reason, day, daysEarlier: daysBetween(day, earlyStart) } }
}

const alike = (reason: Reason, more: number): Reason => (more === 0 ? reason : { ...reason, text: `${reason.text}, and ${more} more with the same day` })

/** The start with a bound gone; where the step's own floor is what is gone, the calendar has its say again. */
function loneStart(schedule: PlanSchedule, id: RecordId, at: number, gone: Reason): number {
  return gone.sort === 'link' ? startFrom(schedule, id, at) : at
}

/** A start moved on to the next working day says so. */
function rolled(schedule: PlanSchedule, id: RecordId, at: number, reason: Reason): Reason {
  const start = startFrom(schedule, id, at)
  if (start === at) return reason
  const step = schedule.workings.steps.get(id)
  const closed = step === undefined ? [] : schedule.workings.calendars.closing(step.activity, dayAt(at), dayAt(start - 1))
  const names = [...new Set(closed.map(({ title }) => title))].slice(0, 3)
  const law = reason.source === undefined && closed.some(({ sort }) => sort === 'federal') ? { source: federalHolidaySource } : {}
  return { ...reason, ...law, text: `${reason.text}; moved from ${formatDay(dayAt(at))} to the next day of work${names.length === 0 ? ', past the weekend' : `, past ${names.join(', ')}`}` }
}

/** What holds the latest end: the bound that gives the earliest latest start, among its own last days, what waits for it, and the end of the plan's work. */
function finishReason(schedule: PlanSchedule, dated: Dated): Reason {
  const { id, lateFinish, lateStart, progress } = dated
  if (progress === 'over') return { sort: 'actual', text: 'it is over', day: lateFinish }
  const { network, days: at, steps } = schedule.workings
  const i = network.placeOf(id) ?? 0
  const own = (steps.get(id)?.ceilings() ?? []).map((one): Limit => ({ start: startBefore(network, i, one.at), reason: one.reason }))
  const end: Limit = { start: startBefore(network, i, at.end), reason: { sort: 'plan-end', text: `the work of the plan ends on ${formatDay(schedule.end ?? lateFinish)}`, day: lateFinish } }
  const [tightest = end] = [...own, ...laterLimits(schedule, i, lateFinish), end].sort((a, b) => a.start - b.start)
  const isMoved = dayNumber(lateStart) < tightest.start
  return isMoved ? { ...tightest.reason, text: `${tightest.reason.text}; the last day of work on which it can begin is ${formatDay(lateStart)}` } : tightest.reason
}

interface Limit { readonly start: number; readonly reason: Reason }

/** The latest start each later step allows. */
function laterLimits({ workings: { network, days: at, steps } }: PlanSchedule, i: number, lateFinish: Dated['lateFinish']): readonly Limit[] {
  const limits: Limit[] = []
  for (let k = network.outFrom[i] ?? 0; k < (network.outFrom[i + 1] ?? 0); k++) {
    const entry = network.outIn[k] ?? 0
    const later = network.outStep[k] ?? 0
    const link = network.links[network.inLink[entry] ?? 0]
    const step = link === undefined ? undefined : steps.get(link.to)
    if (link === undefined || step === undefined) continue
    const limit = laterLimit(network, at, entry, later)
    const must = `${quoted(step.activity)} waits for it and must start by ${formatDay(dayAt(at.late[2 * later] ?? 0))}`
    limits.push({
      start: isFromFinish(link) ? startBefore(network, i, limit) : limit,
      reason: { sort: 'link', text: `activity ${must}${link.lag === 0 ? '' : ', with its lag'}`, record: step.activity.id, day: lateFinish },
    })
  }
  return limits
}

function floatReason({ totalFloatDays: total, freeFloatDays: free, isCritical, progress, lateFinish, earlyFinish }: Dated): Reason {
  if (progress === 'over') return { sort: 'actual', text: 'not critical: it is over' }
  if (total < 0) return { sort: 'float', text: `critical: it ends ${days(daysBetween(lateFinish, earlyFinish))} too late for what it must meet by ${formatDay(lateFinish)}`, day: lateFinish }
  if (isCritical) return { sort: 'float', text: 'critical: each day it slips moves what it must meet', day: lateFinish }
  const after = free === 0 ? 'the first day of a slip moves what waits for it' : free === total ? 'none of that moves anything else' : `the first ${days(free)} move nothing else`
  return { sort: 'float', text: `not critical: it can slip ${days(total)}, until ${formatDay(lateFinish)}; ${after}`, day: lateFinish }
}
