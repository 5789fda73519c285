import { daysBetween, type Activity, type Day, type RecordId } from '@throughline/model'
import { driversOf } from '../dates/drivers.ts'
import type { Dated, PlanSchedule } from '../dates/plan-schedule.ts'

/** How the days of one activity differ between two states of a plan. */
export interface DateChange {
  readonly id: RecordId
  readonly title: string
  readonly before?: { readonly start: Day; readonly finish: Day }
  readonly after?: { readonly start: Day; readonly finish: Day }
  /** Days its last day comes later; negative where earlier. Left out where it is only in one of the two. */
  readonly days?: number
  /** The activities whose own change causes it: the roots of its slip. Itself, where its own days, length or links changed. */
  readonly causes: readonly RecordId[]
}

/**
 * What moved between two schedules of one plan, the latest slips first, each with the activities whose change caused it: back along the links that set its day to the first step
 * that changed by itself. Nothing for what stands where it stood.
 * `compareDates(scheduleOf(baseline, { on }), scheduleOf(plan, { on }))[0]?.causes`
 */
export function compareDates(before: PlanSchedule, after: PlanSchedule): readonly DateChange[] {
  const ids = new Set([...before.activities, ...after.activities].map(({ id }) => id))
  const changes = [...ids].flatMap((id): readonly DateChange[] => {
    const [was, is] = [before.of(id), after.of(id)]
    if (was !== undefined && is !== undefined && was.earlyStart === is.earlyStart && was.earlyFinish === is.earlyFinish) return []
    return [{
      id, title: (is ?? was)?.activity.title ?? id,
      ...(was !== undefined && { before: spanOf(was) }), ...(is !== undefined && { after: spanOf(is) }),
      ...(was !== undefined && is !== undefined && { days: daysBetween(was.earlyFinish, is.earlyFinish) }), causes: causesOf(before, after, id),
    }]
  })
  return changes.sort((a, b) => (b.days ?? 0) - (a.days ?? 0) || (a.id < b.id ? -1 : 1))
}

const spanOf = ({ earlyStart, earlyFinish }: Dated) => ({ start: earlyStart, finish: earlyFinish })

/** Back along what sets its day, in the state in which that is later, to what changed by itself. */
function causesOf(before: PlanSchedule, after: PlanSchedule, id: RecordId): readonly RecordId[] {
  const roots = new Set<RecordId>()
  const seen = new Set<RecordId>()
  const open = [id]
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (seen.has(one)) continue
    seen.add(one)
    const [was, is] = [before.of(one), after.of(one)]
    const moved = was === undefined || is === undefined || changedItself(before, after, was, is) ? [] : movedBefore(before, after, one, is.earlyStart >= was.earlyStart ? after : before)
    if (moved.length === 0) roots.add(one)
    else open.push(...moved)
  }
  return [...roots].sort()
}

const hasMoved = (before: PlanSchedule, after: PlanSchedule, id: RecordId) => {
  const [was, is] = [before.of(id), after.of(id)]
  return was?.earlyStart !== is?.earlyStart || was?.earlyFinish !== is?.earlyFinish
}

/**
 * The steps before it that moved and set its day; where none sets it by a link, all that moved: a gate of the law that is answered by a step moves with the step.
 */
function movedBefore(before: PlanSchedule, after: PlanSchedule, id: RecordId, later: PlanSchedule): readonly RecordId[] {
  const isMoved = (from: RecordId) => hasMoved(before, after, from)
  const driving = driversOf(later, id).filter(isMoved)
  return driving.length > 0 ? driving : later.plan.referring(id, 'dependency', 'successor').map(({ predecessor }) => predecessor).filter(isMoved)
}

/** Its own days, length, wish, programs or links differ. */
const changedItself = (before: PlanSchedule, after: PlanSchedule, was: Dated, is: Dated): boolean =>
  ownWords(was.activity) !== ownWords(is.activity) || linkWords(before, was.id) !== linkWords(after, is.id)

const ownWords = ({ start, end, actualStart, actualEnd, days, daysIn, timing, workDays, daysLeft, status, programs }: Activity) =>
  JSON.stringify([start, end, actualStart, actualEnd, days, daysIn, timing, workDays, daysLeft, status, programs])

const linkWords = ({ plan }: PlanSchedule, id: RecordId) =>
  JSON.stringify(plan.referring(id, 'dependency', 'successor').map(({ predecessor, type, lagDays, lagIn }) => [predecessor, type, lagDays, lagIn]).sort((a, b) => (String(a) < String(b) ? -1 : 1)))
