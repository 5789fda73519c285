import { firstDayOf, formatUsdShort, lastDayOf, type PlanGraph, type Rec } from '@throughline/model'
import type { MatrixColumn, MatrixRow } from './matrix.ts'
import { noSum } from './money-sum.ts'

/** The key of the group of what others give. */
export const contributionsRow = 'contributions'

/**
 * What others give beside the plan, by year and title, as a group of its own: the amount stands in words and in no sum, since its stages are the same money seen at different points.
 * Nothing where there is none.
 */
export function contributionGroup(plan: PlanGraph, columns: readonly MatrixColumn[], number: number): readonly MatrixRow[] {
  const empty = columns.map(() => noSum)
  const given = plan.of('external-resource').toSorted((a, b) => (a.fiscalYear ?? Infinity) - (b.fiscalYear ?? Infinity) || (a.title < b.title ? -1 : a.title > b.title ? 1 : a.id < b.id ? -1 : 1))
  if (given.length === 0) return []
  const children = given.map((one, i): MatrixRow => ({
    key: `${contributionsRow}/${one.id}`, kind: 'external-resource', record: one.id, number: `${number}.${i + 1}`, title: one.title, depth: 1, costs: empty, total: noSum, activities: 0, children: [], note: saysOf(one),
    ...(one.fiscalYear !== undefined && { span: { start: firstDayOf(one.fiscalYear), end: lastDayOf(one.fiscalYear) } }),
  }))
  return [{ key: contributionsRow, kind: 'none', number: `${number}`, title: 'Others’ contributions', note: 'in no sum', depth: 0, costs: empty, total: noSum, activities: 0, children }]
}

const stages: Readonly<Record<NonNullable<Rec<'external-resource'>['stage']>, string>> = {
  requested: 'requested', allocated: 'allocated', appropriated: 'appropriated', pledged: 'pledged', law: 'by law', obligated: 'obligated', disbursed: 'disbursed', 'under-way': 'under way', given: 'given',
}

const saysOf = ({ amount, stage }: Rec<'external-resource'>): string =>
  [amount === undefined ? 'amount not known' : formatUsdShort(amount), ...(stage === undefined ? [] : [stages[stage]])].join(' ')
