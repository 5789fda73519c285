import type { PlanGraph } from './plan-graph.ts'

/**
 * Remembers an answer for as long as the plan it is about: a plan graph never changes, a change makes a new one.
 * `const efforts = perPlan((plan) => plan.of('line-of-effort').length)`
 */
export function perPlan<T extends object>(compute: (plan: PlanGraph) => T): (plan: PlanGraph) => T {
  const known = new WeakMap<PlanGraph, T>()
  return (plan) => {
    const found = known.get(plan)
    if (found !== undefined) return found
    const made = compute(plan)
    known.set(plan, made)
    return made
  }
}

/** Remembers an answer for each record of a plan, by the record itself: another of the same id is another record. `const under = perRecord((plan, objective) => …)` */
export function perRecord<R extends object, T>(compute: (plan: PlanGraph, record: R) => T): (plan: PlanGraph, record: R) => T {
  const tables = perPlan(() => new Map<R, T>())
  return (plan, record) => {
    const table = tables(plan)
    const found = table.get(record)
    if (found !== undefined) return found
    const made = compute(plan, record)
    table.set(record, made)
    return made
  }
}
