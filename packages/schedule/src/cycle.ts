import type { Activity, PlanGraph, RecordId } from '@throughline/model'
import { waitsOf } from './waits.ts'

type Next = ReadonlyMap<RecordId, readonly RecordId[]>

/**
 * Rings of activities in which each waits for the one before it, so that no days can be set. One ring for each knot
 * of steps, the shortest through the step whose id comes first; the ring starts with that step and does not repeat it.
 * The order of records does not matter. `dependencyCycles(plan)[0]?.map((step) => step.title) // ['Assess', 'Train']`
 */
export function dependencyCycles(plan: PlanGraph): readonly (readonly Activity[])[] {
  const next = edgesOf(plan)
  return knots(next)
    .map((knot) => ringThrough(next, knot))
    .sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))
    .map((ring) => plan.pick('activity', ring))
}

function edgesOf(plan: PlanGraph): Next {
  const next = new Map<RecordId, Set<RecordId>>()
  for (const { predecessor, successor } of waitsOf(plan)) {
    const targets = next.get(predecessor.id) ?? new Set()
    targets.add(successor.id)
    next.set(predecessor.id, targets)
    if (!next.has(successor.id)) next.set(successor.id, new Set())
  }
  return new Map([...next].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, targets]) => [id, [...targets].sort()]))
}

/** Sets of steps that reach one another (strongly connected, by Kosaraju), those of one step only where it waits for itself. */
function knots(next: Next): readonly ReadonlySet<RecordId>[] {
  const before = new Map<RecordId, RecordId[]>([...next.keys()].map((id) => [id, []]))
  for (const [id, targets] of next) for (const target of targets) before.get(target)?.push(id)
  const placed = new Set<RecordId>()
  const found: Set<RecordId>[] = []
  for (const id of finishedLast(next)) {
    if (placed.has(id)) continue
    const knot = new Set([id])
    placed.add(id)
    for (const member of knot) {
      for (const source of before.get(member) ?? []) {
        if (placed.has(source)) continue
        placed.add(source)
        knot.add(source)
      }
    }
    if (knot.size > 1 || next.get(id)?.includes(id) === true) found.push(knot)
  }
  return found
}

/** Steps in the order a walk down the arrows leaves them, last left first; without recursion, for long chains. */
function finishedLast(next: Next): readonly RecordId[] {
  const seen = new Set<RecordId>()
  const left: RecordId[] = []
  for (const root of next.keys()) {
    if (seen.has(root)) continue
    seen.add(root)
    const path = [{ id: root, at: 0 }]
    for (let here = path.at(-1); here !== undefined; here = path.at(-1)) {
      const target = next.get(here.id)?.[here.at]
      here.at += 1
      if (target === undefined) {
        left.push(here.id)
        path.pop()
      } else if (!seen.has(target)) {
        seen.add(target)
        path.push({ id: target, at: 0 })
      }
    }
  }
  return left.toReversed()
}

/** The shortest ring inside a knot through its first step. */
function ringThrough(next: Next, knot: ReadonlySet<RecordId>): readonly RecordId[] {
  const first = [...knot].sort()[0]
  if (first === undefined) return []
  const cameFrom = new Map<RecordId, RecordId>()
  const queue: RecordId[] = [first]
  for (const id of queue) {
    for (const target of next.get(id) ?? []) {
      if (target === first) return pathTo(id, first, cameFrom)
      if (!knot.has(target) || cameFrom.has(target)) continue
      cameFrom.set(target, id)
      queue.push(target)
    }
  }
  return [first]
}

function pathTo(last: RecordId, first: RecordId, cameFrom: ReadonlyMap<RecordId, RecordId>): readonly RecordId[] {
  const path: RecordId[] = []
  for (let id: RecordId | undefined = last; id !== undefined; id = id === first ? undefined : cameFrom.get(id)) path.unshift(id)
  return path
}
