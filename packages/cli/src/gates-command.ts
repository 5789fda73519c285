import { access } from 'node:fs/promises'
import { planGates, writeSuspenseCalendar, type PlannedGates } from '@throughline/app'
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

/** `gates PLAN`: every step of law and practice with its latest day, and the earliest day each activity can honestly start; with `-o FILE.ics` the suspense calendar. */
export async function gates(path: string, options: GatesOptions): Promise<number> {
  const { output } = options
  if (output !== undefined && !/\.ics$/i.test(output)) refuseCommand('invalid', `${output} does not end in .ics. The suspense calendar is written as a calendar file: -o FILE.ics`)
  const { graph, on } = await openPlan(path, { on: options.on, also: options.with })
  const planned = planGates(graph, on)
  if (output !== undefined) await writeOutput(output, writeSuspenseCalendar(graph, on, await textBefore(output)))
  if (options.json === true) console.log(JSON.stringify(inJson(planned), null, 2))
  else if (output === undefined) console.log(tellGates(graph, planned, { all: options.all === true }))
  else console.log(`Wrote ${output}, as of ${on}. Write over it and import it again: what changed is updated, what is gone is taken out.`)
  return exitCode.done
}

/** The file that is written over, where there is one. */
async function textBefore(path: string): Promise<string | undefined> {
  const isThere = await access(path).then(() => true, () => false)
  return isThere ? new TextDecoder().decode((await readInput(path)).bytes) : undefined
}

const inJson = ({ gates: all, earliest }: PlannedGates) => ({
  gates: all.map(({ activity, program, step, latest, slackDays, state, source }) => ({ activity, program, step, latest, slackDays, state, source: source.cite })),
  earliestHonestStart: Object.fromEntries(earliest.map(({ activity, day, isPlannedSo, because }) =>
    [activity, { day, isPlannedSo, ...(because !== undefined && { program: because.program, step: because.step, because: because.text, source: because.source.cite }) }])),
})
