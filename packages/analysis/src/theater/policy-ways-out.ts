import type { PlanGraph, RecordId } from '@throughline/model'
import { rolesOfGap } from '../cba/role-work.ts'
import { fromOf, nameOf, type FromCountry, type Named } from './country-plan.ts'

const policyOutcomes = ['change-the-role', 'drop-the-role', 'propose-a-program-change'] as const
export type PolicyOutcome = (typeof policyOutcomes)[number]

/** A gap that no option closes, and what is asked instead. */
export interface PolicyWayOut extends FromCountry {
  readonly gap: RecordId
  readonly title: string
  readonly outcome: PolicyOutcome
  readonly because?: string
  readonly roles: readonly Named[]
}

/**
 * The two policy ways out of all plans: a role changed or dropped, or a change to a program proposed. Chapter: Recommend Solutions.
 * `policyWaysOut(plans)[0]?.outcome // 'change-the-role'`
 */
export const policyWaysOut = (plans: readonly PlanGraph[]): readonly PolicyWayOut[] => plans.flatMap((plan) =>
  plan.of('gap').flatMap((gap): readonly PolicyWayOut[] => {
    const outcome = policyOutcomes.find((one) => one === gap.outcome)
    return outcome === undefined ? [] : [{
      ...fromOf(plan), gap: gap.id, title: gap.title, outcome, roles: rolesOfGap(plan, gap).map(nameOf), ...(gap.outcomeBecause !== undefined && { because: gap.outcomeBecause }),
    }]
  }))
