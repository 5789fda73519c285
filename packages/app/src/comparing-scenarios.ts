import { moneyChanges, type MoneyChange, type MoneyChanges } from '@throughline/analysis'
import type { DifferenceAnswer } from '@throughline/contract'
import { daysBetween, inScenario, readScenario, recordIdSchema, runChecks, type Day, type Finding, type PlanGraph } from '@throughline/model'
import { findingChanges, questionForms, questionTitle, readQuestion, scheduleDifference, scheduleOf, whatIf, type FindingChanges, type ScheduleDifference } from '@throughline/schedule'
import { allChecks } from './all-checks.ts'
import { done, refuse, type Outcome } from './outcome.ts'

/** A plan in a scenario, beside what could not be applied. */
export interface PlanInScenario {
  readonly title: string
  readonly graph: PlanGraph
  readonly problems: readonly string[]
}

/**
 * A plan in one of its scenarios, by id or title, or in a ready question as of a day. What is neither is refused with all there is.
 * `planInScenario(plan, 'later-notice:6', on)`
 */
export function planInScenario(plan: PlanGraph, name: string, on: Day): Outcome<PlanInScenario> {
  const scenarios = plan.of('scenario')
  const isAsked = (title: string) => title.toLowerCase() === name.trim().toLowerCase()
  const scenario = plan.get('scenario', recordIdSchema.safeParse(name).data) ?? scenarios.find(({ title }) => isAsked(title))
  if (scenario !== undefined) {
    const read = readScenario(plan, scenario)
    return done({ title: scenario.title, graph: inScenario(plan, read), problems: read.problems })
  }
  const question = readQuestion(plan, name)
  if (question?.ok === true) return done({ title: questionTitle(plan, question.question), graph: inScenario(plan, { changes: whatIf(plan, question.question, on) }), problems: [] })
  if (question !== undefined) return refuse('invalid', `The question "${name}" cannot be asked: ${question.problem}.`)
  const kept = scenarios.length === 0 ? 'The plan holds no scenario' : `The plan holds ${scenarios.map(({ id, title }) => `${id} (${title})`).join(', ')}`
  return refuse('not-found', `"${name}" is no scenario of this plan and no ready question. ${kept}; ready questions are written like ${questionForms.join(', ')}.`)
}

/** What differs between two states of a plan: dates with causes, money, objectives, findings, slips. */
export interface PlanDifference extends ScheduleDifference {
  readonly byYear: MoneyChanges
  readonly byProgram: MoneyChanges
  readonly findings: FindingChanges
}

/** `planDifference(baseline, plan, { on }).dates[0]?.causes` */
export const planDifference = (before: PlanGraph, after: PlanGraph, options: { readonly on: Day; readonly hasLaw?: boolean }): PlanDifference => ({
  ...scheduleDifference(scheduleOf(before, options), scheduleOf(after, options)), byYear: moneyChanges(before, after, 'fiscal-year'), byProgram: moneyChanges(before, after, 'program'),
  findings: findingChanges(runChecks(allChecks, before, options.on), runChecks(allChecks, after, options.on)),
})

/** The same as the command line answers it in JSON. */
export const differenceAnswer = ({ after, dates, byYear, byProgram, objectives, findings, slips }: PlanDifference, names: { readonly before: string; readonly after: string }): DifferenceAnswer => ({
  on: after.on, ...names,
  moved: dates.map(({ id, title, before: was, after: is, days, causes }) => ({
    id, title, before: was ?? null, after: is ?? null, startDays: was === undefined || is === undefined ? null : daysBetween(was.start, is.start), finishDays: days ?? null, causes: [...causes],
  })),
  money: { byYear: byYear.rows.map(asMoney), byProgram: byProgram.rows.map(asMoney), total: asMoney(byYear.total) },
  objectives: objectives.flatMap(({ before, after: is, sort }) => {
    const objective = (is ?? before)?.objective
    return objective === undefined ? [] : [{ id: objective.id, title: objective.title, sort, before: before?.by ?? null, after: is?.by ?? null }]
  }),
  findings: { added: findings.added.map(asFound), gone: findings.gone.map(asFound) },
  slips: {
    compared: slips.compared, byCause: slips.byCause.map((one) => ({ ...one })), byProgram: slips.byProgram.map((one) => ({ ...one })),
    activities: slips.slips.map(({ id, title, startDays, finishDays, cause, note, programs }) => ({ id, title, startDays, finishDays, cause, note: note ?? null, programs: [...programs] })),
  },
})

const asMoney = ({ key, label, before, after, difference }: MoneyChange) =>
  ({ key, label, before: { usd: before.usd, unknown: before.unknown }, after: { usd: after.usd, unknown: after.unknown }, difference })
const asFound = ({ check, severity, record, message }: Finding) => ({ check, severity, record, message })
