import { formatDay, perPlan, quoted, type Day, type RecordId } from '@throughline/model'
import { dependencyCycles } from '../cycle.ts'
import { dayAt } from '../network/day-number.ts'
import { never } from '../network/step.ts'
import { startBounds } from './drivers.ts'
import { chainTo } from './paths.ts'
import type { PlanSchedule } from './plan-schedule.ts'
import type { PlanStep } from './plan-steps.ts'
import type { Bound, Reason } from './reason.ts'

/**
 * A contradiction of a plan, named by a set of what cannot all hold: give way in any one of them and this contradiction is gone. `ring`: activities that wait for one another.
 * `deadline`: a chain that cannot end by its day. `window`: money that lives for fewer days than the work takes. `fixed`: a fixed day before what it waits for.
 */
export interface Conflict {
  readonly sort: 'ring' | 'deadline' | 'window' | 'fixed'
  /** The activity on which it shows. */
  readonly activity: RecordId
  readonly text: string
  /** What cannot all hold. */
  readonly because: readonly Reason[]
  /** Activities of the chain, first to last. */
  readonly chain: readonly RecordId[]
  /** By how many days it fails; undefined for a ring. */
  readonly days?: number
}

/**
 * The contradictions of a plan's days, each as the few facts that cannot all hold; none where all dates can be kept.
 * `conflictsOf(schedule).map(({ text }) => text)`
 */
export function conflictsOf(schedule: PlanSchedule): readonly Conflict[] {
  const found = kept(schedule.plan).get(schedule)
  if (found !== undefined) return found
  const made = [...rings(schedule), ...schedule.activities.flatMap(({ id }) => brokenBounds(schedule, id))]
    .sort((a, b) => (b.days ?? Infinity) - (a.days ?? Infinity) || (a.activity < b.activity ? -1 : 1))
  kept(schedule.plan).set(schedule, made)
  return made
}

const kept = perPlan(() => new WeakMap<PlanSchedule, readonly Conflict[]>())
const days = (n: number) => (n === 1 ? '1 day' : `${n} days`)

const rings = ({ plan }: PlanSchedule): readonly Conflict[] => dependencyCycles(plan).flatMap((ring) => {
  const [first] = ring
  if (first === undefined) return []
  const names = [...ring, first].map(quoted).join(' → ')
  const because = ring.map((one, i): Reason => ({ sort: 'link', text: `activity ${quoted(ring[(i + 1) % ring.length] ?? first)} waits for activity ${quoted(one)}`, record: one.id }))
  return [{ sort: 'ring', activity: first.id, text: `These wait for one another: ${names}. Until one of the dependencies goes, none of them binds.`, because, chain: ring.map(({ id }) => id) }]
})

function brokenBounds(schedule: PlanSchedule, id: RecordId): readonly Conflict[] {
  const step = schedule.workings.steps.get(id)
  if (step === undefined || step.progress === 'over') return []
  return [...brokenCeiling(schedule, step), ...brokenFixed(schedule, step)]
}

/** A bound on the end that the earliest end passes; only the tightest is told. */
function brokenCeiling(schedule: PlanSchedule, step: PlanStep): readonly Conflict[] {
  const { network, days: at } = schedule.workings
  const end = at.early[2 * (network.placeOf(step.step.id) ?? 0) + 1] ?? 0
  if (end <= (step.step.ceiling ?? never)) return []
  const [ceiling] = step.ceilings()
  if (ceiling === undefined) return []
  const over = end - ceiling.at
  const chain = chainTo(schedule, step.activity.id)
  const root = rootReason(schedule, chain)
  const isWindow = ceiling.reason.sort === 'money' && root?.sort === 'money' && chain.length === 1
  return [{
    sort: isWindow ? 'window' : 'deadline', activity: step.activity.id, days: over, chain,
    text: `Activity ${quoted(step.activity)} can end on ${formatDay(dayAt(end - 1))} at the earliest, ${days(over)} after ${formatDay(lastOf(ceiling))}: ${ceiling.reason.text}.`,
    because: [...(root === undefined ? [] : [root]), ...linkReasons(schedule, chain), ceiling.reason],
  }]
}

const lastOf = ({ at }: Bound): Day => dayAt(at - 1)

/** A fixed day earlier than a link allows. */
function brokenFixed(schedule: PlanSchedule, step: PlanStep): readonly Conflict[] {
  if (step.step.isFixed !== true || step.progress !== 'to-come') return []
  const [worst] = startBounds(schedule, step.activity.id).filter((one) => 'dependency' in one && one.at > step.step.floor)
  const own = step.floors()[0]?.reason
  if (worst === undefined || own === undefined || !('from' in worst)) return []
  const over = worst.at - step.step.floor
  const chain = chainTo(schedule, worst.from)
  const root = rootReason(schedule, chain)
  return [{
    sort: 'fixed', activity: step.activity.id, days: over, chain: [...chain, step.activity.id],
    text: `Activity ${quoted(step.activity)} is fixed ${days(over)} before it can start: it ${worst.reason.text}.`,
    because: [...(root === undefined ? [] : [root]), ...linkReasons(schedule, chain), worst.reason, own],
  }]
}

/** What holds the first step of a chain. */
const rootReason = (schedule: PlanSchedule, chain: readonly RecordId[]): Reason | undefined => {
  const [first] = chain
  if (first === undefined) return undefined
  const reason = schedule.workings.steps.get(first)?.floors()[0]?.reason
  const title = schedule.of(first)?.activity
  return reason === undefined || title === undefined ? reason : { ...reason, text: `activity ${quoted(title)}: ${reason.text}` }
}

/** The links along a chain, by the bound each gives. */
const linkReasons = (schedule: PlanSchedule, chain: readonly RecordId[]): readonly Reason[] => chain.slice(1).flatMap((id, i) => {
  const bound = startBounds(schedule, id).find((one) => 'from' in one && one.from === chain[i])
  const activity = schedule.of(id)?.activity
  return bound === undefined || activity === undefined ? [] : [{ ...bound.reason, text: `activity ${quoted(activity)} ${bound.reason.text}` }]
})
