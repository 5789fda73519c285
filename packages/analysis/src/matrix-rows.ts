import { titleOf, type Activity, type Day, type KindId, type PlanGraph, type Rec, type RecordId } from '@throughline/model'
import { fundingOf, lineSum, payerNameOf, payerSideOf, programName } from './cost.ts'
import { columnHolding, datesOf, moneyDay } from './matrix-columns.ts'
import type { BarStatus, MatrixBar, MatrixColumn, MatrixRow, MatrixRows } from './matrix.ts'
import { addSums, noSum, oneUnknown, sumOf, type MoneySum } from './money-sum.ts'
import { activitiesOf, compareActivities, effortHolding, effortsOf, linesOf, phasesOf } from './outline.ts'

type FundingLine = Rec<'funding-line'>

/** What the rows are made from. */
export interface RowSource {
  readonly plan: PlanGraph
  readonly columns: readonly MatrixColumn[]
  readonly on: Day
  readonly activities: readonly Activity[]
  /** Whether only some activities are shown: lines that none of them is a step of are left out. */
  readonly isFiltered: boolean
}

interface Heading {
  readonly key: string
  /** Its number in the plan, which does not change with what is shown. */
  readonly number?: string
  readonly kind: KindId | 'program' | 'none'
  readonly title: string
  readonly record?: RecordId
  readonly program?: string
  readonly note?: string
}

/** A group before it is summed: groups, or activities each with the funding lines that are its own here. */
interface Group {
  readonly heading: Heading
  readonly groups: readonly Group[]
  readonly leaves: readonly Leaf[]
}
interface Leaf {
  readonly activity: Activity
  readonly funding: readonly FundingLine[]
  readonly number?: string
  /** The row on which its money stands, where that is another. */
  readonly moneyAt?: string
}

/** The rows of a matrix as a tree; each funding line stands in exactly one of them. */
export function rowsOf(by: MatrixRows, source: RowSource): readonly MatrixRow[] {
  const groups = groupsBy(by, source)
  return groups.filter(isShown(source)).map((group, i) => groupRow(source, group, group.heading.number ?? `${i + 1}`, 0))
}

function groupsBy(by: MatrixRows, source: RowSource): readonly Group[] {
  switch (by) {
    case 'effort': return effortGroups(source)
    case 'organization': return ownerGroups(source)
    case 'phase': return phaseGroups(source)
    case 'unit': return unitGroups(source)
    default: return fundingGroups(by, source)
  }
}

const isFilled = (group: Group): boolean => group.leaves.length > 0 || group.groups.some(isFilled)
/** A line without activities is still a row of the whole plan, so that one sees it is empty. */
const isShown = ({ isFiltered }: RowSource) => (group: Group): boolean => isFilled(group) || (!isFiltered && group.heading.kind !== 'none' && group.heading.record !== undefined)
const whole = (plan: PlanGraph) => (activity: Activity): Leaf => ({ activity, funding: fundingOf(plan, activity.id) })

/** Line of effort › line of activity › activity. What has no line, and what has no line of effort, stands last. */
function effortGroups({ plan, activities }: RowSource): readonly Group[] {
  const shown = new Set(activities.map((a) => a.id))
  const leafOf = whole(plan)
  const lineGroup = (line: Rec<'line-of-activity'>, number: string): Group => ({
    heading: { key: line.id, kind: 'line-of-activity', record: line.id, title: line.title, number, ...noteOf(plan.get('objective', line.objective)) },
    groups: [], leaves: activitiesOf(plan, line.id).map((a, i) => ({ ...leafOf(a), number: `${number}.${i + 1}` })).filter(({ activity }) => shown.has(activity.id)),
  })
  const efforts = effortsOf(plan)
  const withoutLine = activities.filter((a) => plan.get('line-of-activity', a.line) === undefined)
  const effortOf = (activity: Activity) => plan.pick('objective', activity.objectives).map((o) => effortHolding(plan, o.id)).find((e) => e !== undefined)?.id
  const strays = new Map(withoutLine.map((a) => [a.id, effortOf(a)]))
  const groups = efforts.map((effort, at): Group => ({
    heading: { key: effort.id, kind: 'line-of-effort', record: effort.id, title: effort.title, number: `${at + 1}`, ...(effort.significantInitiative === true && { note: 'initiative' }) },
    groups: [
      ...linesOf(plan, effort.id).map((line, i) => lineGroup(line, `${at + 1}.${i + 1}`)),
      { heading: { key: `${effort.id}/none`, kind: 'none', title: 'No line of activity' }, groups: [], leaves: withoutLine.filter((a) => strays.get(a.id) === effort.id).map(leafOf) },
    ],
    leaves: [],
  }))
  const looseLines = plan.of('line-of-activity').filter((line) => plan.get('line-of-effort', line.effort) === undefined)
    .toSorted((a, b) => compareText(a.title, b.title) || compareText(a.id, b.id))
  return [...groups, {
    heading: { key: 'no-line-of-effort', kind: 'none', title: 'No line of effort' },
    groups: looseLines.map((line, i) => lineGroup(line, `${efforts.length + 1}.${i + 1}`)), leaves: withoutLine.filter((a) => strays.get(a.id) === undefined).map(leafOf),
  }]
}

const noteOf = (objective: Rec<'objective'> | undefined) => (objective?.level === 'intermediate-military-objective' && objective.rank !== undefined ? { note: `IMO ${objective.rank}` } : {})
const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function ownerGroups({ plan, activities }: RowSource): readonly Group[] {
  return gathered(activities.map((activity): readonly [Heading, Leaf] => {
    const owner = plan.get('organization', activity.owner)
    return [
      owner === undefined ? { key: 'no-owner', kind: 'none', title: 'No owner named' } : { key: owner.id, kind: 'organization', record: owner.id, title: owner.short ?? owner.name },
      whole(plan)(activity),
    ]
  }))
}

/** Phase › line of effort › activity, as the chapter's figure lays them: the phase an activity names, else the one that holds its first day. */
function phaseGroups(source: RowSource): readonly Group[] {
  const { plan, activities } = source
  const phases = phasesOf(plan)
  const held = Map.groupBy(activities, (activity) => plan.get('phase', activity.phase)?.id ?? phases.find(({ start, end }) => isHeld(datesOf(activity)?.start, start, end))?.id)
  const efforts = effortsOf(plan)
  const groupOf = (heading: Heading, own: readonly Activity[]): Group => {
    const byEffort = Map.groupBy(own, (activity) => effortOfActivity(plan, activity))
    const of = (effort: RecordId | undefined, title: string, record?: RecordId): Group => ({
      heading: { key: `${heading.key}/${effort ?? 'none'}`, kind: effort === undefined ? 'none' : 'line-of-effort', title, ...(record !== undefined && { record }) }, groups: [], leaves: (byEffort.get(effort) ?? []).map(whole(plan)),
    })
    return { heading, leaves: [], groups: [...efforts.map((effort) => of(effort.id, effort.title, effort.id)), of(undefined, 'No line of effort')].filter(isFilled) }
  }
  return [
    ...phases.map((phase, i) => groupOf({ key: phase.id, kind: 'phase', record: phase.id, title: phase.title, number: `${i + 1}` }, held.get(phase.id) ?? [])),
    groupOf({ key: 'no-phase', kind: 'none', title: 'No phase' }, held.get(undefined) ?? []),
  ]
}

const isHeld = (at: Day | undefined, start: Day | undefined, end: Day | undefined) => at !== undefined && start !== undefined && end !== undefined && start <= at && at <= end
const effortOfActivity = (plan: PlanGraph, activity: Activity): RecordId | undefined =>
  plan.get('line-of-effort', plan.get('line-of-activity', activity.line)?.effort)?.id ?? plan.pick('objective', activity.objectives).map((o) => effortHolding(plan, o.id)).find((e) => e !== undefined)?.id

/** Recipient unit › activity: one for several units stands under each, its money under the first by name alone, so that sums hold. */
function unitGroups({ plan, activities }: RowSource): readonly Group[] {
  return gathered(activities.flatMap((activity): readonly (readonly [Heading, Leaf])[] => {
    const units = plan.pick('recipient-unit', activity.recipients).toSorted((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id))
    const [first] = units
    if (first === undefined) return [[{ key: 'no-unit', kind: 'none', title: 'No recipient unit named' }, whole(plan)(activity)]]
    return units.map((unit) => [
      { key: unit.id, kind: 'recipient-unit', record: unit.id, title: unit.name }, unit === first ? whole(plan)(activity) : { activity, funding: [], moneyAt: first.name },
    ])
  }))
}

/** Program or payer › activity: an activity with money of two programs stands under both, each time with that money alone. */
function fundingGroups(by: 'program' | 'payer', { plan, activities }: RowSource): readonly Group[] {
  return gathered(activities.flatMap((activity): readonly (readonly [Heading, Leaf])[] => {
    const funding = fundingOf(plan, activity.id)
    if (funding.length === 0) return [[by === 'program' ? programHeading(plan, activity.programs?.[0]) : payerHeading(plan, undefined), { activity, funding }]]
    const parts = Map.groupBy(funding, (line) => (by === 'program' ? line.program : line.payer) ?? '')
    return [...parts].map(([key, lines]) => [by === 'program' ? programHeading(plan, key) : payerHeading(plan, lines[0]?.payer), { activity, funding: lines }])
  }))
}

const programHeading = (plan: PlanGraph, program: string | undefined): Heading =>
  program === undefined || program === '' ? { key: 'no-program', kind: 'none', title: 'No program named' } : { key: `program:${program}`, kind: 'program', program, title: programName(program, plan) }

const payerHeading = (plan: PlanGraph, payer: RecordId | undefined): Heading =>
  payer === undefined ? { key: 'no-payer', kind: 'none', title: 'No payer named' } : { key: payer, kind: plan.find(payer)?.kind ?? 'organization', record: payer, title: payerNameOf(plan, payer) ?? payer }

/** Groups of one level, by title; the unnamed last. */
function gathered(leaves: readonly (readonly [Heading, Leaf])[]): readonly Group[] {
  const groups = new Map<string, { readonly heading: Heading; readonly leaves: Leaf[] }>()
  for (const [heading, leaf] of leaves) {
    const group = groups.get(heading.key)
    if (group) group.leaves.push(leaf)
    else groups.set(heading.key, { heading, leaves: [leaf] })
  }
  return [...groups.values()]
    .map(({ heading, leaves: own }) => ({ heading, groups: [], leaves: own.toSorted((a, b) => compareActivities(a.activity, b.activity)) }))
    .sort((a, b) => Number(a.heading.kind === 'none') - Number(b.heading.kind === 'none') || compareText(a.heading.title.toLowerCase(), b.heading.title.toLowerCase()) || compareText(a.heading.key, b.heading.key))
}

function groupRow(source: RowSource, group: Group, number: string, depth: number): MatrixRow {
  const { key } = group.heading
  const groups = group.groups.filter(isShown(source)).map((child, i) => groupRow(source, child, child.heading.number ?? `${number}.${i + 1}`, depth + 1))
  const leaves = group.leaves.map((leaf, i) => leafRow(source, leaf, leaf.number ?? `${number}.${groups.length + i + 1}`, depth + 1, key))
  const children = [...groups, ...leaves]
  const costs = source.columns.map((_, i) => sumOf(children.map((child) => child.costs[i] ?? noSum)))
  const spans = children.flatMap((child) => child.span ?? [])
  const start = spans.map((s) => s.start).sort()[0]
  const end = spans.map((s) => s.end).sort().at(-1)
  return {
    ...group.heading, number, depth, costs, total: sumOf(costs), children,
    activities: children.reduce((n, child) => n + child.activities, 0),
    ...(start !== undefined && end !== undefined && { span: { start, end } }),
  }
}

function leafRow(source: RowSource, { activity, funding, moneyAt }: Leaf, number: string, depth: number, parent: string): MatrixRow {
  const costs = moneyAt === undefined ? leafCosts(source, activity, funding) : source.columns.map(() => noSum)
  const span = datesOf(activity)
  return {
    key: `${parent}/${activity.id}`, kind: 'activity', record: activity.id, title: titleOf(activity), number, depth, costs, total: sumOf(costs), activities: 1, children: [],
    ...(moneyAt === undefined ? activity.type !== undefined && { note: activity.type } : { note: `money under ${moneyAt}` }),
    ...(span !== undefined && { span, bar: barOf(source, activity, span) }),
  }
}

function leafCosts({ plan, columns }: RowSource, activity: Activity, funding: readonly FundingLine[]): readonly MoneySum[] {
  const costs = columns.map(() => noSum)
  const work = datesOf(activity)
  const put = (at: Day | undefined, sum: MoneySum) => {
    const column = columnHolding(columns, at)
    costs[column] = addSums(costs[column] ?? noSum, sum)
  }
  for (const line of funding) put(moneyDay(line.fiscalYear, work), lineSum(plan, line))
  if (funding.length === 0 && activity.status !== 'cancelled') put(work?.start, oneUnknown)
  return costs
}

const words: Readonly<Record<BarStatus, string>> = {
  done: 'done', 'under-way': 'under way', approved: 'approved', requested: 'requested', idea: 'idea', cancelled: 'cancelled', partner: "partner's own",
}

function barOf({ plan, on }: RowSource, activity: Activity, span: { readonly start: Day; readonly end: Day }): MatrixBar {
  const status = barStatus(plan, activity)
  const stated = activity.status ?? 'idea'
  const isOver = stated === 'done' || stated === 'cancelled'
  return { ...span, status, statusText: words[status], isLate: !isOver && (span.end < on || (stated !== 'under-way' && span.start < on)) }
}

/** Done and cancelled first; then whose money it is; then how far it is. */
function barStatus(plan: PlanGraph, activity: Activity): BarStatus {
  const stated = activity.status ?? 'idea'
  if (stated === 'done' || stated === 'cancelled') return stated
  const sides = fundingOf(plan, activity.id).map((line) => payerSideOf(plan, line))
  return sides.length > 0 && sides.every((side) => side === 'partner') ? 'partner' : stated
}

/** Rows of a tree, top to bottom. */
export const flatRows = (rows: readonly MatrixRow[]): readonly MatrixRow[] => rows.flatMap((row) => [row, ...flatRows(row.children)])

