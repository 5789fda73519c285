import { kindOf, sumUsd, type FiscalYear, type PlanGraph, type Rec, type RecordId, type Usd } from '@throughline/model'
import { byKnown, byText } from './order.ts'

export type ResourceStage = NonNullable<Rec<'external-resource'>['stage']>

/** One sum: of one account and agency, in one year, at one stage. Sums of different stages are pictures of one stream and are never added together. */
export interface ResourceSum {
  readonly from: Rec<'external-resource'>['from']
  readonly account: string | undefined
  readonly agency: string | undefined
  readonly sector: string | undefined
  /** How the source cuts its money: cuts of one source are the same money seen another way, and are never added together. */
  readonly cut: Rec<'external-resource'>['cut']
  /** The record of the office that gives it, where no account or agency is named. */
  readonly organization: RecordId | undefined
  readonly fiscalYear: FiscalYear | undefined
  /** The source's own words, where the money has no single fiscal year. */
  readonly period: string | undefined
  readonly stage: ResourceStage | undefined
  readonly amount: Usd
  /** What was counted. */
  readonly records: readonly Rec<'external-resource'>[]
  /** What states no amount: unknown, not nothing. */
  readonly unknown: readonly Rec<'external-resource'>[]
}

export interface ResourcesByYear {
  readonly sums: readonly ResourceSum[]
  /** Amounts of whole activities over several countries: shown, never counted for one. */
  readonly wholes: readonly Rec<'external-resource'>[]
  readonly years: readonly FiscalYear[]
  readonly stages: readonly ResourceStage[]
}

const stageOrder = new Map(kindOf('external-resource').fields['stage']?.choices?.map(({ value }, index) => [value, index]))

/**
 * Resources planned or available by account, agency, year and stage. Two rows of one account, year and stage add up; two stages never do, nor two cuts of one source; whole-activity amounts are listed and never counted.
 * Chapter: Identify Resources Planned or Available.
 * `resourcesByYear(plan).sums.filter(({ stage }) => stage === 'obligated')`
 */
export function resourcesByYear(plan: PlanGraph): ResourcesByYear {
  const all = plan.of('external-resource').toSorted((a, b) => byText(a.id, b.id))
  const counted = all.filter(({ isWhole }) => isWhole !== true)
  const sums = [...Map.groupBy(counted, keyOf).values()].flatMap(sumOf).sort(compareSums)
  return {
    sums, wholes: all.filter(({ isWhole }) => isWhole === true),
    years: [...new Set(counted.flatMap(({ fiscalYear }) => fiscalYear ?? []))].sort((a, b) => a - b),
    stages: [...new Set(counted.flatMap(({ stage }) => stage ?? []))].sort((a, b) => stagePlace(a) - stagePlace(b)),
  }
}

const keyOf = ({ account, agency, sector, cut, fiscalYear, period, stage, from, organization }: Rec<'external-resource'>): string =>
  JSON.stringify([account, agency, sector, cut, fiscalYear, fiscalYear === undefined ? period : undefined, stage, from, isNamed({ account, agency, sector }) ? undefined : organization])

type Name = string | undefined
const isNamed = ({ account, agency, sector }: { readonly account?: Name; readonly agency?: Name; readonly sector?: Name }) => account !== undefined || agency !== undefined || sector !== undefined

function sumOf(records: readonly Rec<'external-resource'>[]): readonly ResourceSum[] {
  const first = records[0]
  if (first === undefined) return []
  const known = records.filter(({ amount }) => amount !== undefined)
  return [{
    from: first.from, account: first.account, agency: first.agency, sector: first.sector, cut: first.cut, organization: isNamed(first) ? undefined : first.organization, fiscalYear: first.fiscalYear, period: first.fiscalYear === undefined ? first.period : undefined, stage: first.stage,
    amount: sumUsd(known.flatMap(({ amount }) => amount ?? [])), records: known, unknown: records.filter(({ amount }) => amount === undefined),
  }]
}

const stagePlace = (stage: ResourceStage | undefined) => (stage === undefined ? 99 : stageOrder.get(stage) ?? 98)

const compareSums = (a: ResourceSum, b: ResourceSum): number =>
  byKnown(a.account, b.account) || byKnown(a.from, b.from) || byKnown(a.organization, b.organization) || byKnown(a.agency, b.agency) || byKnown(a.fiscalYear, b.fiscalYear) || byKnown(a.period, b.period) || stagePlace(a.stage) - stagePlace(b.stage)
