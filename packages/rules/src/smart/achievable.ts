import { isMoneySource } from '@throughline/catalog'
import { perPlan, type Activity, type Day, type Objective, type PlanGraph, type RecordId } from '@throughline/model'
import { ownVerdicts } from '../law/own-verdicts.ts'
import { hasAmount } from '../reading/cost.ts'
import { programsOf } from '../reading/programs.ts'
import { activitiesFor, activitiesUnder, havingBelow, linesTo } from '../reading/serving.ts'
import { smartSource, type LetterRule, type SmartReason } from './letter.ts'

const source = smartSource('Achievable', 'Authorities, programs and resources are in place, the partner has agreed, political and fiscal risks are considered.')

/** A: program, resources, partner agreement, risks and law, in the objective or in what carries it. */
export const achievable: LetterRule = {
  letter: 'A', word: 'Achievable',
  reasons: (plan, objective, on) => {
    const activities = activitiesUnder(plan, objective)
    return [
      withProgram(plan, objective, activities),
      withResources(plan, objective, activities),
      withAgreement(plan, objective, on),
      withRisk(plan, objective, 'politicalRisk'),
      withRisk(plan, objective, 'fiscalRisk'),
      withLaw(plan, activities, on),
    ]
  },
}

function withProgram(plan: PlanGraph, objective: Objective, activities: readonly Activity[]): SmartReason {
  const met = (objective.programs ?? []).some(isMoneySource) || activities.some((activity) => [...programsOf(plan, activity)].some(isMoneySource))
  return { met, text: met ? 'has a program to carry it' : 'has no program to carry it', field: 'programs', source }
}

/** The law lets at least one activity be done; what it refuses is told by the checks of the law. */
function withLaw(plan: PlanGraph, activities: readonly Activity[], on: Day): SmartReason {
  const own = ownVerdicts(plan, on)
  const verdicts = activities.map(({ id }) => own.get(id) ?? []).filter((each) => each.length > 0)
  const refused = verdicts.filter((each) => each.some(({ verdict }) => verdict === 'ineligible')).length
  const open = verdicts.filter((each) => each.every(({ verdict }) => verdict !== 'ineligible') && each.some(({ verdict }) => verdict === 'undetermined')).length
  if (verdicts.length === 0) return { met: 'not-checked', text: 'No activity under it names a program of the catalogue, so there is no law to check.', source }
  if (refused === verdicts.length) return { met: false, text: 'may not be done by the law of any program it names', source }
  const allowed = `the law of its programs allows ${verdicts.length - refused - open} of ${verdicts.length} activities`
  if (refused === 0 && open === 0) return { met: true, text: allowed, source }
  return { met: refused === 0 ? 'not-checked' : true, text: `${allowed}${refused === 0 ? '' : `, refuses ${refused}`}${open === 0 ? '' : `; for ${open} it cannot be told yet`}`, source }
}

function withResources(plan: PlanGraph, objective: Objective, activities: readonly Activity[]): SmartReason {
  const met = objective.resources !== undefined || activities.some((activity) => plan.referring(activity.id, 'funding-line', 'activity').some(hasAmount))
  return { met, text: met ? 'has people or money foreseen' : 'has neither people nor money foreseen', field: 'resources', source }
}

/** On the objective or one below it, or on the lines, efforts and activities that carry these. */
function withAgreement(plan: PlanGraph, objective: Objective, on: Day): SmartReason {
  const agreed = agreedByDay(plan).get(on) ?? havingBelow(plan, (one) =>
    [one, ...linesTo(plan, one), ...plan.referring(one.id, 'line-of-effort', 'objectives'), ...activitiesFor(plan, one)].some((carrier) => isAgreed(plan, carrier.id, on)))
  agreedByDay(plan).set(on, agreed)
  const met = agreed.has(objective.id)
  return { met, text: met ? 'has the agreement of the partner' : 'has no agreement of the partner', source }
}

const agreedByDay = perPlan(() => new Map<Day, ReadonlySet<RecordId>>())

const isAgreed = (plan: PlanGraph, subject: RecordId, on: Day): boolean => plan.referring(subject, 'agreement', 'subject').some(({ party, state, date }) =>
  party === 'partner' && state === 'held' && (date === undefined || date <= on))

const riskTypes = { politicalRisk: ['political-providing', 'political-not-providing'], fiscalRisk: ['fiscal'] }

function withRisk(plan: PlanGraph, objective: Objective, field: keyof typeof riskTypes): SmartReason {
  const word = field === 'politicalRisk' ? 'political risk' : 'fiscal risk'
  const met = objective[field] !== undefined
    || plan.referring(objective.id, 'risk', 'affects').some(({ type }) => type !== undefined && riskTypes[field].includes(type))
  return { met, text: met ? `considers ${word}` : `does not consider ${word}`, field, source }
}
