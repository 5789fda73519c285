import { addSums, moneyBy, noSum, sumOf, type MoneyAxis, type MoneyGroup, type MoneySum } from '@throughline/analysis'
import { fiscalYearsBetween, formatFiscalYear, type PlanGraph } from '@throughline/model'
import { statusOfStage, type WorkStatus } from '../../parts/index.ts'

export type MoneyFacet = 'program' | 'payer'

/** One piece of a bar: money of one stage, or the partner's own. */
export interface MoneyPart { readonly status: WorkStatus; readonly sum: MoneySum }

export interface MoneyYear { readonly key: string; readonly label: string; readonly sum: MoneySum; readonly parts: readonly MoneyPart[] }

/** One program or payer: what it carries in each year. */
export interface MoneySeries {
  readonly key: string
  readonly label: string
  readonly sum: MoneySum
  /** One for each year of the view. */
  readonly years: readonly MoneyYear[]
  /** The other axis under it: payers of a program, programs of a payer. */
  readonly below: readonly { readonly key: string; readonly label: string; readonly sum: MoneySum; readonly years: readonly MoneySum[] }[]
}

export interface MoneyView {
  readonly years: readonly { readonly key: string; readonly label: string }[]
  readonly series: readonly MoneySeries[]
  readonly totals: readonly MoneySum[]
  readonly total: MoneySum
  /** Activities of unknown cost. */
  readonly uncosted: number
  /** The tallest year of any series, for one scale. */
  readonly tallest: number
}

/** Stacked from the ground: what is spent first, what is only an idea last. */
const stack: readonly WorkStatus[] = ['done', 'approved', 'requested', 'idea', 'partner', 'cancelled']

/**
 * Likely cost by program or payer and by year, each year by stage; largest first. Every level adds up.
 * `moneyView(plan, 'program').series[0]?.label // Section 333`
 */
export function moneyView(plan: PlanGraph, facet: MoneyFacet): MoneyView {
  const other: MoneyAxis = facet === 'program' ? 'payer' : 'program'
  const byYear = moneyBy(plan, [facet, 'fiscal-year', 'side', 'stage'])
  const byOther = new Map(moneyBy(plan, [facet, other, 'fiscal-year']).groups.map((group) => [group.key, group]))
  const years = yearsOf(plan, byYear.groups)
  const series = byYear.groups.filter((group) => group.sum.usd !== 0 || group.sum.unknown > 0).map((group): MoneySeries => ({
    key: group.key, label: group.label, sum: group.sum,
    years: years.map(({ key, label }) => {
      const year = group.groups.find((one) => one.key === key)
      return { key, label, sum: year?.sum ?? noSum, parts: year === undefined ? [] : partsOf(year) }
    }),
    below: (byOther.get(group.key)?.groups ?? []).map((one) => ({ key: one.key, label: one.label, sum: one.sum, years: sumsOf(one, years) })),
  }))
  const ordered = series.toSorted((a, b) => b.sum.usd - a.sum.usd || (a.label < b.label ? -1 : 1))
  return {
    years, series: ordered, total: byYear.total, uncosted: byYear.uncosted.length,
    totals: years.map((_, at) => sumOf(ordered.map((one) => one.years[at]?.sum ?? noSum))),
    tallest: Math.max(0, ...ordered.flatMap((one) => one.years.map((year) => year.sum.usd))),
  }
}

function yearsOf(plan: PlanGraph, groups: readonly MoneyGroup[]): MoneyView['years'] {
  const found = new Map<string, string>(groups.flatMap((group) => group.groups.map((one): [string, string] => [one.key, one.label])))
  if (plan.head !== undefined) for (const year of fiscalYearsBetween(plan.head.start, plan.head.end)) found.set(String(year), formatFiscalYear(year))
  return [...found].map(([key, label]) => ({ key, label })).sort((a, b) => Number(a.key === '') - Number(b.key === '') || (a.key < b.key ? -1 : 1))
}

const sumsOf = (group: MoneyGroup, years: MoneyView['years']) => years.map(({ key }) => group.groups.find((one) => one.key === key)?.sum ?? noSum)

function partsOf(year: MoneyGroup): readonly MoneyPart[] {
  const parts = new Map<WorkStatus, MoneySum>()
  for (const side of year.groups) {
    for (const stage of side.groups) {
      const status = side.key === 'partner' ? 'partner' : statusOfStage(stage.key)
      parts.set(status, addSums(parts.get(status) ?? noSum, stage.sum))
    }
  }
  return stack.flatMap((status) => {
    const sum = parts.get(status)
    return sum === undefined || sum.usd === 0 ? [] : [{ status, sum }]
  })
}

/** The first few series; the rest as one, so that nothing is left out of the picture. */
export function fewest(series: readonly MoneySeries[], most: number): readonly MoneySeries[] {
  if (series.length <= most) return series
  const rest = series.slice(most - 1)
  const [first] = rest
  const years = (first?.years ?? []).map((year, at): MoneyYear => {
    const own = rest.flatMap((one) => one.years[at] ?? [])
    const parts = stack.flatMap((status): readonly MoneyPart[] => {
      const sum = sumOf(own.flatMap((one) => one.parts.filter((part) => part.status === status).map((part) => part.sum)))
      return sum.usd === 0 ? [] : [{ status, sum }]
    })
    return { ...year, sum: sumOf(own.map((one) => one.sum)), parts }
  })
  return [...series.slice(0, most - 1), { key: 'rest', label: `${rest.length} others`, sum: sumOf(rest.map((one) => one.sum)), years, below: [] }]
}
