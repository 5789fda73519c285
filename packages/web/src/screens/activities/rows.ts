import { activitiesOf, compareActivities, effortsOf, lineSum, linesOf, costOf, noSum, addSums, type MoneySum } from '@throughline/analysis'
import { fiscalYearsBetween, type Activity, type Finding, type FiscalYear, type PlanGraph, type RecordId, type Severity } from '@throughline/model'
import type { PlanFindings } from '../../data/findings.ts'

/** One activity as the table shows it. Texts of cells are worked out when first asked for. */
export interface ActivityRow {
  readonly id: RecordId
  readonly activity: Activity
  readonly graph: PlanGraph
  /** "1.2.3": line of effort, line of activity, place in it. */
  readonly number: string | undefined
  /** Where it stands in the outline; what stands in none comes last. */
  readonly order: number
  readonly effort: RecordId | undefined
  readonly cost: MoneySum
  /** Likely cost of each fiscal year of money. */
  readonly costs: ReadonlyMap<FiscalYear, MoneySum>
  /** Fiscal years the work falls in. */
  readonly workYears: readonly FiscalYear[]
  readonly findings: readonly Finding[]
  readonly worst: Severity | undefined
  readonly texts: Map<string, string>
}

interface Place { readonly number: string; readonly order: number; readonly effort: RecordId }

/** Number and place of every activity in one walk: asking for one at a time would sort the plan for each. */
export function placesOf(plan: PlanGraph): ReadonlyMap<RecordId, Place> {
  const places = new Map<RecordId, Place>()
  for (const [e, effort] of effortsOf(plan).entries()) {
    for (const [l, line] of linesOf(plan, effort.id).entries()) {
      for (const [a, activity] of activitiesOf(plan, line.id).entries()) {
        places.set(activity.id, { number: `${e + 1}.${l + 1}.${a + 1}`, order: places.size, effort: effort.id })
      }
    }
  }
  return places
}

const severities: readonly Severity[] = ['error', 'warning', 'advice']

/** Every activity of the plan, in the order of the outline, then by date. `activityRows(graph)[0].number // '1.1.1'` */
export function activityRows(plan: PlanGraph): readonly ActivityRow[] {
  const places = placesOf(plan)
  const loose = places.size
  const rows = plan.of('activity').map((activity): ActivityRow => {
    const place = places.get(activity.id)
    return {
      id: activity.id, activity, graph: plan, number: place?.number, order: place?.order ?? loose, effort: place?.effort,
      ...moneyOf(plan, activity.id), workYears: workYearsOf(activity), findings: [], worst: undefined, texts: new Map(),
    }
  })
  return rows.sort((a, b) => a.order - b.order || compareActivities(a.activity, b.activity))
}

/** The rows with what is wrong with each; a row nothing is wrong with stays the same, and is not drawn anew. */
export const rowsWithFindings = (rows: readonly ActivityRow[], { of }: Pick<PlanFindings, 'of'>): readonly ActivityRow[] => rows.map((row) => {
  const open = of(row.id).filter((finding) => finding.waived === undefined)
  if (open.length === 0) return row
  return { ...row, findings: open, worst: severities.find((severity) => open.some((finding) => finding.severity === severity)), texts: new Map() }
})

function moneyOf(plan: PlanGraph, activity: RecordId): Pick<ActivityRow, 'cost' | 'costs'> {
  const costs = new Map<FiscalYear, MoneySum>()
  let cost = noSum
  const lines = plan.referring(activity, 'funding-line', 'activity')
  for (const line of lines) {
    const sum = lineSum(plan, line)
    cost = addSums(cost, sum)
    if (line.fiscalYear !== undefined) costs.set(line.fiscalYear, addSums(costs.get(line.fiscalYear) ?? noSum, sum))
  }
  return { cost: lines.length === 0 ? costOf(plan, activity) : cost, costs }
}

const mostYears = 30

function workYearsOf({ start, end }: Activity): readonly FiscalYear[] {
  if (start === undefined) return []
  const last = end === undefined || end < start ? start : end
  return fiscalYearsBetween(start, last).slice(0, mostYears)
}
