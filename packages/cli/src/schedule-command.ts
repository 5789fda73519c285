import { drivenBy, planDates, scheduleAnswer, type PlannedDates } from '@throughline/app'
import { scheduleSchema } from '@throughline/contract'
import { recordIdSchema } from '@throughline/model'
import { exitCode, refuseCommand } from './outcome.ts'
import { openPlan } from './plan-on-disk.ts'
import { tellChain, tellSchedule } from './tell-schedule.ts'

interface ScheduleCommandOptions {
  readonly on?: string
  readonly json?: boolean
  readonly all?: boolean
  readonly drives?: string
  readonly law?: boolean
  readonly with?: readonly string[]
}

/** `schedule PLAN`: early and late days with what they rest on, critical paths, and what cannot all hold; `--drives RECORD` tells the chain that sets one day. */
export async function schedule(path: string, options: ScheduleCommandOptions): Promise<number> {
  const { graph, on } = await openPlan(path, { on: options.on, also: options.with })
  const dates = planDates(graph, { on, hasLaw: options.law !== false })
  if (options.drives !== undefined) console.log(tellChain(dates, drivenActivity(dates, options.drives)))
  else if (options.json === true) console.log(JSON.stringify(scheduleSchema.parse(scheduleAnswer(dates)), null, 2))
  else console.log(tellSchedule(dates, { all: options.all === true }))
  return exitCode.done
}

function drivenActivity(dates: PlannedDates, text: string) {
  const id = recordIdSchema.safeParse(text).data
  const found = id === undefined ? undefined : drivenBy(dates, id)
  return found ?? refuseCommand('not-found', `"${text}" is no activity with days and no milestone with such activities. Ask for one by its id, for example --drives act-border-accord.`)
}
