import { usd, type PlanGraph, type Usd } from '@throughline/model'
import { moneyBy, type MoneyAxis } from './money-by.ts'
import { noSum, type MoneySum } from './money-sum.ts'

/** Money of one key of an axis in two states of a plan. */
export interface MoneyChange {
  /** The year or program id; empty where lines do not say. */
  readonly key: string
  readonly label: string
  readonly before: MoneySum
  readonly after: MoneySum
  /** Likely cost after less before, cents. */
  readonly difference: Usd
}

export interface MoneyChanges {
  /** In the order of the axis, what stands in only one of the two included. */
  readonly rows: readonly MoneyChange[]
  readonly total: MoneyChange
}

/**
 * Likely costs by an axis in two states of a plan, side by side; the totals count activities without a funding line as unknown.
 * `moneyChanges(baseline, plan, 'fiscal-year').total.difference`
 */
export function moneyChanges(before: PlanGraph, after: PlanGraph, axis: MoneyAxis): MoneyChanges {
  const [was, is] = [moneyBy(before, [axis]), moneyBy(after, [axis])]
  const groups = [...was.groups, ...is.groups.filter(({ key }) => was.groups.every((one) => one.key !== key))]
  const rows = groups.map(({ key, label }) => changeOf(key, label, sumIn(was.groups, key), sumIn(is.groups, key)))
  return { rows: axis === 'fiscal-year' ? rows.sort(byYear) : rows, total: changeOf('', 'All', was.total, is.total) }
}

const changeOf = (key: string, label: string, before: MoneySum, after: MoneySum): MoneyChange => ({ key, label, before, after, difference: usd((after.usd - before.usd) / 100) })

const sumIn = (groups: readonly { readonly key: string; readonly sum: MoneySum }[], key: string): MoneySum => groups.find((one) => one.key === key)?.sum ?? noSum

const byYear = (a: MoneyChange, b: MoneyChange) => Number(a.key === '') - Number(b.key === '') || (a.key < b.key ? -1 : 1)
