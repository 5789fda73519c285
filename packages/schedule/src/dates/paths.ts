import type { RecordId } from '@throughline/model'
import { driversOf } from './drivers.ts'
import type { PlanSchedule } from './plan-schedule.ts'

const mostPaths = 50

/**
 * The critical paths of a plan: chains of critical activities of which each gives the next its early start, from the first to the last; the least float first, then the longest.
 * At most 50; a plan of steps all alike could have thousands. `criticalPaths(schedule)[0] // ['act-border-accord', 'act-order', 'act-delivery']`
 */
export function criticalPaths(schedule: PlanSchedule): readonly (readonly RecordId[])[] {
  const next = new Map<RecordId, RecordId[]>()
  const isLed = new Set<RecordId>()
  const critical = schedule.activities.filter(({ isCritical }) => isCritical).map(({ id }) => id).sort()
  const isCritical = new Set(critical)
  for (const id of critical) {
    for (const from of driversOf(schedule, id)) {
      if (!isCritical.has(from)) continue
      isLed.add(id)
      next.set(from, [...(next.get(from) ?? []), id])
    }
  }
  const paths: (readonly RecordId[])[] = []
  for (const root of critical) if (!isLed.has(root)) walk(root, next, paths)
  const floatOf = (path: readonly RecordId[]) => Math.min(...path.map((id) => schedule.of(id)?.totalFloatDays ?? 0))
  return paths.sort((a, b) => floatOf(a) - floatOf(b) || b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))
}

/** Every way on from a step, without recursion. */
function walk(root: RecordId, next: ReadonlyMap<RecordId, readonly RecordId[]>, paths: (readonly RecordId[])[]) {
  const open: (readonly RecordId[])[] = [[root]]
  for (let path = open.pop(); path !== undefined && paths.length < mostPaths; path = open.pop()) {
    const on = next.get(path.at(-1) ?? root) ?? []
    if (on.length === 0) paths.push(path)
    else for (const id of on.toReversed()) open.push([...path, id])
  }
}

/**
 * The longest chain to an activity: back from it through the link that gives each step its early start, to the step that stands on its own. It answers "what drives certification?".
 * `chainTo(schedule, recordId('act-certification')).map(({ id }) => id)`
 */
export function chainTo(schedule: PlanSchedule, id: RecordId): readonly RecordId[] {
  const chain = [id]
  const seen = new Set(chain)
  for (let [at] = driversOf(schedule, id); at !== undefined && !seen.has(at); [at] = driversOf(schedule, at)) {
    chain.unshift(at)
    seen.add(at)
  }
  return chain
}
