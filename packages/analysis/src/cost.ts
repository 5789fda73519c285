import { moneySourceById, programNameIn } from '@throughline/catalog'
import { noMoney, perPlan, perRecord, titleOf, type PlanGraph, type Rec, type RecordId, type Usd } from '@throughline/model'
import { addSums, noSum, oneUnknown, sumOf, type MoneySum } from './money-sum.ts'

type FundingLine = Rec<'funding-line'>
export type Stage = 'obligated' | 'approved' | 'requested' | 'forecast' | 'none-needed'
/** Whose money it is. */
export type PayerSide = 'united-states' | 'partner' | 'international-organization' | 'not-named'

/** How far a line's money is: what it says, else what its amounts show. */
export function stageOf(line: FundingLine): Stage {
  if (line.stage !== undefined) return line.stage
  if (line.obligated !== undefined) return 'obligated'
  if (line.approved !== undefined) return 'approved'
  return line.requested === undefined ? 'forecast' : 'requested'
}

/** Whether the money is there: approved, obligated, or none needed. */
export const isFunded = (stage: Stage): boolean => stage === 'obligated' || stage === 'approved' || stage === 'none-needed'

/** Whose money a line is: its payer's, else what its program says of itself. */
export function payerSideOf(plan: PlanGraph, line: FundingLine): PayerSide {
  const organization = plan.get('organization', line.payer)
  if (organization?.side !== undefined) return sideOf(organization.side)
  const partner = plan.get('partner', line.payer)
  if (partner !== undefined) return partner.type === 'international-organization' ? 'international-organization' : 'partner'
  const source = line.payer === undefined && line.program !== undefined ? moneySourceById(line.program) : undefined
  return source?.origin === 'outside' ? source.program.money : 'not-named'
}

const sideOf = (side: NonNullable<Rec<'organization'>['side']>): PayerSide =>
  side === 'partner' ? 'partner' : side === 'international' ? 'international-organization' : 'united-states'

/** The payer's short name; undefined where none is named. */
export function payerNameOf(plan: PlanGraph, payer: RecordId | undefined): string | undefined {
  const record = payer === undefined ? undefined : plan.find(payer)
  if (record === undefined) return payer
  if (record.kind === 'organization') return record.short ?? record.name
  return record.kind === 'partner' ? record.shortName ?? record.name : titleOf(record)
}

/** A program's short name as the plan knows it, the library's own programs included; an unknown id stands for itself. `programName('sec-333-build-capacity', plan) // Section 333` */
export const programName = (id: string, plan: PlanGraph): string => programNameIn(plan, id) ?? id

const likelyOf = (plan: PlanGraph, line: FundingLine): Usd | undefined => {
  // What a cancelled activity would have cost is no longer asked for; what was obligated is spent.
  if (plan.get('activity', line.activity)?.status === 'cancelled') return line.obligated ?? noMoney
  return line.likely ?? (stageOf(line) === 'none-needed' ? noMoney : undefined)
}

/** What one funding line adds to a sum. */
export const lineSum: (plan: PlanGraph, line: FundingLine) => MoneySum = perRecord(sumOfLine)

function sumOfLine(plan: PlanGraph, line: FundingLine): MoneySum {
  const usd = likelyOf(plan, line)
  if (usd === undefined) return oneUnknown
  return isFunded(stageOf(line)) ? { usd, funded: usd, unfunded: noMoney, unknown: 0 } : { usd, funded: noMoney, unfunded: usd, unknown: 0 }
}

const fundingTables = perPlan(() => new Map<RecordId, readonly FundingLine[]>())

/** Funding lines of an activity, by fiscal year, program and id. */
export function fundingOf(plan: PlanGraph, activity: RecordId): readonly FundingLine[] {
  const table = fundingTables(plan)
  const known = table.get(activity)
  if (known !== undefined) return known
  const lines = plan.referring(activity, 'funding-line', 'activity').toSorted((a, b) =>
    (a.fiscalYear ?? Infinity) - (b.fiscalYear ?? Infinity) || compare(a.program ?? '', b.program ?? '') || compare(a.id, b.id))
  table.set(activity, lines)
  return lines
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/**
 * What an activity costs: the sum of its likely costs. A line without one, or an activity without a line, is unknown; zero is a cost.
 * `costOf(plan, recordId('act-talks')) // { usd: 3_800_000, funded: 3_800_000, unfunded: 0, unknown: 0 }`
 */
export function costOf(plan: PlanGraph, activity: RecordId): MoneySum {
  const lines = fundingOf(plan, activity)
  if (lines.length > 0) return sumOf(lines.map((line) => lineSum(plan, line)))
  return plan.get('activity', activity)?.status === 'cancelled' ? noSum : oneUnknown
}

/** What several activities cost together, each counted once. */
export const costOfAll = (plan: PlanGraph, activities: Iterable<RecordId>): MoneySum => {
  let total = noSum
  for (const id of new Set(activities)) total = addSums(total, costOf(plan, id))
  return total
}
