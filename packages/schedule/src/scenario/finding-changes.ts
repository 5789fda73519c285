import type { Finding } from '@throughline/model'

/** What is found in one state of a plan and not in another. */
export interface FindingChanges {
  readonly added: readonly Finding[]
  readonly gone: readonly Finding[]
}

/**
 * Findings new and gone between two states of a plan. One check on one field of one record that says the same with other numbers is the same finding; waived ones are left out.
 * `findingChanges(runChecks(checks, plan, on), runChecks(checks, inScenario(plan, scenario), on)).added`
 */
export function findingChanges(before: readonly Finding[], after: readonly Finding[]): FindingChanges {
  return { added: without(after, before), gone: without(before, after) }
}

/** The findings of one that the other does not hold; where a check speaks twice of one field, as many as are left over. */
function without(some: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  const left = new Map<string, number>()
  for (const one of others) if (one.waived === undefined) left.set(keyOf(one), (left.get(keyOf(one)) ?? 0) + 1)
  return some.filter((one) => {
    if (one.waived !== undefined) return false
    const count = left.get(keyOf(one)) ?? 0
    left.set(keyOf(one), count - 1)
    return count <= 0
  })
}

const keyOf = ({ check, record, field }: Finding) => `${check} ${record} ${field ?? ''}`
