import { daysBetween, type PlanGraph, type Rec, type RecordId } from '@throughline/model'
import type { PlanSchedule } from '../dates/plan-schedule.ts'
import { compareDates, type DateChange } from './compare-dates.ts'

/** Why an activity is late, as the plan says; what it does not say is `unknown`. */
export type SlipCause = NonNullable<Rec<'activity'>['slipCause']>

/** One activity whose first or last day is later than in its baseline. */
export interface Slip extends DateChange {
  /** Days its first day comes later; negative where earlier. */
  readonly startDays: number
  /** Days its last day comes later; negative where earlier. */
  readonly finishDays: number
  readonly cause: SlipCause
  readonly note?: string
  /** Programs of its money and those it names, by id; empty where none is. */
  readonly programs: readonly string[]
}

/** Slips of one cause or program added up. */
export interface SlipSum {
  readonly key: string
  readonly activities: number
  /** Days of finish late, all of them together; what ends no later adds nothing. */
  readonly days: number
  /** The longest of them. */
  readonly most: number
}

export interface SlipReport {
  readonly slips: readonly Slip[]
  /** How many activities with days stand in both. */
  readonly compared: number
  readonly byCause: readonly SlipSum[]
  /** Under the empty key what names no program; an activity of two programs counts under both. */
  readonly byProgram: readonly SlipSum[]
}

/**
 * Every activity later than in its baseline, the latest first, with the cause the plan gives for it, added up by cause and by program.
 * Deliveries of security assistance are mostly late, and nothing in the field adds the causes up.
 * `slipReport(scheduleOf(baseline, { on }), scheduleOf(plan, { on })).byCause[0]?.days`
 */
export function slipReport(before: PlanSchedule, after: PlanSchedule): SlipReport {
  const slips = compareDates(before, after).flatMap((change): readonly Slip[] => slipOf(after.plan, change) ?? [])
  return {
    slips, compared: after.activities.filter(({ id }) => before.of(id) !== undefined).length,
    byCause: summed(slips, ({ cause }) => [cause]), byProgram: summed(slips, ({ programs }) => (programs.length === 0 ? [''] : programs)),
  }
}

function slipOf(plan: PlanGraph, change: DateChange): readonly [Slip] | undefined {
  const activity = plan.get('activity', change.id)
  if (change.before === undefined || change.after === undefined || activity === undefined || activity.status === 'cancelled') return undefined
  const startDays = daysBetween(change.before.start, change.after.start)
  const finishDays = daysBetween(change.before.finish, change.after.finish)
  if (startDays <= 0 && finishDays <= 0) return undefined
  return [{ ...change, startDays, finishDays, cause: activity.slipCause ?? 'unknown', programs: programsOf(plan, change.id), ...(activity.slipNote !== undefined && { note: activity.slipNote }) }]
}

const programsOf = (plan: PlanGraph, id: RecordId): readonly string[] =>
  [...new Set([...plan.referring(id, 'funding-line', 'activity').flatMap(({ program }) => program ?? []), ...(plan.get('activity', id)?.programs ?? [])])].sort()

function summed(slips: readonly Slip[], keysOf: (slip: Slip) => readonly string[]): readonly SlipSum[] {
  const byKey = Map.groupBy(slips.flatMap((slip) => keysOf(slip).map((key) => ({ key, days: Math.max(0, slip.finishDays) }))), ({ key }) => key)
  return [...byKey].map(([key, all]): SlipSum => ({ key, activities: all.length, days: all.reduce((sum, { days }) => sum + days, 0), most: Math.max(...all.map(({ days }) => days)) }))
    .sort((a, b) => b.days - a.days || b.activities - a.activities || (a.key < b.key ? -1 : 1))
}
