import { rankGaps, roleWork, type RankedGap } from '@throughline/analysis'
import type { PlanGraph, Rec, RecordId } from '@throughline/model'

type Capability = Rec<'capability'>

const lowest = Number.MAX_SAFE_INTEGER

/** Capabilities by priority; those without one stand last, by title. */
export const byPriority = (a: Capability, b: Capability): number => (a.priority ?? lowest) - (b.priority ?? lowest) || (a.title < b.title ? -1 : 1)

/** Tasks by their reference, "B2" before "B10"; those without one last. */
export const byReference = (a: Rec<'task'>, b: Rec<'task'>): number => {
  if (a.ref === undefined || b.ref === undefined) return a.ref === b.ref ? (a.text < b.text ? -1 : 1) : a.ref === undefined ? 1 : -1
  return a.ref.localeCompare(b.ref, 'en', { numeric: true })
}

/** The gaps of a role in the order of their rank. */
export function rankedOf(graph: PlanGraph, role: RecordId): readonly RankedGap[] {
  const own = new Set(roleWork(graph, role).gaps.map(({ id }) => id))
  return rankGaps(graph).filter(({ gap }) => own.has(gap.id))
}

/** What changes where a capability moves one place up or down among those shown: every one of them then has a priority, those of others are left alone. */
export interface Moved { readonly capability: Capability; readonly priority: number }

/**
 * `moved([a1, b2, c4], 2, -1) // [{ c, 2 }, { b, 4 }]`: the places stay, who stands in them changes. Those without a priority get the next free ones of the plan.
 */
export function moved(shown: readonly Capability[], at: number, by: -1 | 1, highest: number): readonly Moved[] {
  const to = at + by
  const one = shown[at]
  if (one === undefined || to < 0 || to >= shown.length) return []
  let next = highest
  const places = shown.map(({ priority }) => priority ?? (next += 1))
  const order = shown.toSpliced(at, 1).toSpliced(to, 0, one)
  return order.flatMap((capability, index) => {
    const priority = places[index]
    return priority === undefined || capability.priority === priority ? [] : [{ capability, priority }]
  })
}
