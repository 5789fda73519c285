import { recipientGroupOf, type Program, type ProgramStep } from '@throughline/catalog'
import { addDays, day, earlier, type Day, type FiscalYear } from '@throughline/model'
import { workingDaysBefore } from './working-days.ts'

/** When an activity is, and what its steps are reckoned from. */
export interface Reckoning {
  readonly start: Day
  readonly end: Day
  readonly program: Program
  /** Two letters, where the partner is known. */
  readonly country?: string | undefined
}

/** The window of a step for money of a year. */
export function windowFor({ lead }: ProgramStep, year: FiscalYear): { readonly opens: Day; readonly until: Day } | undefined {
  if (lead.sort !== 'window') return undefined
  return { opens: inYear(year - lead.yearsBefore, lead.from), until: inYear(year - lead.yearsBefore, lead.until) }
}

/** The 29th of February falls back to the 28th. */
const inYear = (year: number, of: string): Day => day(`${year}-${of === '02-29' && !isLeap(year) ? '02-28' : of}`)
const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** Days of notice by a program's own file: fewer for NATO and the five, where the file says so and the partner is one of them. */
export function noticeDays({ notification }: Program, country: string | undefined, on: Day): number | undefined {
  const fewer = notification?.daysNatoPlusFive
  if (fewer !== undefined && recipientGroupOf(country, on) === 'nato-plus-five') return fewer
  return notification?.days ?? undefined
}

/**
 * Tells the latest day of a step, each reckoned once: its own, and never after the latest day of what waits for it, nor a step before the activity after its start.
 * `latestDays(steps, reckoning, year)(notice) // 2027-12-26 for a start on 2028-01-10`
 */
export function latestDays(steps: readonly ProgramStep[], at: Reckoning, year: FiscalYear): (step: ProgramStep) => Day {
  const { byId, waiting } = orderOf(steps)
  const known = new Map<ProgramStep, Day>()
  const latestOf = (step: ProgramStep): Day => {
    const found = known.get(step)
    if (found !== undefined) return found
    const own = ownLatest(step)
    const latest = step.lead.sort === 'after' ? own : (waiting.get(step.id) ?? []).reduce((bound, next) => earlier(bound, latestOf(next)), earlier(own, at.start))
    known.set(step, latest)
    return latest
  }
  const anchor = (of: string): Day => {
    const step = byId.get(of)
    return step === undefined ? at.start : latestOf(step)
  }
  const ownLatest = (step: ProgramStep): Day => {
    const { lead } = step
    if (lead.sort === 'before') return lead.count === 'working' ? workingDaysBefore(anchor(lead.of), lead.days) : addDays(anchor(lead.of), -lead.days)
    if (lead.sort === 'program-notice') return addDays(anchor(lead.of), -(noticeDays(at.program, at.country, at.start) ?? 0))
    if (lead.sort === 'program-lead') return addDays(at.start, -(at.program.leadTimeDays ?? 0))
    if (lead.sort === 'after') return addDays(at.end, lead.days)
    return windowFor(step, year)?.until ?? at.start
  }
  return latestOf
}

/** Steps by id, and those that wait for each. */
interface Order {
  readonly byId: ReadonlyMap<string, ProgramStep>
  readonly waiting: ReadonlyMap<string, readonly ProgramStep[]>
}

const orders = new WeakMap<readonly ProgramStep[], Order>()

/** Worked out once for each list of steps, which thousands of activities share. */
function orderOf(steps: readonly ProgramStep[]): Order {
  const known = orders.get(steps)
  if (known !== undefined) return known
  const made = {
    byId: new Map(steps.map((step) => [step.id, step])),
    waiting: new Map(steps.map(({ id }) => [id, steps.filter(({ waitsFor }) => waitsFor.includes(id))])),
  }
  orders.set(steps, made)
  return made
}
