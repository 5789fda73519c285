import type { PlanGraph, Rec } from '@throughline/model'
import { afterGaps } from './coverage-analysis.ts'
import { domainGrid } from './domain-grid.ts'
import { jointList } from './joint-list.ts'
import { askedOf } from './not-needed.ts'
import { counted } from './order.ts'
import { optionsFor, roleWork } from './role-work.ts'
import { answered, eachAnswered, lacking, open, partly, skipped, waiting, type StepAnswer } from './step-answer.ts'

/** Gaps this plan means to work: not those that others close or whose risk is borne. */
const worked = (plan: PlanGraph, role: Rec<'role'>) => roleWork(plan, role.id).gaps.filter(({ outcome }) => outcome !== 'accepted' && outcome !== 'solved-by-others')

function withoutWork(plan: PlanGraph, role: Rec<'role'>): StepAnswer {
  const { gaps } = roleWork(plan, role.id)
  return gaps.length > 0 ? skipped('Others close the gaps, or their risk is borne.', gaps) : afterGaps(plan, role)
}

/** Options in every domain, or by every joint function; or why nothing is needed there. */
export function optionsStep(plan: PlanGraph, role: Rec<'role'>): StepAnswer {
  const gaps = worked(plan, role)
  if (gaps.length === 0) return withoutWork(plan, role)
  const unworked = askedOf(plan, 'options', gaps).flatMap((gap) => {
    const grid = domainGrid(plan, gap.id)
    return grid.workedBy !== undefined ? [] : [{ gap, left: grid.domains.filter(({ state }) => state === 'open') }]
  })
  const options = gaps.flatMap(({ id }) => optionsFor(plan, id))
  const first = unworked[0]
  if (first === undefined) return answered(`${counted(gaps.length, 'gap')} worked through, with ${counted(options.length, 'option')}.`, options)
  if (options.length === 0) return open('No option is named.', 'Work through the eight domains; those without equipment come first.')
  return partly(`${unworked.length} of ${counted(gaps.length, 'gap')} not worked through: “${first.gap.title}” has nothing yet in ${first.left.map(({ title }) => title.toLowerCase()).join(', ')}.`, 'Name an option there, or say why nothing is needed.', options)
}

/** Each option judged three ways; of what was rejected it is asked no more. */
export const judgeStep = (plan: PlanGraph, role: Rec<'role'>): StepAnswer => {
  const gaps = worked(plan, role)
  if (gaps.length === 0) return withoutWork(plan, role)
  return eachAnswered({
    records: gaps.flatMap(({ id }) => optionsFor(plan, id)).filter(({ decision }) => decision !== 'rejected'), one: 'option',
    missing: (option) => lacking({ 'whether it is affordable': option.affordable === undefined, 'whether it is feasible': option.feasible === undefined, 'whether it is responsive': option.responsive === undefined }),
    none: waiting('options', 'No option is named yet.', 'Name the options first.'),
    next: 'Judge each option, with the reason.',
  })
}

/** What becomes of each gap, and of each option. */
export function chooseStep(plan: PlanGraph, role: Rec<'role'>): StepAnswer {
  const { gaps } = roleWork(plan, role.id)
  if (gaps.length === 0) return withoutWork(plan, role)
  const undecided = askedOf(plan, 'choose', gaps).filter((gap) => gap.outcome === undefined || gap.outcome === 'open' || (gap.outcome === 'solved-by-activities' && !optionsFor(plan, gap.id).some(({ decision }) => decision === 'chosen')))
  const options = gaps.flatMap(({ id }) => optionsFor(plan, id))
  const open_ = options.filter(({ decision }) => decision === undefined || decision === 'open')
  const next = 'Choose an option; where none fits, change or drop the role, or propose to change the program.'
  if (undecided.length === gaps.length && open_.length === options.length) return open('Nothing is decided yet.', next)
  if (undecided.length > 0) return partly(`${undecided.length} of ${counted(gaps.length, 'gap')} undecided: “${undecided[0]?.title ?? ''}”.`, next, gaps)
  if (open_.length > 0) return partly(`${open_.length} of ${counted(options.length, 'option')} undecided.`, 'Choose or reject what is left.', options)
  return answered(`${counted(gaps.length, 'gap')} decided: ${counted(options.filter(({ decision }) => decision === 'chosen').length, 'option')} chosen of ${options.length}.`, gaps)
}

/** Chosen options have become activities of the plan. */
export function activitiesStep(plan: PlanGraph, role: Rec<'role'>): StepAnswer {
  const { gaps } = roleWork(plan, role.id)
  const chosen = gaps.flatMap(({ id }) => optionsFor(plan, id)).filter(({ decision }) => decision === 'chosen')
  if (chosen.length === 0) {
    const isDecided = gaps.length > 0 && gaps.every(({ outcome }) => outcome !== undefined && outcome !== 'open' && outcome !== 'solved-by-activities')
    return isDecided ? skipped('No gap of the role is closed by activities of this plan.', gaps) : gaps.length > 0 ? waiting('choose', 'No option is chosen yet.', 'Choose first.') : afterGaps(plan, role)
  }
  const idle = askedOf(plan, 'activities', chosen).filter(({ becomes }) => plan.pick('activity', becomes).length === 0)
  const activities = plan.pick('activity', chosen.flatMap(({ becomes }) => becomes ?? []))
  if (idle.length === chosen.length) return open(`${counted(chosen.length, 'chosen option')}, none an activity yet.`, 'Turn the chosen options into activities.')
  if (idle.length > 0) return partly(`${idle.length} of ${counted(chosen.length, 'chosen option')} ${idle.length === 1 ? 'is' : 'are'} no activity yet: “${idle[0]?.text ?? ''}”`, 'Turn it into activities.', activities)
  return answered(`${counted(chosen.length, 'chosen option')} became ${counted(new Set(activities).size, 'activity', 'activities')}.`, activities)
}

/** The joint list: every gap with its service and that service's own priority. */
export function integrateStep(plan: PlanGraph): StepAnswer {
  const lines = jointList(plan)
  if (lines.length === 0) return waiting('gaps', 'No gap is named yet.', 'Name the gaps first.')
  const unknown = lines.filter(({ compares }) => compares === 'unknown')
  const gaps = lines.map(({ gap }) => gap)
  const next = 'Name the service that owns each gap, and the priority the service itself gives it.'
  if (unknown.length === lines.length) return open('No gap has the priority its own service gives it.', next)
  if (unknown.length > 0) return partly(`${unknown.length} of ${counted(lines.length, 'gap')} without the priority its own service gives it.`, next, gaps)
  const differ = lines.filter(({ compares }) => compares !== 'same').length
  return answered(`${counted(lines.length, 'gap')} over the services; ${differ === 0 ? 'ours is their order' : `${differ} differ from the service’s own order`}.`, gaps)
}

/** The plan looked at again as a whole. */
export const reassessStep = (plan: PlanGraph): StepAnswer => eachAnswered({
  records: plan.of('reassessment').toSorted((a, b) => (a.date < b.date ? 1 : -1)).slice(0, 1), one: 'reassessment',
  missing: (one) => lacking({
    'what success is': one.success === undefined, 'a new baseline': (one.baseline ?? []).length === 0,
    'whether the order can work': one.sequence === undefined, 'whether it is enough': one.sufficiency === undefined, 'the decision': one.decision === undefined,
  }),
  none: open('The plan was not looked at again yet.', 'When a year has passed, or guidance changes: reassess, with a new baseline.'),
  next: 'Fill in what the newest reassessment leaves open.',
})
