import { access } from 'node:fs/promises'
import { calendarPart, gatesAnswer, gatesOfPlansAnswer, planGates, suspenseSheet, writeCalendar, type PlannedGates } from '@throughline/app'
import { calendarFormats, gatesOfPlansSchema, gatesSchema, type CalendarFormat } from '@throughline/contract'
import type { BookId, Day, PlanGraph } from '@throughline/model'
import { exitCode, refuseCommand } from './outcome.ts'
import { openPlan, readInput, writeOutput } from './plan-on-disk.ts'
import { tellGates } from './tell-gates.ts'

interface GatesOptions {
  readonly on?: string
  readonly json?: boolean
  readonly all?: boolean
  readonly with?: readonly string[]
  readonly output?: string
}

interface OpenedPlan {
  readonly book: BookId
  readonly graph: PlanGraph
  readonly planned: PlannedGates
}

/**
 * `gates PLAN…`: every step of law and practice with its latest day, and the earliest day each activity can honestly start; of several plans, each by itself.
 * With `-o FILE.ics` or `-o FILE.xlsx` one suspense calendar of all of them.
 */
export async function gates(paths: readonly string[], options: GatesOptions): Promise<number> {
  const { output } = options
  const format = output === undefined ? undefined : formatOf(output)
  const plans = await openPlans(paths, options)
  if (options.json === true) console.log(JSON.stringify(inJson(plans), null, 2))
  else if (output === undefined) console.log(plans.map(({ graph, planned }) => tellGates(graph, planned, { all: options.all === true })).join('\n\n'))
  if (output !== undefined && format !== undefined) {
    const on = dayOf(plans)
    const sheet = suspenseSheet(plans.map(({ graph }) => calendarPart(graph, on)), on)
    await writeOutput(output, await writeCalendar(sheet, format, format === 'ics' ? await textBefore(output) : undefined))
    if (options.json !== true) console.log(`Wrote ${output}: ${sheet.items.length} suspenses of ${plans.length === 1 ? 'one plan' : `${plans.length} plans`}, as of ${on}.${format === 'ics' ? ' Write over it and import it again: what changed is updated, what is gone is taken out.' : ''}`)
  }
  return exitCode.done
}

const formatOf = (output: string): CalendarFormat => calendarFormats.find((format) => output.toLowerCase().endsWith(`.${format}`))
  ?? refuseCommand('invalid', `${output} does not end in .ics or .xlsx. The suspense calendar is written as a calendar file (-o FILE.ics) or for Excel (-o FILE.xlsx).`)

/** Each file by itself, with the same library: plans do not see one another. All are as of one day, that of the first where none is asked for. */
async function openPlans(paths: readonly string[], options: GatesOptions): Promise<readonly OpenedPlan[]> {
  const plans: OpenedPlan[] = []
  for (const path of paths) {
    const { graph, book, on } = await openPlan(path, { on: options.on ?? plans[0]?.planned.on, also: options.with })
    const twice = plans.findIndex((plan) => plan.book === book)
    if (twice !== -1) refuseCommand('invalid', `${paths[twice]} and ${path} are both the plan "${book}". Name each plan once.`)
    plans.push({ book, graph, planned: planGates(graph, on) })
  }
  return plans
}

const dayOf = ([first]: readonly OpenedPlan[]): Day => first?.planned.on ?? refuseCommand('invalid', 'No plan was named.')

const inJson = (plans: readonly OpenedPlan[]) => {
  const [only, ...others] = plans
  return only !== undefined && others.length === 0 ? gatesSchema.parse(gatesAnswer(only.planned)) : gatesOfPlansSchema.parse(gatesOfPlansAnswer(plans))
}

/** The file that is written over, where there is one. */
async function textBefore(path: string): Promise<string | undefined> {
  const isThere = await access(path).then(() => true, () => false)
  return isThere ? new TextDecoder().decode((await readInput(path)).bytes) : undefined
}
