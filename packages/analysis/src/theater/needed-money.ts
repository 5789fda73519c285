import { moneySourceById } from '@throughline/catalog'
import { fiscalYearOf, noMoney, sumUsd, type FiscalYear, type PlanGraph, type Rec, type RecordId, type Usd } from '@throughline/model'
import { lineSum, payerSideOf } from '../cost.ts'
import { moneyBy } from '../money-by.ts'
import { fromOf, type FromCountry } from './country-plan.ts'

/** What one plan needs of one program in one year of money. */
export interface NeedLine extends FromCountry {
  readonly partner?: RecordId
  readonly fiscalYear?: FiscalYear
  /** Left out: the line names none. */
  readonly program?: string
  readonly usd: Usd
  /** Funding lines without an amount and activities without a line: their cost is unknown, not zero. */
  readonly unknown: number
}

/**
 * The U.S. money a plan needs, by year and program: the likely cost of what is not cancelled. A line that names no payer
 * counts where its program is one of the United States; an activity without a line is unknown in the year it starts.
 * Chapter: Identify Resources Required. `neededBy(plan).find(({ program }) => program === 'imet')?.usd`
 */
export function neededBy(plan: PlanGraph): readonly NeedLine[] {
  const from = { ...fromOf(plan), ...(plan.head?.partner !== undefined && { partner: plan.head.partner }) }
  const groups = Map.groupBy(plan.of('funding-line').filter((line) => isOurs(plan, line)), ({ fiscalYear, program }) => JSON.stringify([fiscalYear, program]))
  const lines = [...groups.values()].flatMap((same): readonly NeedLine[] => {
    const [first] = same
    if (first === undefined) return []
    const sums = same.map((line) => lineSum(plan, line))
    return [{ ...from, ...yearOf(first.fiscalYear), ...(first.program !== undefined && { program: first.program }), usd: sumUsd(sums.map(({ usd }) => usd)), unknown: sums.reduce((n, { unknown }) => n + unknown, 0) }]
  })
  const uncosted = Map.groupBy(moneyBy(plan, []).uncosted, (id) => {
    const start = plan.get('activity', id)?.start
    return start === undefined ? undefined : fiscalYearOf(start)
  })
  return [...lines, ...[...uncosted].map(([year, ids]): NeedLine => ({ ...from, ...yearOf(year), usd: noMoney, unknown: ids.length }))]
}

const yearOf = (fiscalYear: FiscalYear | undefined) => (fiscalYear === undefined ? {} : { fiscalYear })

const isOurs = (plan: PlanGraph, line: Rec<'funding-line'>): boolean => {
  const side = payerSideOf(plan, line)
  return side === 'united-states' || (side === 'not-named' && line.payer === undefined && line.program !== undefined && moneySourceById(line.program)?.origin !== 'outside')
}
