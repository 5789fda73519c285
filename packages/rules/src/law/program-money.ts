import { addUsd, noMoney, perPlan, type FiscalYear, type PlanGraph, type RecordId, type Usd } from '@throughline/model'
import { isCancelled } from '../reading/history.ts'

/** What one program gives in one fiscal year: the likely amounts known, how many are not, and to which activities. */
export interface ProgramYear {
  readonly known: Usd
  readonly unknown: number
  readonly activities: ReadonlySet<RecordId>
}

const nothing: ProgramYear = { known: noMoney, unknown: 0, activities: new Set() }

const tables = perPlan((plan) => {
  const found = new Map<string, { known: Usd; unknown: number; activities: Set<RecordId> }>()
  for (const line of plan.of('funding-line')) {
    if (line.program === undefined || line.fiscalYear === undefined) continue
    const activity = plan.get('activity', line.activity)
    if (activity !== undefined && isCancelled(activity)) continue
    const key = `${line.program} ${line.fiscalYear}`
    const year = found.get(key) ?? { known: noMoney, unknown: 0, activities: new Set<RecordId>() }
    found.set(key, year)
    year.activities.add(line.activity)
    if (line.likely === undefined) year.unknown += 1
    else year.known = addUsd(year.known, line.likely)
  }
  return found
})

/** All of a program's money in a fiscal year of a plan; cancelled activities left out. */
export const moneyOfProgram = (plan: PlanGraph, program: string, year: FiscalYear): ProgramYear => tables(plan).get(`${program} ${year}`) ?? nothing
