import { moneyBreaches, moneySourceById, programKnownTo, programOn, type MoneyBreach } from '@throughline/catalog'
import { firstDayOf, packageActivities, perRecord, type Activity, type Day, type FiscalYear, type PlanGraph, type RecordId } from '@throughline/model'
import { endOf, startOf } from './waits.ts'
import { fundWindow, type FundWindow } from './fund-window.ts'

/** A day of its money's life that work passes; see `MoneyBreach`. */
export type FundBreach = MoneyBreach

/** The money of one program and year on an activity; or lines of money of which it cannot be told when they live. */
export type FundLife = ToldFund | UntoldFund

interface Fund {
  readonly activity: RecordId
  /** The funding lines it is made of. */
  readonly lines: readonly RecordId[]
}

export interface ToldFund extends Fund {
  readonly kind: 'told'
  /** The program as people call it. */
  readonly name: string
  readonly window: FundWindow
  readonly breaches: readonly FundBreach[]
}

export interface UntoldFund extends Fund {
  readonly kind: 'untold'
  readonly why: 'no-program' | 'no-year' | 'outside-catalogue'
  readonly name?: string
  readonly program?: string
  readonly year?: FiscalYear
}

/**
 * The life of all money on an activity, by year and program, with what the work leaves of it: the same three faults as the
 * law finds. Nothing for money of which none is needed, nor for what is cancelled; a step of the staff gives nothing and leaves nothing.
 * `fundsOf(plan, activity).map((fund) => fund.kind === 'told' ? fund.window.obligateBy : fund.why)`
 */
export const fundsOf: (plan: PlanGraph, activity: Activity) => readonly FundLife[] = perRecord(livesOf)

function livesOf(plan: PlanGraph, activity: Activity): readonly FundLife[] {
  if (activity.status === 'cancelled') return []
  const needed = plan.referring(activity.id, 'funding-line', 'activity').filter(({ stage }) => stage !== 'none-needed')
  const groups = Map.groupBy(needed, ({ program, fiscalYear }) => `${program ?? ''} ${fiscalYear ?? ''}`)
  return [...groups.values()].flatMap((lines) => {
    const [first] = lines
    return first === undefined ? [] : [lifeOf(plan, activity, lines.map(({ id }) => id).sort(), first.program, first.fiscalYear)]
  }).sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
}

/** By year, those without one last, then by program. */
const orderOf = (fund: FundLife) => (fund.kind === 'told' ? `${fund.window.year} ${fund.window.program}` : `${fund.year ?? '9999'} ${fund.program ?? '~'}`)

function lifeOf(plan: PlanGraph, activity: Activity, lines: readonly RecordId[], id: string | undefined, year: FiscalYear | undefined): FundLife {
  const fund = { activity: activity.id, lines }
  const dated = year === undefined ? {} : { year }
  if (id === undefined) return { ...fund, kind: 'untold', why: 'no-program', ...dated }
  const known = programKnownTo(plan, id)
  const outside = moneySourceById(id)?.program
  if (known === undefined) return { ...fund, kind: 'untold', why: 'outside-catalogue', name: outside?.short ?? outside?.name ?? id, program: id, ...dated }
  if (year === undefined) return { ...fund, kind: 'untold', why: 'no-year', name: known.short, program: id }
  const begun = packageStart(plan, activity, id) ?? startOf(activity)
  const window = fundWindow(programOn(plan, known, startOf(activity) ?? firstDayOf(year)), year, begun)
  return { ...fund, kind: 'told', name: known.short, window, breaches: activity.isStaffStep === true ? [] : moneyBreaches(window, { start: startOf(activity), end: endOf(activity), begun }) }
}

/** The day the package of a program begins, where the activity belongs to one. */
function packageStart(plan: PlanGraph, activity: Activity, program: string): Day | undefined {
  const proposal = plan.referring(activity.id, 'proposal', 'activities').find((one) => one.program === program)
  if (proposal === undefined) return undefined
  const [first] = packageActivities(plan, proposal)
  return (first === undefined ? undefined : startOf(first)) ?? proposal.start
}
