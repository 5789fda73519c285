import { formatDay, quoted, type Rec, type RecordId } from '@throughline/model'
import { dayAt } from '../network/day-number.ts'
import { isFromFinish, lagOf } from '../network/network.ts'
import { oddBound } from '../network/passes.ts'
import { workingFrom } from '../network/work-calendar.ts'
import type { PlanSchedule } from './plan-schedule.ts'
import type { Bound } from './reason.ts'

/** A bound on a step's start that comes from a link, with the activity at its other end. */
export interface LinkBound extends Bound {
  readonly dependency: Rec<'dependency'>
  readonly from: RecordId
}

const verbs = { 'finish-start': 'to end', 'start-start': 'to begin', 'finish-finish': 'to end, to end with it', 'start-finish': 'to begin, to end with it' } as const

/**
 * Every bound on the start of an activity, the strongest first: links, its own start, gates, money. Equal ones by their words, so that the order of records changes nothing.
 * `startBounds(schedule, id)[0]?.reason.text // waits for activity "Night devices delivered" to end (29 JUN 29)`
 */
export function startBounds(schedule: PlanSchedule, id: RecordId): readonly (Bound | LinkBound)[] {
  const { network, steps } = schedule.workings
  const step = steps.get(id)
  const i = network.placeOf(id)
  if (step === undefined || i === undefined) return []
  const links: LinkBound[] = []
  for (let k = network.inFrom[i] ?? 0; k < (network.inFrom[i + 1] ?? 0); k++) {
    const found = linkBound(schedule, i, k)
    if (found !== undefined) links.push(found)
  }
  return [...step.floors(), ...links].sort((a, b) => b.at - a.at || (a.reason.text < b.reason.text ? -1 : 1))
}

/** The bound a link gives, in words. */
function linkBound(schedule: PlanSchedule, i: number, k: number): LinkBound | undefined {
  const { network, days, steps } = schedule.workings
  const link = network.links[network.inLink[k] ?? 0]
  const from = link === undefined ? undefined : steps.get(link.from)
  if (link === undefined || from === undefined) return undefined
  const { dependency } = link
  const base = days.early[network.inDay[k] ?? 0] ?? 0
  const at = boundAt(schedule, i, k)
  const when = formatDay(dayAt(isFromFinish(link) ? base - 1 : base))
  return {
    at, dependency, from: from.activity.id,
    reason: { sort: 'link', text: `waits for activity ${quoted(from.activity)} ${verbs[link.type]} (${when})${lagWords(link)}`, record: dependency.id, day: dayAt(at) },
  }
}

/** The earliest start a link allows. */
const boundAt = ({ workings: { network, days } }: PlanSchedule, i: number, k: number) =>
  (network.isOddLink[k] === 0 ? (days.early[network.inDay[k] ?? 0] ?? 0) + (network.inWeight[k] ?? 0) : oddBound(network, k, i, days.early))

function lagWords(link: Parameters<typeof lagOf>[0]): string {
  if (link.lag === 0) return ''
  const count = Math.abs(link.lag)
  const days = `${count} ${link.isWorked === true ? 'working ' : ''}${count === 1 ? 'day' : 'days'}`
  return link.lag > 0 ? `, and ${days} after that` : `, less ${days}`
}

/** The day a bound lets a step start on, once the calendar has its say: a bound at or below the floor leaves it on its floor. */
export function startFrom({ workings }: PlanSchedule, id: RecordId, at: number): number {
  const step = workings.steps.get(id)?.step
  if (step === undefined || step.calendar === undefined || at <= step.floor) return Math.max(at, step?.floor ?? at)
  return workingFrom(step.calendar, at)
}

/**
 * The activities whose links give an activity the early start it has, so that a day's slip of theirs is a slip of its own; the strongest bound first, equal ones by id.
 * Nothing is worded: chains are walked over whole plans. `driversOf(schedule, id)[0]`
 */
export function driversOf(schedule: PlanSchedule, id: RecordId): readonly RecordId[] {
  const { network, days, steps } = schedule.workings
  const step = steps.get(id)?.step
  const i = network.placeOf(id)
  if (step === undefined || i === undefined || step.isFixed === true || step.isLate === true) return []
  const start = days.early[2 * i] ?? 0
  const found: { readonly at: number; readonly from: RecordId }[] = []
  for (let k = network.inFrom[i] ?? 0; k < (network.inFrom[i + 1] ?? 0); k++) {
    const at = boundAt(schedule, i, k)
    const from = network.links[network.inLink[k] ?? 0]?.dependency.predecessor
    if (from !== undefined && at >= step.floor && startFrom(schedule, id, at) === start) found.push({ at, from })
  }
  return found.sort((a, b) => b.at - a.at || (a.from < b.from ? -1 : 1)).map(({ from }) => from)
}
