import { defaultRiskMethod, type RiskMethod } from '@throughline/catalog'
import { perPlan, rankParts, type Consequence, type Likelihood, type PlanGraph, type RankPart, type Rec, type RecordId, type RiskLevel } from '@throughline/model'
import { byText } from './order.ts'

/** Whose matrix and weights a plan goes by. */
export interface RiskMethodFrom {
  readonly kind: 'plan' | 'cited' | 'catalogue'
  /** The `risk-matrix` record, where there is one. */
  readonly record?: RecordId
  readonly title: string
}

/** The way from likelihood and consequence to a level and a rank, with whose it is and what is wrong with it. */
export type PlanRiskMethod = RiskMethod & {
  readonly from: RiskMethodFrom
  /** What the matrix does that no matrix should: more risk making a lower level, a weight below zero. */
  readonly faults: readonly string[]
}

/**
 * The method a plan ranks by: its own `risk-matrix` record, else one it cites (of its theater before the library), else the catalogue's.
 * What a record leaves out is as in the catalogue. A weight below zero counts as zero and is named in `faults`.
 * `riskMethodOf(plan).from.kind // 'catalogue'`
 */
export const riskMethodOf: (plan: PlanGraph) => PlanRiskMethod = perPlan((plan) => {
  const own = firstOf(plan.of('risk-matrix'))
  const record = own ?? firstOf(citedMatrices(plan))
  if (record === undefined) return { ...defaultRiskMethod, from: { kind: 'catalogue', title: 'Catalogue' }, faults: faultsOf(defaultRiskMethod) }
  const method = withRecord(record)
  return { ...method, from: { kind: own === undefined ? 'cited' : 'plan', record: record.id, title: record.title }, faults: [...faultsOf(method), ...weightFaults(record)] }
})

/**
 * The level that likelihood and consequence make together; undefined where one of them is not known.
 * `riskLevelOf(riskMethodOf(plan), { likelihood: 'likely', consequence: 'major' }) // 'significant'`
 */
export const riskLevelOf = (
  method: Pick<RiskMethod, 'levels'>, rated: { readonly likelihood?: Likelihood | undefined; readonly consequence?: Consequence | undefined } | undefined,
): RiskLevel | undefined =>
  rated?.likelihood === undefined || rated.consequence === undefined ? undefined : method.levels[rated.likelihood][rated.consequence]

const firstOf = (records: readonly Rec<'risk-matrix'>[]) => records.toSorted((a, b) => byText(a.id, b.id))[0]

function citedMatrices(plan: PlanGraph): readonly Rec<'risk-matrix'>[] {
  const own = new Set(plan.of('risk-matrix').map(({ id }) => id))
  const cited = plan.all('risk-matrix').filter(({ id }) => !own.has(id))
  const ofTheater = cited.filter(({ id }) => plan.bookOf(id) !== 'library')
  return ofTheater.length > 0 ? ofTheater : cited
}

function withRecord({ cells = [], weights = [], source }: Rec<'risk-matrix'>): RiskMethod {
  const rows = defaultRiskMethod.levels
  const levels: Record<Likelihood, Record<Consequence, RiskLevel>> = { 'very-likely': { ...rows['very-likely'] }, likely: { ...rows.likely }, unlikely: { ...rows.unlikely }, 'highly-unlikely': { ...rows['highly-unlikely'] } }
  for (const { likelihood, consequence, level } of cells) levels[likelihood][consequence] = level
  const weighed: Record<RankPart, number> = { ...defaultRiskMethod.weights }
  for (const { part, weight } of weights) weighed[part] = Math.max(0, weight)
  return { ...defaultRiskMethod, levels, weights: weighed, source: source ?? 'No source is given for this matrix.' }
}

const weightFaults = ({ weights = [] }: Rec<'risk-matrix'>): readonly string[] =>
  weights.filter(({ weight }) => weight < 0).map(({ part, weight }) => `${rankParts[part]} weighs ${weight}, less than nothing: it counts as 0.`)

function faultsOf({ levels, points }: RiskMethod): readonly string[] {
  const rows: readonly Likelihood[] = ['highly-unlikely', 'unlikely', 'likely', 'very-likely']
  const columns: readonly Consequence[] = ['minor', 'modest', 'major', 'extreme']
  const worth = (row: Likelihood, column: Consequence) => points[levels[row][column]]
  const faults: string[] = []
  rows.forEach((row, r) => columns.forEach((column, c) => {
    const [likelier, worse] = [rows[r + 1], columns[c + 1]]
    if (likelier !== undefined && worth(likelier, column) < worth(row, column)) faults.push(`${upper(said(likelier))} and ${column} makes a lower level than ${said(row)} and ${column}.`)
    if (worse !== undefined && worth(row, worse) < worth(row, column)) faults.push(`${upper(said(row))} and ${worse} makes a lower level than ${said(row)} and ${column}.`)
  }))
  return faults
}

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const said = (likelihood: Likelihood) => likelihood.replace('-', ' ')
