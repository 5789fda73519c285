import { perPlan, type PlanGraph, type Rec, type RecordId } from '@throughline/model'
import { capabilitiesStep, currentStep, gapsStep, riskStep, tasksStep } from './coverage-analysis.ts'
import { conditionsStep, desireStep, interestsStep, neighboursStep, rolesStep } from './coverage-roles.ts'
import { activitiesStep, chooseStep, integrateStep, judgeStep, optionsStep, reassessStep } from './coverage-solutions.ts'
import { assumptionsStep, contingencyStep, environmentStep, guidanceStep, partnerFactsStep, resourcesStep, threatsStep } from './coverage-understand.ts'
import { notNeeded } from './not-needed.ts'
import { compareRoles } from './role-ties.ts'
import { skipped, type StepAnswer } from './step-answer.ts'
import { analysisSteps, type AnalysisStep, type PlanStepId, type RoleStepId } from './step.ts'

/** Where one step stands, for the plan or for one role. */
export interface StepState extends StepAnswer { readonly step: AnalysisStep }

export interface RoleCoverage { readonly role: Rec<'role'>; readonly steps: readonly StepState[] }

/** The grid of roles × steps, and the steps that are asked once. */
export interface Coverage {
  readonly plan: readonly StepState[]
  /** Roles by priority; what is not wanted or was dropped stands with them. */
  readonly roles: readonly RoleCoverage[]
}

/** Where one step stands: of the plan, or of the role named. What a screen needs of one cell. `stepStateOf(plan, step, role.id).because` */
export const stepStateOf = (plan: PlanGraph, step: AnalysisStep, role?: RecordId): StepState | undefined => {
  const { plan: once, roles } = coverageOf(plan)
  const steps = role === undefined ? once : roles.find((one) => one.role.id === role)?.steps
  return steps?.find((one) => one.step.id === step.id)
}

/** The steps that a plan of this scope has; a sub-regional plan has those of both levels. */
export function stepsFor(plan: PlanGraph): readonly AnalysisStep[] {
  const scope = plan.head?.scope
  if (scope === 'sub-regional') return analysisSteps
  const level = scope === 'theater' ? 'theater' : 'country'
  return analysisSteps.filter((step) => step.level === 'both' || step.level === level)
}

/**
 * How far the analysis is: each step answered, in part, open or not needed, with the reason and the records behind it. A step that a `not-needed` record leaves open is not needed, unless it is answered all the same.
 * `coverageOf(plan).roles[0]?.steps.find(({ step }) => step.id === 'gaps')?.state // 'answered'`
 */
export const coverageOf: (plan: PlanGraph) => Coverage = perPlan((plan) => {
  const steps = stepsFor(plan)
  const once = steps.flatMap((step) => (isPlanStep(step.id) ? [withSkip(plan, step, planAnswers[step.id](plan))] : []))
  const each = steps.flatMap((step) => (isPlanStep(step.id) ? [] : [{ step, answer: roleAnswers[step.id] }]))
  const roles = each.length === 0 ? [] : plan.of('role').toSorted(compareRoles)
  return { plan: once, roles: roles.map((role) => ({ role, steps: each.map(({ step, answer }) => withSkip(plan, step, notPlayed(role, answer(plan, role)), role.id)) })) }
})

const planAnswers: Readonly<Record<PlanStepId, (plan: PlanGraph) => StepAnswer>> = {
  guidance: guidanceStep, environment: environmentStep, threats: threatsStep, 'partner-facts': partnerFactsStep, resources: resourcesStep,
  assumptions: assumptionsStep, 'contingency-needs': contingencyStep, roles: rolesStep, integrate: integrateStep, reassess: reassessStep,
}

const roleAnswers: Readonly<Record<RoleStepId, (plan: PlanGraph, role: Rec<'role'>) => StepAnswer>> = {
  conditions: conditionsStep, desire: desireStep, interests: interestsStep, neighbours: neighboursStep,
  tasks: tasksStep, capabilities: capabilitiesStep, current: currentStep, gaps: gapsStep, risk: riskStep,
  options: optionsStep, judge: judgeStep, choose: chooseStep, activities: activitiesStep,
}

const isPlanStep = (id: AnalysisStep['id']): id is PlanStepId => id in planAnswers

function withSkip(plan: PlanGraph, step: AnalysisStep, answer: StepAnswer, role?: RecordId): StepState {
  const skip = answer.state === 'answered' || answer.state === 'not-needed' ? undefined : notNeeded(plan, step.id, role)
  return { step, ...(skip === undefined ? answer : skipped(skip.because, [skip])) }
}

/** Nothing is built for a role that is not wanted or was dropped; what was said of it stays. */
function notPlayed(role: Rec<'role'>, answer: StepAnswer): StepAnswer {
  const isPlayed = role.wanted === 'wanted' && role.outcome !== 'dropped'
  if (isPlayed || answer.state === 'answered') return answer
  return skipped(role.wanted === 'wanted' ? 'The role was dropped: nothing more is built for it.' : 'The role is explicitly not wanted: nothing is built for it.')
}
