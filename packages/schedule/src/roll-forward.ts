import { addYears, fiscalYear, fiscalYearOf, type Activity, type AnyRecord, type Day, type PlanGraph, type PlanHead, type Rec } from '@throughline/model'
import { carriedAssumptions } from './carry-assumptions.ts'
import { phaseAt, repeatOnce, type TakenIds } from './repeat.ts'
import { shiftSpan, shiftTitle } from './yearly-shift.ts'

/** What rolling a plan forward would write: records added, and records that stand instead of those of their id. */
export interface RolledPlan {
  readonly add: readonly AnyRecord[]
  readonly put: readonly AnyRecord[]
}

/**
 * The plan a year on. Its span moves a year; what was to start in the year that drops off and is neither done, under way
 * nor cancelled moves a year with its open money; what is held every year is held in the new last year too; the outer
 * phases follow the span. Open assumptions come along, each with a line of what was held of it until the day `on`. Nothing
 * done is touched. Undefined where the plan has no head.
 * `rollForward(plan, taken, on)?.put // [head FY28–FY32, carried-over activities, …]`
 */
export function rollForward(plan: PlanGraph, taken: TakenIds, on: Day): RolledPlan | undefined {
  const head = plan.head
  if (head === undefined) return undefined
  const next: PlanHead = { ...head, title: shiftTitle(head.title, 1), start: addYears(head.start, 1), end: addYears(head.end, 1) }
  const late = plan.of('activity').filter((activity) => isLeftOver(activity, next.start))
  const carried = new Set(late.map(({ id }) => id))
  const yearly = plan.of('activity').filter((activity) => !carried.has(activity.id) && isYearly(plan, activity, head.end))
  return {
    add: yearly.flatMap((activity) => repeatOnce(plan, activity, 1, taken)),
    put: [next, ...phasesOver(plan, head, next), ...late.flatMap((activity) => carryOver(plan, activity)), ...carriedAssumptions(plan, on)],
  }
}

const settled = new Set<Activity['status']>(['done', 'cancelled', 'under-way'])

const isLeftOver = ({ start, status, actualStart }: Activity, planStart: Day): boolean =>
  start !== undefined && start < planStart && actualStart === undefined && !settled.has(status)

function carryOver(plan: PlanGraph, activity: Activity): readonly AnyRecord[] {
  const { phase: _, start, end, ...kept } = activity
  const span = shiftSpan(start, end, 1)
  const phase = phaseAt(plan, span.start) ?? activity.phase
  const moved: Activity = { ...kept, ...span, title: shiftTitle(activity.title, 1), ...(phase !== undefined && { phase }) }
  return [moved, ...plan.referring(activity.id, 'funding-line', 'activity').flatMap(moveOpenMoney)]
}

/** Money that is obligated keeps its year. */
const moveOpenMoney = (line: Rec<'funding-line'>): readonly Rec<'funding-line'>[] =>
  line.fiscalYear === undefined || line.stage === 'obligated' || (line.obligated ?? 0) > 0 ? [] : [{ ...line, fiscalYear: fiscalYear(line.fiscalYear + 1) }]

/** Held in the plan's last fiscal year and in the one before, under the same title but for the year it names. */
function isYearly(plan: PlanGraph, activity: Activity, planEnd: Day): boolean {
  const last = fiscalYearOf(planEnd)
  if (activity.start === undefined || fiscalYearOf(activity.start) !== last || activity.status === 'cancelled') return false
  return plan.of('activity').some((other) =>
    other.start !== undefined && fiscalYearOf(other.start) === last - 1 && other.line === activity.line && shiftTitle(other.title, 1) === activity.title)
}

/** Phases that began with the plan begin with it still; those that ended with it end with it still. */
function phasesOver(plan: PlanGraph, before: PlanHead, after: PlanHead): readonly Rec<'phase'>[] {
  return plan.of('phase').flatMap((phase) => {
    const begins = phase.start === before.start && phase.end !== undefined && phase.end > after.start
    const ends = phase.end === before.end
    return begins || ends ? [{ ...phase, ...(begins && { start: after.start }), ...(ends && { end: after.end }) }] : []
  })
}
