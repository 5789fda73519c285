import { fiscalYear, fiscalYearOf, formatFiscalYear, newRecordId, type Activity, type AnyRecord, type Day, type PlanGraph, type Rec, type RecordId } from '@throughline/model'
import { shiftSpan, shiftTitle } from './yearly-shift.ts'

/** Ids that are taken; those of new records are added by whoever makes them. */
export interface TakenIds { has(id: string): boolean; add(id: string): unknown }

/**
 * An activity once more, some years on, with its money: same weekday, same length, still an idea; nothing of what
 * happened, was asked for or was approved comes along. `years` 0 makes a duplicate in place.
 * `repeatOnce(plan, talks, 1, taken) // [activity act-staff-talks-fy28, its funding lines in FY28]`
 */
export function repeatOnce(plan: PlanGraph, activity: Activity, years: number, taken: TakenIds): readonly AnyRecord[] {
  const { actualStart: _s, actualEnd: _e, imported: _i, status: _st, phase: _p, start, end, ...kept } = activity
  const span = shiftSpan(start, end, years)
  const title = years === 0 ? `${activity.title} (copy)` : shiftTitle(activity.title, years)
  const id = take(taken, 'act', years === 0 || span.start === undefined ? title : `${title} ${formatFiscalYear(fiscalYearOf(span.start))}`)
  const phase = years === 0 ? activity.phase : phaseAt(plan, span.start)
  const again: Activity = { ...kept, id, title, status: 'idea', ...span, ...(phase !== undefined && { phase }) }
  const money = plan.referring(activity.id, 'funding-line', 'activity').map((line) => moneyAgain(line, again, years, taken))
  return [again, ...money]
}

/**
 * An activity held again in each of the following years.
 * `repeatYearly(plan, talks, 3, taken) // three activities, each with its funding lines`
 */
export function repeatYearly(plan: PlanGraph, activity: Activity, years: number, taken: TakenIds): readonly AnyRecord[] {
  return Array.from({ length: years }, (_, index) => repeatOnce(plan, activity, index + 1, taken)).flat()
}

function moneyAgain(line: Rec<'funding-line'>, activity: Activity, years: number, taken: TakenIds): Rec<'funding-line'> {
  const { requested: _r, approved: _a, obligated: _o, imported: _i, stage, fiscalYear: year, ...kept } = line
  return {
    ...kept,
    id: take(taken, 'fund', activity.id.replace(/^act-/, '')),
    activity: activity.id,
    stage: stage === 'none-needed' ? stage : 'forecast',
    ...(year !== undefined && { fiscalYear: fiscalYear(year + years) }),
  }
}

function take(taken: TakenIds, prefix: string, title: string): RecordId {
  const id = newRecordId(prefix, title, taken)
  taken.add(id)
  return id
}

/** The phase a day falls in, where phases have dates. */
export const phaseAt = (plan: PlanGraph, on: Day | undefined): RecordId | undefined =>
  on === undefined ? undefined : plan.of('phase').find((phase) => phase.start !== undefined && phase.end !== undefined && phase.start <= on && on <= phase.end)?.id
