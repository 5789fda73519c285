import { formatFiscalYear, type Activity, type PlanGraph, type Rec, type RecordId } from '@throughline/model'
import { isFunded, lineSum, payerNameOf, payerSideOf, programName, stageOf } from './cost.ts'
import { addSums, noSum, sumOf, type MoneySum } from './money-sum.ts'

export type MoneyAxis = 'fiscal-year' | 'program' | 'payer' | 'side' | 'stage' | 'funded'

/** Money of one key of an axis, and below it by the next axis. */
export interface MoneyGroup {
  readonly axis: MoneyAxis
  /** The year, program id, payer id …; empty where lines do not say. */
  readonly key: string
  readonly label: string
  /** Always the sum of the groups below. */
  readonly sum: MoneySum
  readonly lines: readonly RecordId[]
  readonly groups: readonly MoneyGroup[]
}

export interface MoneyTable {
  readonly axes: readonly MoneyAxis[]
  /** Money of all funding lines, and as unknown also activities that have none: always the groups' sum plus `uncosted`. */
  readonly total: MoneySum
  readonly groups: readonly MoneyGroup[]
  /** Activities without a funding line, cancelled ones left out: their cost is unknown, not zero. */
  readonly uncosted: readonly RecordId[]
}

/**
 * Likely costs by any axes, in that order; the totals of each level add up.
 * `moneyBy(plan, ['fiscal-year', 'program', 'payer', 'stage']).groups[0]?.label // FY27`
 */
export function moneyBy(plan: PlanGraph, axes: readonly MoneyAxis[], filter?: (activity: Activity) => boolean): MoneyTable {
  const isIn = (id: RecordId) => {
    const activity = plan.get('activity', id)
    return filter === undefined || (activity !== undefined && filter(activity))
  }
  const lines = plan.of('funding-line').filter((line) => isIn(line.activity))
  const groups = groupBy(plan, axes, lines)
  const costed = new Set(lines.map((line) => line.activity))
  const uncosted = plan.of('activity').filter((a) => a.status !== 'cancelled' && !costed.has(a.id) && isIn(a.id)).map((a) => a.id)
  const total = addSums(sumOf(lines.map((line) => lineSum(plan, line))), { ...noSum, unknown: uncosted.length })
  return { axes, total, groups, uncosted }
}

function groupBy(plan: PlanGraph, [axis, ...rest]: readonly MoneyAxis[], lines: readonly Rec<'funding-line'>[]): readonly MoneyGroup[] {
  if (axis === undefined) return []
  return [...Map.groupBy(lines, (line) => keys[axis](plan, line))].map(([key, own]): MoneyGroup => ({
    axis, key, label: labelOf(plan, axis, key, own[0]), sum: sumOf(own.map((line) => lineSum(plan, line))), lines: own.map((line) => line.id).sort(),
    groups: groupBy(plan, rest, own),
  })).sort((a, b) => Number(a.key === '') - Number(b.key === '') || order(axis, a.key) - order(axis, b.key) || (axis === 'program' || axis === 'payer' ? b.sum.usd - a.sum.usd : 0) || (a.key < b.key ? -1 : 1))
}

const keys: Readonly<Record<MoneyAxis, (plan: PlanGraph, line: Rec<'funding-line'>) => string>> = {
  'fiscal-year': (_, line) => (line.fiscalYear === undefined ? '' : String(line.fiscalYear)),
  program: (_, line) => line.program ?? '',
  payer: (_, line) => line.payer ?? '',
  side: payerSideOf,
  stage: (_, line) => stageOf(line),
  funded: (_, line) => (isFunded(stageOf(line)) ? 'funded' : 'unfunded'),
}

const stages = ['obligated', 'approved', 'requested', 'forecast', 'none-needed']
const order = (axis: MoneyAxis, key: string) => (axis === 'stage' ? stages.indexOf(key) : 0)

const wordsOf: Readonly<Record<string, string>> = {
  obligated: 'Obligated', approved: 'Approved', requested: 'Requested', forecast: 'Forecast', 'none-needed': 'None needed', funded: 'Funded', unfunded: 'Unfunded',
  'united-states': 'United States', partner: 'Partner', 'international-organization': 'International organizations', 'not-named': 'Payer not named',
}
const unnamed: Partial<Readonly<Record<MoneyAxis, string>>> = { 'fiscal-year': 'No year', program: 'No program named', payer: 'No payer named' }

function labelOf(plan: PlanGraph, axis: MoneyAxis, key: string, line: Rec<'funding-line'> | undefined): string {
  if (key === '') return unnamed[axis] ?? ''
  if (axis === 'fiscal-year') return line?.fiscalYear === undefined ? key : formatFiscalYear(line.fiscalYear)
  if (axis === 'program') return programName(key, plan)
  if (axis === 'payer') return payerNameOf(plan, line?.payer) ?? key
  return wordsOf[key] ?? key
}
