import { isWanted, type AnalysisStep, type Coverage, type StepState } from '@throughline/analysis'
import type { PlanGraph, RecordId } from '@throughline/model'
import type { Search } from '../../../address.ts'

/** One place of the guided path: a step, and the role it is asked about. */
export interface Place {
  readonly step: AnalysisStep
  readonly role?: RecordId
}

/** The words of the address of a place: `{ step: 'gaps', role: 'role-patrol' }`. */
export const wordsOf = (place: Place): Search => ({ step: place.step.id, role: place.role })

/** The roles the per-role steps are asked of, in the order of the coverage. */
export const rolesOf = (coverage: Coverage): readonly RecordId[] => coverage.roles.map((one) => one.role.id)

/**
 * The whole path in order: a step that is asked of each role comes once for each, role by role within a group, as one works;
 * without a role it comes once, to teach.
 */
export function placesOf(steps: readonly AnalysisStep[], roles: readonly RecordId[]): readonly Place[] {
  const groups = [...Map.groupBy(steps, (step) => step.group).values()]
  return groups.flatMap((group) => {
    const plan = group.filter((step) => step.per === 'plan')
    const perRole = group.filter((step) => step.per === 'role')
    const each = roles.length === 0 ? perRole.map((step): Place => ({ step })) : roles.flatMap((role) => perRole.map((step): Place => ({ step, role })))
    const at = plan.filter((step) => group.indexOf(step) < group.indexOf(perRole[0] ?? step))
    const before = perRole.length === 0 ? plan : at
    return [...before.map((step): Place => ({ step })), ...each, ...plan.filter((step) => !before.includes(step)).map((step): Place => ({ step }))]
  })
}

/** How far one place is. */
export function stateOf(coverage: Coverage, step: string, role?: RecordId): StepState | undefined {
  const list = role === undefined ? coverage.plan : coverage.roles.find((one) => one.role.id === role)?.steps
  return list?.find((state) => state.step.id === step)
}

const isSame = (a: Place, b: Place) => a.step.id === b.step.id && a.role === b.role

const isPlayed = (coverage: Coverage, role: RecordId) => coverage.roles.some((one) => one.role.id === role && isWanted(one.role))

/** The role to begin with where none is named: the first that is wanted. */
export const firstRole = (coverage: Coverage): RecordId | undefined => (coverage.roles.find((one) => isWanted(one.role)) ?? coverage.roles[0])?.role.id

/** Whether the walk stops at a place: not where it is said that nothing is needed, nor at a role that is not to be played. Such places are reached from the grid. */
const isWalked = (coverage: Coverage, { step, role }: Place) => stateOf(coverage, step.id, role)?.state !== 'not-needed' && (role === undefined || isPlayed(coverage, role))

/** The places before and after one at which there is something to ask. */
export function around(places: readonly Place[], place: Place, coverage: Coverage): { readonly before?: Place; readonly after?: Place } {
  const at = places.findIndex((one) => isSame(one, place))
  const before = places.slice(0, Math.max(0, at)).findLast((one) => isWalked(coverage, one))
  const after = at < 0 ? undefined : places.slice(at + 1).find((one) => isWalked(coverage, one))
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) }
}

const isLeft = (coverage: Coverage, place: Place) => {
  const state = stateOf(coverage, place.step.id, place.role)?.state
  return state === undefined || state === 'open' || state === 'partly'
}

/**
 * Where to go on: the place last looked at if something is left to do there, else the next with something left after it,
 * else the first; undefined where all is done.
 */
export function nextPlace(places: readonly Place[], coverage: Coverage, last?: { readonly step: string; readonly role: string | undefined }): Place | undefined {
  const at = Math.max(0, places.findIndex((one) => one.step.id === last?.step && one.role === last.role))
  return [...places.slice(at), ...places.slice(0, at)].find((place) => isLeft(coverage, place))
}

/** How many places stand in each state. */
export function countStates(places: readonly Place[], coverage: Coverage): Readonly<Record<StepState['state'], number>> {
  const counts = { answered: 0, partly: 0, open: 0, 'not-needed': 0 }
  for (const place of places) counts[stateOf(coverage, place.step.id, place.role)?.state ?? 'open'] += 1
  return counts
}

/** The name of a role in the plan. */
export const roleName = (graph: PlanGraph, role: RecordId | undefined): string | undefined => graph.get('role', role)?.title
