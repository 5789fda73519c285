import { frameworksById, type Framework } from '@throughline/catalog'
import { frameworks as frameworkTitles, joinNames, type PlanGraph, type Rec } from '@throughline/model'
import { askedOf, notNeeded } from './not-needed.ts'
import { byText, counted } from './order.ts'
import { answered, eachAnswered, lacking, open, partly, type StepAnswer } from './step-answer.ts'

const byId = <R extends { readonly id: string }>(records: readonly R[]): readonly R[] => records.toSorted((a, b) => byText(a.id, b.id))

const isTheater = (plan: PlanGraph) => plan.head?.scope === 'theater' || plan.head?.scope === 'sub-regional'

const answering = ['end-state', 'objective', 'role'] as const

/** Guidance: documents in both chains that still hold, and something in the plan that answers one of their statements. */
export function guidanceStep(plan: PlanGraph): StepAnswer {
  const documents = plan.pick('guidance-document', plan.head?.guidance)
  if (documents.length === 0) return open('The plan names no document it answers to.', 'Name the campaign plan and the country strategy the plan answers to.')
  const superseded = documents.filter(({ status }) => status === 'superseded')
  if (superseded.length === documents.length) return partly('Every document it answers to is superseded.', 'Name the documents that are in force.', documents)
  const missing = (['defense', 'state-usaid'] as const).filter((family) => !documents.some((one) => one.family === family && one.status !== 'superseded'))
  if (missing.length > 0) return partly(`No document of ${joinNames(missing.map((family) => (family === 'defense' ? 'the defense chain' : 'State and USAID')))} is among those it answers to.`, 'Name one, so that both chains lead to the plan.', documents)
  // A new plan is given documents at birth: that one stands in its list does not say that anybody read it.
  const statements = documents.flatMap(({ id }) => plan.referring(id, 'guidance-statement', 'document'))
  if (!statements.some((one) => answering.some((kind) => plan.referring(one.id, kind, 'guidance').length > 0))) {
    return partly(`${counted(documents.length, 'document')} in both chains ${documents.length === 1 ? 'is' : 'are'} named; no end state, objective or role says yet which statement of them it answers.`, 'Read them, and link what the plan wants to the statements that ask for it.', documents)
  }
  const partner = documents.filter(({ family }) => family === 'partner').length
  return answered(`${counted(documents.length, 'document')} in both chains${partner > 0 ? `, ${partner} of them the partner’s own` : ''}.`, documents)
}

const overall: readonly (keyof typeof frameworkTitles)[] = ['swot', 'dimefil', 'pmesii-ctp']
const ofCountry: readonly (keyof typeof frameworkTitles)[] = ['section-333-factors', 'institutional-capacity', 'general-military-capability']

/** Environment: one overall framework, and those the chapter asks of a country or of a theater, each heading answered. */
export function environmentStep(plan: PlanGraph): StepAnswer {
  const assessments = byId(plan.of('assessment'))
  if (assessments.length === 0) return open('Nothing is assessed yet.', 'Begin an assessment: SWOT (strengths, weaknesses, opportunities, threats) has the fewest headings.')
  const asked = isTheater(plan) ? (['theater-environment'] as const) : ofCountry
  const missing = asked.filter((id) => !assessments.some(({ framework }) => framework === id) && notNeeded(plan, `environment/${id}`) === undefined)
  const hasOverall = overall.some((id) => assessments.some(({ framework }) => framework === id) || notNeeded(plan, `environment/${id}`) !== undefined)
  const entries = plan.of('assessment-entry')
  if (missing.length > 0 || !hasOverall) {
    const words = [...missing.map((id) => frameworkTitles[id]), ...(hasOverall ? [] : ['one of SWOT, DIMEFIL and PMESII-CTP'])]
    return partly(`Not looked at by ${joinNames(words)}.`, `Assess by ${words[0] ?? ''}.`, assessments)
  }
  const empty = assessments.flatMap((assessment) => emptyHeadings(plan, assessment))
  if (empty.length > 0) return partly(`${counted(empty.length, 'heading')} of ${counted(assessments.length, 'assessment')} ${empty.length === 1 ? 'has' : 'have'} no entry: ${joinNames(empty.slice(0, 3))}${empty.length > 3 ? ', …' : ''}.`, `Say what is seen under ${empty[0] ?? ''}, or why it is not needed.`, assessments)
  if (!assessments.some(({ state }) => state === 'complete')) return partly('No assessment is called complete: there is no baseline.', 'Call the first assessment complete, so that later ones are held against it.', assessments)
  return answered(`${counted(assessments.length, 'assessment')} with ${counted(entries.length, 'entry', 'entries')}; every heading of them answered.`, assessments)
}

function emptyHeadings(plan: PlanGraph, assessment: Rec<'assessment'>): readonly string[] {
  if (plan.referring(assessment.id, 'assessment', 'follows').length > 0) return [] // a later look stands in its place
  const framework: Framework | undefined = frameworksById.get(assessment.framework)
  const entries = plan.referring(assessment.id, 'assessment-entry', 'assessment')
  const isAnswered = (heading: Framework['headings'][number]) => entries.some((entry) => entry.heading === heading.id || entry.heading.toLowerCase() === heading.title.toLowerCase())
  return (framework?.headings ?? [])
    .filter((heading) => !isAnswered(heading) && notNeeded(plan, `${assessment.framework}/${heading.id}`, assessment.id) === undefined)
    .map((heading) => `“${heading.title}” (${framework?.title ?? ''})`)
}

/** Threats rated, and openings named. */
export function threatsStep(plan: PlanGraph): StepAnswer {
  const [threats, openings] = [plan.of('threat'), plan.of('opportunity')]
  if (threats.length === 0 && openings.length === 0) return open('No threat and no opportunity is named.', 'Name the threats the roles must act on.')
  const unrated = threats.filter(({ level, likelihood, consequence }) => level === undefined && (likelihood === undefined || consequence === undefined))
  const lacks = lacking({ 'no threat is named': threats.length === 0, 'no opportunity is named': openings.length === 0, [`${counted(unrated.length, 'threat')} without a level`]: unrated.length > 0 })
  const all = [...threats, ...openings]
  if (lacks.length > 0) return partly(`${counted(threats.length, 'threat')}, ${counted(openings.length, 'opportunity', 'opportunities')}: ${joinNames(lacks)}.`, unrated.length > 0 ? 'Rate each threat by likelihood and consequence.' : 'Name what is missing, or say why there is none.', all)
  return answered(`${counted(threats.length, 'threat')}, each with a level; ${counted(openings.length, 'opportunity', 'opportunities')}.`, all)
}

/** Forces, budgets and purchases of the partner. */
export function partnerFactsStep(plan: PlanGraph): StepAnswer {
  const partner = plan.get('partner', plan.head?.partner)
  if (partner === undefined) return open('The plan names no partner.', 'Name the partner in the head of the plan.')
  const isMissing = (fact: 'forces' | 'budgets' | 'purchases') => (partner[fact] ?? []).length === 0 && notNeeded(plan, `partner-facts/${fact}`, partner.id) === undefined
  const lacks = lacking({ forces: isMissing('forces'), budgets: isMissing('budgets'), 'purchases abroad': isMissing('purchases') })
  if (lacks.length === 3) return open(`Nothing is held of the forces, budgets and purchases of ${partner.name}.`, 'Add its forces, or bring them in from a file.')
  if (lacks.length > 0) return partly(`${partner.name}: ${joinNames(lacks)} not yet held.`, `Add its ${lacks[0] ?? ''}, with where it was read.`, [partner])
  return answered(`Forces, budgets and purchases of ${partner.name} are held.`, [partner])
}

/** Resources already there; at theater level, what the command can count on. */
export function resourcesStep(plan: PlanGraph): StepAnswer {
  const resources = [...plan.of('external-resource'), ...plan.of('resource-target')]
  if (resources.length === 0) return open('No resource planned or available is named.', isTheater(plan) ? 'Say what the command can count on, year by year.' : 'Bring in what the United States plans already, then the partner’s own and that of others.')
  const undated = resources.filter(({ asOf }) => asOf === undefined).length
  if (undated > 0) return partly(`${undated} of ${counted(resources.length, 'resource')} ${undated === 1 ? 'says' : 'say'} not of which day the figure speaks.`, 'Give each figure its source and day.', resources)
  if (isTheater(plan)) return answered(`${counted(resources.length, 'resource')}, each with its day.`, resources)
  const from = new Set(plan.of('external-resource').map((resource) => resource.from))
  const lacks = lacking({ 'the United States': !from.has('united-states'), 'the partner itself': !from.has('partner'), 'other countries and organizations': !from.has('country') && !from.has('organization') && !from.has('donor') })
  if (lacks.length > 0) return partly(`Nothing is said of ${joinNames(lacks)}.`, `Say what ${lacks[0] ?? ''} already ${lacks[0]?.startsWith('other') === true ? 'plan' : 'plans'}, or that there is nothing.`, resources)
  return answered(`${counted(resources.length, 'resource')} of the United States, the partner and others, each with its day.`, resources)
}

/** Assumptions valid and necessary, with reasons and a review. */
export const assumptionsStep = (plan: PlanGraph): StepAnswer => eachAnswered({
  records: plan.of('assumption'), one: 'assumption',
  missing: (one) => lacking({
    'whether it is valid, and why': one.valid === undefined || one.validReason === undefined,
    'whether it is necessary, and why': one.necessary === undefined || one.necessaryReason === undefined,
    'a day of review': one.reviewDate === undefined && one.status !== 'proven' && one.status !== 'broken',
  }),
  none: open('No assumption is named.', 'Name what the plan takes to be true and cannot know.'),
  next: 'Ask of each: is it logical and realistic, and could one plan without it?',
})

/** Needs of contingency plans, each answered by a capability of the plan. */
export function contingencyStep(plan: PlanGraph): StepAnswer {
  // A need without a partner is the theater's to place: no country is asked for it.
  const needs = byId(plan.all('contingency-need')).filter(({ partner }) => isTheater(plan) || (partner !== undefined && partner === plan.head?.partner))
  if (needs.length === 0) return open(isTheater(plan) ? 'No need of a contingency plan is held.' : 'No need of a contingency plan for this partner is held.', 'Ask the contingency planners; where they need nothing of the partner, say so here.')
  if (isTheater(plan)) {
    const loose = needs.filter(({ partner }) => partner === undefined)
    return loose.length > 0 ? partly(`${counted(loose.length, 'need')} without a partner to have it.`, 'Name the partner that must have it.', needs) : answered(`${counted(needs.length, 'need')}, each with its partner.`, needs)
  }
  const bare = askedOf(plan, 'contingency-needs', needs).filter(({ id }) => plan.referring(id, 'capability', 'answers').length === 0)
  if (bare.length > 0) return partly(`${bare.length} of ${counted(needs.length, 'need')} ${bare.length === 1 ? 'is' : 'are'} answered by no capability: “${bare[0]?.title ?? ''}”.`, 'Name the capability that answers it, or say in the plan why none does.', needs)
  return answered(`${counted(needs.length, 'need')}, each answered by a capability.`, needs)
}
