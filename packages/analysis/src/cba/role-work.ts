import { perPlan, type PlanGraph, type Rec, type RecordId } from '@throughline/model'
import { byText } from './order.ts'

/** What was worked out for one role: its tasks, what they need, what is short, and what could close it. */
export interface RoleWork {
  readonly tasks: readonly Rec<'task'>[]
  readonly capabilities: readonly Rec<'capability'>[]
  readonly gaps: readonly Rec<'gap'>[]
  readonly options: readonly Rec<'solution'>[]
}

/**
 * The work under one role, each record once, by id.
 * `roleWork(plan, role.id).gaps`
 */
export const roleWork = (plan: PlanGraph, role: RecordId): RoleWork => works(plan).get(role) ?? noWork

const noWork: RoleWork = { tasks: [], capabilities: [], gaps: [], options: [] }

const works = perPlan((plan) => new Map(plan.of('role').map(({ id }) => [id, workOf(plan, id)])))

function workOf(plan: PlanGraph, role: RecordId): RoleWork {
  const tasks = ordered(plan.referring(role, 'task', 'role'))
  const capabilities = ordered(tasks.flatMap(({ id }) => plan.referring(id, 'capability', 'task')))
  const gaps = ordered(capabilities.flatMap(({ id }) => plan.referring(id, 'gap', 'capabilities')))
  return { tasks, capabilities, gaps, options: ordered(gaps.flatMap(({ id }) => optionsFor(plan, id))) }
}

const ordered = <R extends { readonly id: RecordId }>(records: readonly R[]): readonly R[] =>
  [...new Map(records.map((record) => [record.id, record])).values()].sort((a, b) => byText(a.id, b.id))

/** The options for a gap, by id. `optionsFor(plan, gap.id).length // 5` */
export const optionsFor = (plan: PlanGraph, gap: RecordId): readonly Rec<'solution'>[] =>
  plan.referring(gap, 'solution', 'gap').toSorted((a, b) => byText(a.id, b.id))

/** The roles a gap stands in the way of, by way of its capabilities and their tasks. */
export const rolesOfGap = (plan: PlanGraph, gap: Rec<'gap'>): readonly Rec<'role'>[] =>
  ordered(plan.pick('capability', gap.capabilities).flatMap(({ task }) => plan.get('role', plan.get('task', task)?.role) ?? []))

/** Capabilities that are short of their standard, so far as is known; one not looked at is not known to be short. */
export const isShort = ({ current }: Rec<'capability'>): boolean => current?.level === 'none' || current?.level === 'partial' || current?.level === 'mostly'
