import { desireFactors, joinNames, type PlanGraph, type Rec } from '@throughline/model'
import { counted } from './order.ts'
import { carriersOf, isWanted } from './role-ties.ts'
import { answered, eachAnswered, lacking, open, partly, skipped, type StepAnswer } from './step-answer.ts'

/** The roles: a primary one, each with its interest and place; what is not wanted said as well. */
export function rolesStep(plan: PlanGraph): StepAnswer {
  const roles = plan.of('role')
  if (roles.length === 0) return open('No role is named.', 'Say what the partner is wanted to do, and what it is not to do.')
  const lacks = lacking({ 'no primary role': !roles.some(({ type, wanted }) => type === 'primary' && wanted === 'wanted'), 'nothing said of what is not wanted': !roles.some(({ wanted }) => wanted === 'not-wanted') })
  if (lacks.length > 0) return partly(`${counted(roles.length, 'role')}: ${lacks.join(', ')}.`, lacks[0] === 'no primary role' ? 'Name the role that acts on the threat.' : 'Say which role the partner is explicitly not to play, or why none need be named.', roles)
  return eachAnswered({
    records: roles, one: 'role',
    missing: (role) => lacking({
      'a priority': role.wanted === 'wanted' && role.priority === undefined,
      'the interest behind it': role.interest === undefined,
      'the risk if it is not played': role.type === 'primary' && (role.riskToCampaignPlan === undefined || role.riskToStrategy === undefined),
    }),
    none: open('No role is named.', 'Name one.'),
    next: 'Fill in priority, interest and, for primary roles, the risk to the campaign plan and to national strategy.',
  })
}

/** Conditions, each with where it stands: of the forces and of the institutions for a primary role, those of the roles that carry it counted. */
export function conditionsStep(plan: PlanGraph, role: Rec<'role'>): StepAnswer {
  const own = plan.referring(role.id, 'condition', 'role')
  const all = role.type === 'primary' ? [...own, ...carriersOf(plan, role).flatMap(({ id }) => plan.referring(id, 'condition', 'role'))] : own
  if (all.length === 0) return open('No condition is stated.', 'Say what must be true of its forces and its institutions.')
  const isMissing = (type: 'operational' | 'institutional') => role.type === 'primary' && !all.some((one) => one.type === type)
  const lacks = lacking({ 'one of the forces': isMissing('operational'), 'one of the institutions': isMissing('institutional'), 'where it stands': own.some(({ status }) => status === undefined) })
  const told = counted(all.length, 'condition')
  return lacks.length > 0
    ? partly(`${told}; still to be said: ${lacks.join(', ')}.`, 'Add the missing kind, and say of each whether it is met.', all)
    : answered(`${told}${all.length > own.length ? ' with those of the roles that carry it' : ''}, each with where it stands.`, all)
}

const factors = Object.keys(desireFactors).length

/** Partner desire, by its nine factors. */
export function desireStep(plan: PlanGraph, role: Rec<'role'>): StepAnswer {
  const desires = plan.referring(role.id, 'partner-desire', 'role')
  const rated = new Set(desires.filter(({ rating }) => rating !== undefined).map(({ factor }) => factor)).size
  const whole = role.willingness === undefined ? '' : `Judged as a whole: ${role.willingness}. `
  if (rated === 0 && role.willingness === undefined) return open('Nothing is said of the partner’s desire.', 'Judge the desire factor by factor, or at least as a whole.')
  if (role.type !== 'primary' && role.willingness !== undefined) return answered(`${whole}Factor by factor it is asked of primary roles; ${rated} of ${factors} rated.`, [role, ...desires])
  if (rated < factors) return partly(`${whole}${rated} of ${factors} factors rated.`, 'Rate the factors that are left.', desires.length > 0 ? desires : [role])
  if (role.willingness === undefined) return partly(`All ${factors} factors rated, but no judgement as a whole.`, 'Say what they come to together.', desires)
  return answered(`${whole}All ${factors} factors rated.`, desires)
}

/** The interest of all three sides. */
export function interestsStep(plan: PlanGraph, role: Rec<'role'>): StepAnswer {
  const interests = plan.referring(role.id, 'interest', 'role')
  return (interests.length === 0 ? askedOfPrimary(plan, role) : undefined) ?? eachAnswered({
    records: interests, one: 'shared interest',
    missing: (one) => lacking({ 'the answer of defense': one.defense === undefined, 'the answer of State': one.state === undefined, 'the answer of the partner': one.partner === undefined }),
    none: open('Nobody has said who wants it.', 'Ask for the interest of defense, of State and of the partner.'),
    next: 'Ask the side that has not answered.',
  })
}

/** How neighbours' roles fit. */
export function neighboursStep(plan: PlanGraph, role: Rec<'role'>): StepAnswer {
  const neighbours = role.neighbours ?? []
  const linked = plan.pick('role', neighbours.flatMap((one) => one.role ?? []))
  return neighbours.length === 0
    ? askedOfPrimary(plan, role) ?? open('Nothing is said of neighbours.', 'Ask the planners of neighbouring countries who relies on the role, supports it or is in conflict with it.')
    : answered(`${counted(neighbours.length, 'neighbour')}${linked.length > 0 ? `, ${linked.length} by ${linked.length === 1 ? 'its role' : 'their roles'} in another plan` : ''}.`, [role])
}

/** A question that a support or governance role leaves to the primary roles it carries. */
function askedOfPrimary(plan: PlanGraph, role: Rec<'role'>): StepAnswer | undefined {
  const carried = role.type === 'primary' ? [] : plan.pick('role', role.supports).filter((one) => one.type === 'primary' && isWanted(one))
  return carried.length === 0 ? undefined : skipped(`Asked of the primary role${carried.length === 1 ? '' : 's'} it carries: ${joinNames(carried.map(({ title }) => `“${title}”`))}.`, carried)
}
