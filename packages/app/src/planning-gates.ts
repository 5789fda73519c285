import { programById } from '@throughline/catalog'
import { writeCalendarFile, type CalendarEvent } from '@throughline/exchange'
import { addDays, formatDay, highestMarking, later, titleOf, type Day, type PlanGraph } from '@throughline/model'
import { earliestHonestStart, gatesOfPlan, suspenseCalendar, type DueItem, type EarliestStart, type Gate } from '@throughline/schedule'
import { disclaimer } from './finding-programs.ts'

export interface PlannedGates {
  readonly on: Day
  /** By latest day. */
  readonly gates: readonly Gate[]
  /** Of every activity still to come, in the order of the plan. */
  readonly earliest: readonly EarliestStart[]
  /** What comes round in the next 90 days, whatever the plan holds. */
  readonly recurring: readonly DueItem[]
}

const daysAhead = 90

/** The gates of every activity of a plan as of a day, and the earliest day each can honestly start. `planGates(plan, on).gates[0]?.latest` */
export const planGates = (plan: PlanGraph, on: Day): PlannedGates => ({
  on, gates: gatesOfPlan(plan, on),
  earliest: plan.of('activity').flatMap((activity) => earliestHonestStart(plan, activity, on) ?? []),
  recurring: suspenseCalendar(plan, on, { from: on, to: addDays(on, daysAhead) }).filter(({ sort }) => sort === 'suspense'),
})

/**
 * The suspense calendar of a plan as a calendar file, from a day to the end of the plan (a year on, where the plan has no end): open gates, recurring suspenses,
 * the plan's own days; missed gates of a rule, too. The marking is the highest of what the plan holds. `before` is an earlier file of it, so that what changed since
 * is the later entry and what is gone is taken out by an import.
 */
export function writeSuspenseCalendar(plan: PlanGraph, on: Day, before?: string): string {
  const to = later(plan.head?.end ?? addDays(on, 365), on)
  return writeCalendarFile({
    name: `${plan.head === undefined ? plan.book : titleOf(plan.head)}: suspense calendar`, asOf: on,
    marking: highestMarking([...plan.own, ...plan.cited.map(({ record }) => record)].map(({ marking }) => marking)),
    events: suspenseCalendar(plan, on, { from: on, to }).map(asEvent(on)),
  }, before)
}

const asEvent = (on: Day) => (item: DueItem): CalendarEvent => ({
  uid: `${item.key}@throughline`, day: item.due, categories: [item.what],
  summary: item.gate?.state === 'missed' ? `MISSED: ${item.title}` : item.title,
  description: [
    `${item.what}, as of ${formatDay(on)}${item.gate === undefined ? '' : `: ${item.gate.state}`}`,
    ...(item.opens === undefined ? [] : [`Open from ${formatDay(item.opens)}`]),
    ...(item.owner === undefined ? [] : [`Owner: ${item.owner}`]),
    ...(item.gate === undefined ? [] : [`Program: ${programById(item.gate.program)?.short ?? item.gate.program}`]),
    ...(item.gate?.onlyIf === undefined ? [] : [`Only in these cases: ${item.gate.onlyIf}`]),
    ...(item.gate?.assumed === undefined ? [] : [`Taken here: ${item.gate.assumed}`]),
    ...(item.source === undefined ? [] : [`Source: ${item.source}${item.confidence === 'verified' ? '' : ` (${item.confidence})`}`]),
    ...(item.record === undefined ? [] : [`Record: ${item.record}`]),
    disclaimer,
  ],
})
