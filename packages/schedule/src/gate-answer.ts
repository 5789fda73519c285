import { isSecurityForce, type ProgramStep } from '@throughline/catalog'
import { addYears, perPlan, type Activity, type Day, type FiscalYear, type PlanGraph, type Rec, type RecordId } from '@throughline/model'
import { endOf, startOf } from './waits.ts'
import type { GateAnswer } from './gate.ts'
import { staffStepsBefore, type GatePackage } from './gate-package.ts'

/** What an answer is looked for with. */
export interface AnswerSought {
  readonly plan: PlanGraph
  readonly activity: Activity
  readonly program: string
  readonly whole: GatePackage
  readonly step: ProgramStep
  /** The window the step falls into, where it has one. */
  readonly window: Window | undefined
}

interface Window { readonly opens: Day; readonly until: Day; readonly year: FiscalYear }

/** What in the plan shows that a step is done or scheduled: what is done first, then what is scheduled, the nearest first. Undefined where nothing does. */
export function answerTo(sought: AnswerSought): GateAnswer | undefined {
  const { answered } = sought.step
  const found = [
    ...byStaffStep(sought), ...byAgreement(sought),
    ...(answered.vetting === true ? byVetting(sought) : []),
    ...(answered.companions === true ? byCompanions(sought) : []),
  ]
  // A step the plan schedules tells more than how far the activity is.
  return found.find(({ isDone }) => isDone) ?? found[0] ?? behind(sought)
}

const stages = { requested: ['requested', 'approved', 'obligated'], approved: ['approved', 'obligated'] } as const
const statuses = { requested: ['requested', 'approved', 'under-way', 'done'], approved: ['approved', 'under-way', 'done'] } as const
const isOne = (of: readonly string[], one: string | undefined) => one !== undefined && of.includes(one)

/** The activity or its money is so far that the step must have been taken. A submission is made once for a program's money of a year: any of it that was asked for shows it. */
function behind({ plan, activity, program, step: { answered: { from } }, window }: AnswerSought): GateAnswer | undefined {
  if (from === undefined) return undefined
  if (isOne(statuses[from], activity.status)) return { record: activity.id, isDone: true }
  const lines = window === undefined ? plan.referring(activity.id, 'funding-line', 'activity').filter((line) => line.program === program) : linesOf(plan).get(`${program} ${window.year}`) ?? []
  const shown = lines.find((line) => isOne(stages[from], line.stage))
  return shown === undefined ? undefined : { record: shown.id, isDone: true }
}

/** Lines of money by program and year, in the order of their ids. */
const linesOf = perPlan((plan) => Map.groupBy(plan.of('funding-line').toSorted((a, b) => (a.id < b.id ? -1 : 1)), ({ program, fiscalYear }) => `${program} ${fiscalYear}`))

const ofCategory = perPlan((plan) => Map.groupBy(plan.of('activity').filter((one) => one.isStaffStep === true && one.status !== 'cancelled'), ({ category }) => category ?? ''))

function byStaffStep(sought: AnswerSought): readonly GateAnswer[] {
  const { plan, activity, whole: { proposal }, step: { answered, day }, window } = sought
  const categories: readonly string[] = answered.categories ?? []
  const named = plan.get('activity', answered.proposal === undefined ? undefined : proposal?.[answered.proposal])
  if (named !== undefined && named.status !== 'cancelled') return [asAnswer(named, day)]
  const linked = [proposal?.notice, proposal?.concurrence].flatMap((id) => plan.get('activity', id) ?? [])
  const found = window === undefined ? upstream(plan, activity, linked).filter(({ category, status }) => category !== undefined && categories.includes(category) && status !== 'cancelled')
    : categories.flatMap((category) => ofCategory(plan).get(category) ?? []).filter((one) => touches(one, window))
  return inOrder(found, day, answered.pick ?? (day === 'begun' ? 'first' : 'last')).map((one) => asAnswer(one, day))
}

const upstream = (plan: PlanGraph, activity: Activity, linked: readonly Activity[]): readonly Activity[] =>
  [...linked.flatMap((one) => [one, ...staffStepsBefore(plan, one)]), ...staffStepsBefore(plan, activity)]

const touches = (activity: Activity, { opens, until }: Window) => {
  const [start, end] = [startOf(activity), endOf(activity)]
  return start !== undefined && end !== undefined && start <= until && end >= opens
}

/** Those with a day first, then by day and id. */
function inOrder(steps: readonly Activity[], at: ProgramStep['day'], pick: 'first' | 'last'): readonly Activity[] {
  const sign = pick === 'first' ? 1 : -1
  const dayOf = (one: Activity) => (at === 'begun' ? startOf(one) : endOf(one))
  return steps.toSorted((a, b) => {
    const [x, y] = [dayOf(a), dayOf(b)]
    if (x === y) return a.id < b.id ? -1 : 1
    if (x === undefined || y === undefined) return x === undefined ? 1 : -1
    return x < y ? -sign : sign
  })
}

function asAnswer(step: Activity, at: ProgramStep['day']): GateAnswer {
  const day = at === 'begun' ? startOf(step) : endOf(step)
  const isOver = step.status === 'done' || step.actualEnd !== undefined
  const isDone = isOver || (at === 'begun' && (step.status === 'under-way' || step.actualStart !== undefined))
  return { record: step.id, isDone, ...(day !== undefined && { day }) }
}

/** Agreements about the activity, its proposal, its line, effort and objectives, or the plan; held ones are done, awaited ones scheduled. */
function byAgreement({ plan, activity, whole: { proposal }, step: { answered: { agreement } } }: AnswerSought): readonly GateAnswer[] {
  if (agreement === undefined) return []
  const line = plan.get('line-of-activity', activity.line)
  const subjects = [activity.id, proposal?.id, line?.id, line?.effort, line?.objective, ...(activity.objectives ?? []), plan.head?.id]
  return subjects.flatMap((id) => (id === undefined ? [] : plan.referring(id, 'agreement', 'subject').toSorted((a, b) => (a.id < b.id ? -1 : 1))))
    .filter((one) => one.party === agreement && (one.state === 'held' || one.state === 'expected' || one.state === 'asked'))
    .map((one): GateAnswer => ({ record: one.id, isDone: one.state === 'held', ...(one.date !== undefined && { day: one.date }) }))
}

/** Every recipient is cleared on the first day, or no unit of the security forces, or a vetting step of the plan clears it for that day; the last of these counts. */
function byVetting({ plan, activity, step: { day: at } }: AnswerSought): readonly GateAnswer[] {
  const start = startOf(activity)
  const units = plan.pick('recipient-unit', activity.recipients)
  if (start === undefined || units.length === 0) return []
  const found = units.map((unit): GateAnswer | undefined => {
    if (isCleared(unit, start)) return { record: unit.id, isDone: true }
    if (unit.vettingStatus === 'suspended') return undefined
    const steps = (clearingSteps(plan).get(unit.id) ?? []).filter((one) => isGoodOn(one, start))
    const [last] = inOrder(steps, at, 'last')
    return last === undefined ? undefined : asAnswer(last, at)
  })
  const known = found.flatMap((one) => one ?? [])
  if (known.length < found.length) return []
  return lastOf(known)
}

/** The steps of a plan that clear recipients, by recipient. */
const clearingSteps = perPlan((plan): ReadonlyMap<RecordId, readonly Activity[]> => {
  const steps = plan.all('activity').filter((one) => one.clearsRecipients === true && one.status !== 'cancelled')
  const all = steps.flatMap((step) => (step.recipients ?? []).map((unit) => ({ step, unit })))
  return new Map([...Map.groupBy(all, ({ unit }) => unit)].map(([unit, found]) => [unit, found.map(({ step }) => step)]))
})

const isCleared = (unit: Rec<'recipient-unit'>, start: Day) =>
  unit.vettingStatus === 'not-required' || (unit.vettingStatus !== 'suspended' && isSecurityForce(unit.types ?? []) === 'no') || (unit.vettingStatus === 'current' && unit.vettingValidUntil !== undefined && unit.vettingValidUntil >= start)
/** A result is taken to hold a year, as the verdicts take it. */
const isGoodOn = (step: Activity, start: Day) => {
  const end = endOf(step)
  return end !== undefined && end <= start && start <= addYears(end, 1)
}

/** The one of all that is open longest: done only where all are. */
function lastOf(all: readonly GateAnswer[]): readonly GateAnswer[] {
  const open = all.filter(({ isDone }) => !isDone)
  const from = open.length > 0 ? open : all
  return from.toSorted((a, b) => ((a.day ?? '9') === (b.day ?? '9') ? (a.record < b.record ? -1 : 1) : (a.day ?? '9') > (b.day ?? '9') ? -1 : 1)).slice(0, 1)
}

/** The earliest activity of each kind of companion that the activity or its proposal names; the later of the kinds counts. */
function byCompanions({ plan, activity, whole: { proposal } }: AnswerSought): readonly GateAnswer[] {
  const groups = [...(activity.companions ?? []), ...(proposal?.companions ?? [])]
  const kinds = [...new Set(groups.map(({ kind }) => kind))]
  const found = kinds.flatMap((kind) => inOrder(groups.filter((one) => one.kind === kind).flatMap((one) => plan.pick('activity', one.activities)).filter(({ status }) => status !== 'cancelled'), 'begun', 'first').slice(0, 1))
  return found.length < kinds.length || kinds.length === 0 ? [] : lastOf(found.map((one) => asAnswer(one, 'begun')))
}
