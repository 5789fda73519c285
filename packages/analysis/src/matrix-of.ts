import type { Activity, PlanGraph, RecordId } from '@throughline/model'
import { fundingOf, lineSum, payerNameOf, payerSideOf, type PayerSide } from './cost.ts'
import { columnHolding, columnsOf, datesOf, matrixSpan, moneyDay, phaseSpans, quarterSpans, yearSpans } from './matrix-columns.ts'
import { contributionGroup } from './matrix-contributions.ts'
import { linksAmong } from './matrix-links.ts'
import { flatRows, rowsOf } from './matrix-rows.ts'
import type { Matrix, MatrixColumn, MatrixMilestone, MatrixOptions, MatrixRow, MatrixTotal } from './matrix.ts'
import { addSums, noSum, sumOf, type MoneySum } from './money-sum.ts'
import { compareActivities } from './outline.ts'

/**
 * The synchronization matrix: rows as a tree, columns as spans, a bar and its costs for each activity, sums at every level that always add up.
 * The same whatever the order of the activities.
 * `matrixOf(plan, { rows: 'effort', columns: 'fiscal-year', on: day('2026-11-20') })`
 */
export function matrixOf(plan: PlanGraph, options: MatrixOptions): Matrix {
  const { on, filter } = options
  const activities = plan.of('activity').filter((a) => filter === undefined || filter(a.id)).toSorted(compareActivities)
  const { start, end } = matrixSpan(plan, activities, on)
  const spans = { years: yearSpans(start, end), quarters: quarterSpans(start, end), phases: phaseSpans(plan) }
  const columns = columnsOf(options.columns, spans)
  const rows = rowsOf(options.rows, { plan, columns, on, activities, isFiltered: filter !== undefined })
  const costs = columns.map((_, i) => sumOf(rows.map((row) => row.costs[i] ?? noSum)))
  const milestones = milestonesOn(plan, rows, options.rows)
  const full: Matrix = {
    rowsBy: options.rows, columnsBy: options.columns, on, title: plan.head?.title ?? '', start, end, columns, ...spans,
    rows: [...withMilestoneRow(rows, milestones, columns), ...(options.hasContributions === true ? contributionGroup(plan, columns, rows.length + 1) : [])], costs,
    total: sumOf(costs),
    payers: payerTotals(plan, columns, activities),
    links: linksAmong(plan, activities),
    milestones: milestones.map((one) => ({ ...one, row: one.row ?? milestoneRow })),
    undated: activities.filter((a) => datesOf(a) === undefined).map((a) => a.id),
    activities: activities.length,
  }
  return isEmpty(costs.at(-1)) ? withoutLastColumn(full) : full
}

const isEmpty = (sum: MoneySum | undefined) => sum === undefined || (sum.usd === 0 && sum.unknown === 0)

/** Drops the column for what lies outside, where nothing does. */
function withoutLastColumn(matrix: Matrix): Matrix {
  const cut = (row: MatrixRow): MatrixRow => ({ ...row, costs: row.costs.slice(0, -1), children: row.children.map(cut) })
  return {
    ...matrix, columns: matrix.columns.slice(0, -1), costs: matrix.costs.slice(0, -1), rows: matrix.rows.map(cut),
    payers: matrix.payers.map((payer) => ({ ...payer, costs: payer.costs.slice(0, -1) })),
  }
}

const sides: readonly PayerSide[] = ['united-states', 'partner', 'international-organization', 'not-named']

/** Who pays, column by column; an activity without funding lines counts as not named. */
function payerTotals(plan: PlanGraph, columns: readonly MatrixColumn[], activities: readonly Activity[]): readonly MatrixTotal[] {
  const costs = new Map(sides.map((side) => [side, columns.map(() => noSum)]))
  const put = (side: PayerSide, column: number, sum: MoneySum) => {
    const own = costs.get(side)
    if (own !== undefined) own[column] = addSums(own[column] ?? noSum, sum)
  }
  for (const activity of activities) {
    const work = datesOf(activity)
    const funding = fundingOf(plan, activity.id)
    for (const line of funding) put(payerSideOf(plan, line), columnHolding(columns, moneyDay(line.fiscalYear, work)), lineSum(plan, line))
    if (funding.length === 0 && activity.status !== 'cancelled') put('not-named', columnHolding(columns, work?.start), { ...noSum, unknown: 1 })
  }
  const labels: Readonly<Record<PayerSide, string>> = {
    'united-states': 'United States', partner: payerNameOf(plan, plan.head?.partner) ?? 'Partner', 'international-organization': 'International organizations', 'not-named': 'Payer not named',
  }
  return [...costs].filter(([, own]) => !isEmpty(sumOf(own))).map(([side, own]) => ({ key: side, label: labels[side], costs: own, total: sumOf(own) }))
}

/** The key of the row of milestones that no other row holds. */
export const milestoneRow = 'milestones'

/** Milestones tied to no row stand on one of their own, above all others. */
function withMilestoneRow(rows: readonly MatrixRow[], milestones: readonly Placed[], columns: readonly MatrixColumn[]): readonly MatrixRow[] {
  const loose = milestones.filter((one) => one.row === undefined)
  const [first, last] = [loose[0], loose.at(-1)]
  if (first === undefined || last === undefined) return rows
  const row: MatrixRow = {
    key: milestoneRow, kind: 'milestone', number: '', title: 'Milestones', depth: 0, span: { start: first.date, end: last.date },
    costs: columns.map(() => noSum), total: noSum, activities: 0, children: [],
  }
  return [row, ...rows]
}

type Placed = Omit<MatrixMilestone, 'row'> & { readonly row?: string }

/** Dated milestones by day, each on the row of the line that leads to its objective, else on that of an activity that brings it about. */
function milestonesOn(plan: PlanGraph, rows: readonly MatrixRow[], by: MatrixOptions['rows']): readonly Placed[] {
  const keys = new Map<RecordId, string>()
  for (const row of flatRows(rows)) if (row.record !== undefined && !keys.has(row.record)) keys.set(row.record, row.key)
  return plan.of('milestone').flatMap((milestone): readonly Placed[] => {
    if (milestone.date === undefined) return []
    const lines = milestone.objective === undefined ? [] : plan.referring(milestone.objective, 'line-of-activity', 'objective')
    const own = (milestone.activities ?? []).map((id) => plan.get('activity', id)?.line).flatMap((line) => line ?? [])
    const row = [...lines.filter((line) => own.includes(line.id)), ...lines].map((line) => keys.get(line.id)).find((key) => key !== undefined)
      ?? milestone.activities?.map((id) => keys.get(id)).find((key) => key !== undefined)
    // One whose line or activities are switched off goes with them; one tied to none of them stays.
    const isTied = (by === 'effort' && lines.length > 0) || plan.pick('activity', milestone.activities).length > 0
    if (row === undefined && isTied) return []
    return [{ record: milestone.id, title: milestone.title, date: milestone.date, isMet: milestone.metOn !== undefined, ...(row !== undefined && { row }) }]
  }).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.record < b.record ? -1 : 1))
}
