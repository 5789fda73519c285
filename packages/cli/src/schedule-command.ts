import { differenceAnswer, drivenBy, planDates, planDifference, planInScenario, scheduleAnswer, type PlannedDates } from '@throughline/app'
import { differenceSchema, scheduleSchema } from '@throughline/contract'
import { recordIdSchema, titleOf, type PlanGraph } from '@throughline/model'
import { exitCode, refuseCommand, valueOf } from './outcome.ts'
import { openPlan, type OpenedPlan } from './plan-on-disk.ts'
import { tellDifference, tellSlips } from './tell-difference.ts'
import { tellChain, tellSchedule } from './tell-schedule.ts'

interface ScheduleCommandOptions {
  readonly on?: string
  readonly json?: boolean
  readonly all?: boolean
  readonly drives?: string
  readonly law?: boolean
  readonly with?: readonly string[]
  readonly scenario?: string
  readonly against?: string
}

/**
 * `schedule PLAN`: early and late days with what they rest on, critical paths, and what cannot all hold; `--drives RECORD` tells the chain that sets one day;
 * `--scenario NAME` answers for the plan in a scenario, beside the plan; `--against BASELINE` tells what differs from another file of the plan.
 */
export async function schedule(path: string, options: ScheduleCommandOptions): Promise<number> {
  const opened = await openPlan(path, { on: options.on, also: options.with })
  if (options.against !== undefined) return compareWith(opened, options.against, options)
  const scenario = options.scenario === undefined ? undefined : valueOf(planInScenario(opened.graph, options.scenario, opened.on))
  const dates = planDates(scenario?.graph ?? opened.graph, { on: opened.on, hasLaw: options.law !== false })
  if (options.drives !== undefined) console.log(tellChain(dates, drivenActivity(dates, options.drives)))
  else if (options.json === true) console.log(JSON.stringify(scheduleSchema.parse(scheduleAnswer(dates, scenario?.title)), null, 2))
  else if (scenario === undefined) console.log(tellSchedule(dates, { all: options.all === true }))
  else console.log([...scenario.problems.map((one) => `Left out of the scenario: ${one}.`), tellBeside(opened, scenario, options), '', tellSchedule(dates, { all: options.all === true })].join('\n'))
  return exitCode.done
}

const tellBeside = ({ graph, on }: OpenedPlan, scenario: { readonly graph: PlanGraph; readonly title: string }, { all, law }: ScheduleCommandOptions) =>
  tellDifference(planDifference(graph, scenario.graph, { on, hasLaw: law !== false }), { before: 'the plan', after: scenario.title, isAll: all === true })

/** The plan beside another file of it, the baseline: both as of one day. */
async function compareWith({ graph, on }: OpenedPlan, path: string, options: ScheduleCommandOptions): Promise<number> {
  if (options.scenario !== undefined || options.drives !== undefined) return refuseCommand('invalid', 'With --against neither --scenario nor --drives can be asked: ask one of them at a time.')
  const baseline = await openPlan(path, { also: options.with })
  if (baseline.book !== graph.book) return refuseCommand('invalid', `${path} holds the book "${baseline.book}", the plan is "${graph.book}": only two states of one plan can be compared.`)
  const difference = planDifference(baseline.graph, graph, { on, hasLaw: options.law !== false })
  const names = { before: `the baseline ${path}`, after: graph.head === undefined ? graph.book : titleOf(graph.head) }
  if (options.json === true) console.log(JSON.stringify(differenceSchema.parse(differenceAnswer(difference, { before: path, after: names.after })), null, 2))
  else console.log([tellDifference(difference, { ...names, isAll: options.all === true }), tellSlips(difference)].join('\n'))
  return exitCode.done
}

function drivenActivity(dates: PlannedDates, text: string) {
  const id = recordIdSchema.safeParse(text).data
  const found = id === undefined ? undefined : drivenBy(dates, id)
  return found ?? refuseCommand('not-found', `"${text}" is no activity with days and no milestone with such activities. Ask for one by its id, for example --drives act-border-accord.`)
}
