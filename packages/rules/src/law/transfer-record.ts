import { addDays, type Activity, type Day, type PlanGraph, type Rec } from '@throughline/model'
import { isCancelled } from '../reading/history.ts'

/** What the plan holds of a notice: the step that gives it, and by when; `late` against the last day it can go. */
export interface NoticeOnRecord {
  readonly state: 'none' | 'in-time' | 'late' | 'not-dated'
  readonly step: Activity | undefined
  readonly given: Day | undefined
  /** The last day on which it can go; undefined where the day of the step or the wait is not known. */
  readonly lastDay: Day | undefined
}

/** The notice of a case, or of an activity that no case holds: then that of its proposal under the same program. */
export function noticeOnRecord(plan: PlanGraph, of: Rec<'case'> | Activity, program: string | undefined, day: Day | undefined, waitDays: number | undefined): NoticeOnRecord {
  const step = steps(plan, of, program).find((one) => !isCancelled(one))
  const given = (of.kind === 'case' ? of.notified : undefined) ?? step?.actualEnd ?? step?.end
  const lastDay = day === undefined || waitDays === undefined ? undefined : addDays(day, -waitDays)
  if (given === undefined) return { state: step === undefined ? 'none' : 'not-dated', step, given, lastDay }
  return { state: lastDay !== undefined && given > lastDay ? 'late' : 'in-time', step, given, lastDay }
}

/** Of what stands in no plan nothing is on record. */
export const notOnRecord = (day: Day | undefined, waitDays: number | undefined): NoticeOnRecord =>
  ({ state: 'none', step: undefined, given: undefined, lastDay: day === undefined || waitDays === undefined ? undefined : addDays(day, -waitDays) })

const steps = (plan: PlanGraph, of: Rec<'case'> | Activity, program: string | undefined): readonly Activity[] =>
  plan.pick('activity', of.kind === 'case' ? [of.notice].flatMap((id) => id ?? []) : plan.referring(of.id, 'proposal', 'activities').filter((one) => one.program === program).flatMap(({ notice }) => notice ?? []))
