import type { Check, Fault, Objective, PlanGraph, Rec } from '@throughline/model'
import { initiativeMessages } from './messages.ts'

export const orderDoesNotHold: Check = {
  id: 'initiative/order-does-not-hold',
  severity: 'error',
  title: 'Enabling order does not hold',
  why: 'An initiative moves from objective to objective, in an order in which each makes the next possible. Where the order of the line contradicts what enables what, or objectives enable one another in a ring, no such order exists as written.',
  severityBecause: 'By its own words the initiative cannot be carried out in this order.',
  source: { cite: 'Chapter 19, Ends—Ways—Means', says: 'End states are reached by moving along the line from objective to objective.' },
  spec: 'RUL-75',
  *find(plan) {
    for (const effort of plan.of('line-of-effort')) {
      const objectives = plan.pick('objective', effort.objectives)
      const ring = ringOf(plan, objectives)
      const [first] = ring
      if (first !== undefined) yield { record: effort.id, field: 'objectives', also: ring.map((o) => o.id), ...initiativeMessages['initiative/order-does-not-hold'].ring(effort, ring) }
      else yield* outOfOrder(effort, objectives)
    }
  },
}

function* outOfOrder(effort: Rec<'line-of-effort'>, objectives: readonly Objective[]): Generator<Fault> {
  const pairs = objectives.flatMap((after, at) =>
    objectives.slice(0, at).filter((before) => (after.enables ?? []).includes(before.id)).map((before) => ({ before, after })))
  if (pairs.length === 0) return
  yield {
    record: effort.id, field: 'objectives', also: [...new Set(pairs.flatMap(({ before, after }) => [before.id, after.id]))],
    ...initiativeMessages['initiative/order-does-not-hold'].turned(effort, pairs),
  }
}

/** Objectives of the list that lie on a ring of "enables" or behind one; none where they can be put in order. */
function ringOf(plan: PlanGraph, objectives: readonly Objective[]): readonly Objective[] {
  let left = objectives
  for (;;) {
    const ids = new Set(left.map((objective) => objective.id))
    // What enables nothing that is left, or waits for nothing that is left, lies on no ring.
    const still = left.filter((objective) =>
      (objective.enables ?? []).some((id) => ids.has(id)) && plan.referring(objective.id, 'objective', 'enables').some((one) => ids.has(one.id)))
    if (still.length === left.length) return still
    left = still
  }
}
