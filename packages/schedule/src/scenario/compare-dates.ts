import { daysBetween, type Activity, type Day, type RecordId } from '@throughline/model'
import { drivingLinks, startBounds } from '../dates/drivers.ts'
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
    if (was === undefined || is === undefined || changedItself(before, after, was, is)) {
      roots.add(one)
      continue
    }
    const later = is.earlyStart >= was.earlyStart ? after : before
    const moved = drivingLinks(later, one).map(({ from }) => from).filter((from) => hasMoved(before, after, from))
    if (moved.length === 0) roots.add(one)
    else open.push(...moved)
  }
  return [...roots].sort()
}

const hasMoved = (before: PlanSchedule, after: PlanSchedule, id: RecordId) => {
  const [was, is] = [before.of(id), after.of(id)]
  return was?.earlyStart !== is?.earlyStart || was?.earlyFinish !== is?.earlyFinish
}

/** Its own days, length, wish or what bounds it besides links differ. */
function changedItself(before: PlanSchedule, after: PlanSchedule, was: Dated, is: Dated): boolean {
  if (ownWords(was.activity) !== ownWords(is.activity)) return true
  const own = (schedule: PlanSchedule, id: RecordId) => JSON.stringify(startBounds(schedule, id).map((one) => ('from' in one ? one.from + (one.dependency.lagDays ?? 0) : one.at)).sort((a, b) => (a < b ? -1 : 1)))
  return own(before, was.id) !== own(after, is.id) && !isLinkMoved(before, after, was.id)
}

const ownWords = ({ start, end, actualStart, actualEnd, days, daysIn, timing, workDays, daysLeft, status }: Activity) => JSON.stringify([start, end, actualStart, actualEnd, days, daysIn, timing, workDays, daysLeft, status])

/** Whether the same links and floors bind it, so that only the days behind them moved. */
const isLinkMoved = (before: PlanSchedule, after: PlanSchedule, id: RecordId) => {
  const floors = (schedule: PlanSchedule) => JSON.stringify(schedule.workings.steps.get(id)?.floors().map(({ at }) => at))
  const links = (schedule: PlanSchedule) => JSON.stringify(startBounds(schedule, id).flatMap((one) => ('from' in one ? [`${one.from} ${one.dependency.type ?? ''} ${one.dependency.lagDays ?? 0}`] : [])).sort())
  return floors(before) === floors(after) && links(before) === links(after)
}
