import { joinNames, type PlanGraph, type Rec } from '@throughline/model'
import { byKnown, byText } from './order.ts'

/** A primary role with the roles that carry and oversee it. */
export interface RoleTie {
  readonly primary: Rec<'role'>
  readonly support: readonly Rec<'role'>[]
  readonly governance: readonly Rec<'role'>[]
  readonly missing: readonly ('support' | 'governance')[]
  readonly because: string
}

/** True for a role that still stands and is wanted. */
export const isWanted = ({ wanted, outcome }: Rec<'role'>): boolean => wanted === 'wanted' && outcome !== 'dropped'

/** Roles by priority, those without one last, then by id. */
export const compareRoles = (a: Rec<'role'>, b: Rec<'role'>): number => byKnown(a.priority, b.priority) || byText(a.id, b.id)

/**
 * Each wanted primary role with its support and governance roles (those that support it, or support what does), by priority, and what is missing.
 * Chapter: Problem Analysis.
 * `roleTies(plan).filter(({ missing }) => missing.length > 0)`
 */
export function roleTies(plan: PlanGraph): readonly RoleTie[] {
  return plan.of('role').filter((role) => isWanted(role) && role.type === 'primary').toSorted(compareRoles).map((primary) => {
    const carrying = carriersOf(plan, primary)
    const support = carrying.filter(({ type }) => type === 'support')
    const governance = carrying.filter(({ type }) => type === 'governance')
    const missing = [...(support.length === 0 ? ['support' as const] : []), ...(governance.length === 0 ? ['governance' as const] : [])]
    return { primary, support, governance, missing, because: tieSentence(support, governance) }
  })
}

/** Wanted support and governance roles that carry no role. */
export const untiedRoles = (plan: PlanGraph): readonly Rec<'role'>[] =>
  plan.of('role').filter((role) => isWanted(role) && role.type !== 'primary' && plan.pick('role', role.supports).length === 0).toSorted(compareRoles)

/** The wanted roles that support one, directly or through others, by priority. */
export function carriersOf(plan: PlanGraph, primary: Rec<'role'>): readonly Rec<'role'>[] {
  const found = new Map<string, Rec<'role'>>()
  const waiting: Rec<'role'>[] = [primary]
  for (let role = waiting.pop(); role !== undefined; role = waiting.pop()) {
    for (const next of plan.referring(role.id, 'role', 'supports')) {
      if (found.has(next.id) || next.id === primary.id || !isWanted(next)) continue
      found.set(next.id, next)
      waiting.push(next)
    }
  }
  return [...found.values()].sort(compareRoles)
}

function tieSentence(support: readonly Rec<'role'>[], governance: readonly Rec<'role'>[]): string {
  const named = (roles: readonly Rec<'role'>[], verb: string) => `${joinNames(roles.map(({ title }) => `“${title}”`))} ${roles.length === 1 ? `${verb}s` : verb} it.`
  return [
    support.length === 0 ? 'No support role carries it.' : named(support, 'support'),
    governance.length === 0 ? 'No governance role lets it last.' : named(governance, 'govern'),
  ].join(' ')
}
