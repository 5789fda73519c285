import type { PlanGraph, Rec, RecordId } from '@throughline/model'
import { fromOf, type FromCountry } from './country-plan.ts'

type Role = Rec<'role'>
type Relation = NonNullable<Role['neighbours']>[number]['relation']

/** How one role stands to a neighbour, as one plan says. */
export interface RoleRelation {
  readonly relation: Relation
  /** The neighbour, as the plan names it. */
  readonly neighbour: string
  readonly text?: string
  /** The neighbour's own role, where the plan names it. */
  readonly role?: FromCountry & { readonly id: RecordId; readonly title: string }
}

export interface RoleOfCountry extends FromCountry {
  readonly role: RecordId
  readonly title: string
  readonly type: Role['type']
  readonly wanted: Role['wanted']
  readonly outcome?: NonNullable<Role['outcome']>
  readonly priority?: number
  readonly relations: readonly RoleRelation[]
  /** What other plans say of this role. */
  readonly namedBy: readonly (FromCountry & { readonly role: RecordId; readonly title: string; readonly relation: Relation; readonly text?: string })[]
  readonly isInConflict: boolean
}

const types: Readonly<Record<Role['type'], number>> = { primary: 0, support: 1, governance: 2 }

/**
 * The roles of all countries, and how they rely on, support or conflict with one another.
 * Chapter: Define the Desired Security Role(s). `rolesAcross(plans).filter(({ isInConflict }) => isInConflict)`
 */
export function rolesAcross(plans: readonly PlanGraph[]): readonly RoleOfCountry[] {
  const owners = new Map(plans.flatMap((plan) => plan.of('role').map((role) => [role.id, { plan, role }] as const)))
  const named = Map.groupBy(plans.flatMap((plan) => plan.of('role').flatMap((role) => (role.neighbours ?? []).map((one) => ({ to: one.role, said: { ...fromOf(plan), role: role.id, title: role.title, relation: one.relation, ...(one.text !== undefined && { text: one.text }) } })))), ({ to }) => to)
  return plans.flatMap((plan) => plan.of('role').toSorted(inOrder).map((role): RoleOfCountry => {
    const relations = (role.neighbours ?? []).map((one): RoleRelation => {
      const other = one.role === undefined ? undefined : owners.get(one.role)
      return {
        relation: one.relation, neighbour: one.name, ...(one.text !== undefined && { text: one.text }),
        ...(other !== undefined && { role: { ...fromOf(other.plan), id: other.role.id, title: other.role.title } }),
      }
    })
    const namedBy = (named.get(role.id) ?? []).map(({ said }) => said).filter((said) => said.role !== role.id)
    return {
      ...fromOf(plan), role: role.id, title: role.title, type: role.type, wanted: role.wanted, relations, namedBy,
      ...(role.outcome !== undefined && { outcome: role.outcome }), ...(role.priority !== undefined && { priority: role.priority }),
      isInConflict: [...relations, ...namedBy].some(({ relation }) => relation === 'conflicts'),
    }
  }))
}

const inOrder = (a: Role, b: Role): number => Number(a.wanted !== 'wanted') - Number(b.wanted !== 'wanted') || types[a.type] - types[b.type] || (a.priority ?? Infinity) - (b.priority ?? Infinity) || (a.id < b.id ? -1 : 1)
