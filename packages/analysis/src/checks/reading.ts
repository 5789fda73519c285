import { perPlan, type PlanGraph, type Rec } from '@throughline/model'
import { optionsFor, roleWork, rolesOfGap } from '../cba/role-work.ts'

export type Role = Rec<'role'>
export type Gap = Rec<'gap'>
export type Solution = Rec<'solution'>

/** Where a check of the analysis comes from. `chapter('Needs Analysis', '…')` */
export const chapter = (heading: string, says: string) => ({ cite: `Chapter 19, ${heading}`, says })

/** Roles the plan wants and has not dropped. */
export const wantedRoles = (plan: PlanGraph): readonly Role[] => plan.of('role').filter((role) => role.wanted === 'wanted' && role.outcome !== 'dropped')
/** Of these, the ones that act on a threat themselves. */
export const primaryRoles = (plan: PlanGraph): readonly Role[] => wantedRoles(plan).filter((role) => role.type === 'primary')

/** Roles that carry or oversee this one. */
export const rolesBehind = (plan: PlanGraph, role: Role, type: 'support' | 'governance'): readonly Role[] =>
  plan.referring(role.id, 'role', 'supports').filter((other) => other.type === type && other.wanted === 'wanted' && other.outcome !== 'dropped')

export const tasksOf = (plan: PlanGraph, role: Role): readonly Rec<'task'>[] => roleWork(plan, role.id).tasks
export const capabilitiesOf = (plan: PlanGraph, role: Role): readonly Rec<'capability'>[] => roleWork(plan, role.id).capabilities
export const optionsOf = (plan: PlanGraph, gap: Gap): readonly Solution[] => optionsFor(plan, gap.id)
export const chosenOf = (plan: PlanGraph, gap: Gap): readonly Solution[] => optionsOf(plan, gap).filter((option) => option.decision === 'chosen')

export { rolesOfGap as rolesOf }

/** True where the office has said that a step is not needed, for one record or for the plan. `isNotNeeded(plan, 'desire', role.id)` */
export function isNotNeeded(plan: PlanGraph, step: string, about?: string): boolean {
  return skipped(plan).some((skip) => skip.step === step && (skip.about === undefined || skip.about === about))
}
const skipped = perPlan((plan) => plan.of('not-needed'))

/** What ends well for a gap besides activities: the two policy ways out, others' work, or a risk borne on purpose. */
export const isClosedOtherwise = (gap: Gap): boolean => gap.outcome !== undefined && gap.outcome !== 'open' && gap.outcome !== 'solved-by-activities'
