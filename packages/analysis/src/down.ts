import { addUsd, formatDay, noMoney, titleOf, type Activity, type AnyRecord, type Day, type PlanGraph, type Rec, type RecordId } from '@throughline/model'
import { everythingBelow } from './below.ts'
import { costOfAll, fundingOf, payerNameOf, payerSideOf, stageOf, type Stage } from './cost.ts'
import { compareActivities } from './outline.ts'
import { progressOf } from './progress-of.ts'
import { arrowsFrom } from './station.ts'
import type { Down, DownMeasure, DownMoney, DownRecord, MoneyRow } from './trace.ts'

/** Everything that hangs below a record and on the stations of its trunk. */
export function downOf(plan: PlanGraph, record: AnyRecord, trunk: readonly AnyRecord[], on: Day): Down {
  const below = [...everythingBelow(plan, [record, ...anchorOf(trunk)]).values()]
  const activities = below.filter((r) => r.kind === 'activity').toSorted(compareActivities)
  const onTheLine = trunk.filter((r) => r.kind !== 'guidance-statement' && r.kind !== 'guidance-document')
  // A step's measures and agreements are those of the stations it leads to; a broad record's are those of all that lies below it.
  const bearers = isStep(record) ? onTheLine : [...new Set([...below, ...onTheLine])]
  return {
    money: moneyOf(plan, activities),
    agreements: agreementsOf(plan, bearers),
    measures: measuresOf(plan, bearers, on),
    milestones: milestonesOf(plan, bearers),
    assumptions: assumptionsOf(plan, bearers, on),
    risks: distinct(bearers.flatMap((r) => plan.referring(r.id, 'risk', 'affects'))).map((risk) => down(risk, {
      ...(risk.reviewDate !== undefined && { date: risk.reviewDate }), ...(risk.level !== undefined && { state: risk.level }),
    })),
    activities: activities.map((activity) => activityRow(activity)),
    answers: below.filter((r) => r.id !== record.id && answering.has(r.kind)).map((r) => down(r, {})),
  }
}

const steps: ReadonlySet<AnyRecord['kind']> = new Set(['activity', 'funding-line', 'dependency', 'line-of-activity'])
const isStep = (record: AnyRecord) => steps.has(record.kind)
const answering: ReadonlySet<AnyRecord['kind']> = new Set(['guidance-statement', 'end-state', 'objective', 'line-of-effort', 'line-of-activity'])

/** A record that has nothing below itself, such as a funding line or a comment, shows what lies below the step it is about. */
function anchorOf(trunk: readonly AnyRecord[]): readonly AnyRecord[] {
  const first = trunk[0]
  const second = trunk[1]
  return first === undefined || second === undefined || broad.has(first.kind) ? [] : [second]
}
const broad: ReadonlySet<AnyRecord['kind']> = new Set([
  'activity', 'line-of-activity', 'objective', 'line-of-effort', 'end-state', 'guidance-statement', 'guidance-document', 'plan', 'phase', 'organization', 'partner', 'recipient-unit', 'milestone',
  'role', 'task', 'capability', 'gap', 'solution',
])

interface Extra { readonly date?: Day; readonly state?: string; readonly attention?: string }
const down = (record: AnyRecord, extra: Extra): DownRecord => ({ record: record.id, kind: record.kind, title: titleOf(record), ...extra })
const distinct = <R extends { readonly id: RecordId }>(records: readonly R[]): readonly R[] => [...new Map(records.map((r) => [r.id, r])).values()]

const activityRow = (activity: Activity): DownRecord =>
  down(activity, { ...(activity.start !== undefined && { date: activity.start }), ...(activity.status !== undefined && { state: activity.status }) })

/** Money by program, fiscal year, payer and stage, with the total. */
function moneyOf(plan: PlanGraph, activities: readonly Activity[]): DownMoney {
  const rows = new Map<string, MoneyRow>()
  for (const line of activities.flatMap((activity) => fundingOf(plan, activity.id))) {
    const key = [line.program ?? '', line.fiscalYear ?? '', line.payer ?? '', stageOf(line)].join('|')
    rows.set(key, addLine(plan, rows.get(key), line))
  }
  return { total: costOfAll(plan, activities.map((a) => a.id)), rows: [...rows.values()].sort(compareRows) }
}

function addLine(plan: PlanGraph, row: MoneyRow | undefined, line: Rec<'funding-line'>): MoneyRow {
  const usd = line.likely === undefined ? row?.usd : addUsd(row?.usd ?? noMoney, line.likely)
  const payerName = payerNameOf(plan, line.payer)
  const side = payerSideOf(plan, line)
  return {
    fundingLines: [...(row?.fundingLines ?? []), line.id],
    ...(line.program !== undefined && { program: line.program }),
    ...(line.fiscalYear !== undefined && { fiscalYear: line.fiscalYear }),
    ...(line.payer !== undefined && { payer: line.payer }),
    ...(payerName !== undefined && { payerName }),
    isPartners: side === 'partner' || side === 'international-organization',
    stage: stageOf(line),
    ...(usd !== undefined && { usd }),
  }
}

const stageOrder: readonly Stage[] = ['obligated', 'approved', 'requested', 'forecast', 'none-needed']
const compareRows = (a: MoneyRow, b: MoneyRow) =>
  (a.fiscalYear ?? Infinity) - (b.fiscalYear ?? Infinity) || (b.usd ?? 0) - (a.usd ?? 0) || (a.program ?? '').localeCompare(b.program ?? '', 'en') || rankOf(a) - rankOf(b)
const rankOf = (row: MoneyRow) => stageOrder.findIndex((stage) => stage === row.stage)

const settledStates: ReadonlySet<string> = new Set(['refused', 'lapsed'])

function agreementsOf(plan: PlanGraph, bearers: readonly AnyRecord[]): readonly DownRecord[] {
  return distinct(bearers.flatMap((r) => plan.referring(r.id, 'agreement', 'subject'))).map((agreement) => down(agreement, {
    state: agreement.state,
    ...(agreement.date !== undefined && { date: agreement.date }),
    ...(settledStates.has(agreement.state) && { attention: `The agreement is ${agreement.state}.` }),
  }))
}

function measuresOf(plan: PlanGraph, bearers: readonly AnyRecord[], on: Day): readonly DownMeasure[] {
  const measures = bearers.flatMap((r) => (r.kind === 'measure' ? [r] : plan.referring(r.id, 'measure', 'objective')))
  return distinct(measures).map((measure) => ({
    record: measure.id, title: measure.title, objective: measure.objective, progress: progressOf(plan, measure, on),
    ...(measure.type !== undefined && { type: measure.type }), ...(measure.unit !== undefined && { unit: measure.unit }),
  }))
}

function milestonesOf(plan: PlanGraph, bearers: readonly AnyRecord[]): readonly DownRecord[] {
  const milestones = bearers.flatMap((r) => [...plan.referring(r.id, 'milestone', 'objective'), ...plan.referring(r.id, 'milestone', 'activities')])
  return distinct(milestones).toSorted((a, b) => ((a.date ?? '9') < (b.date ?? '9') ? -1 : 1)).map((milestone) => down(milestone, {
    ...(milestone.date !== undefined && { date: milestone.date }), state: milestone.metOn === undefined ? 'open' : `met ${formatDay(milestone.metOn)}`,
  }))
}

function assumptionsOf(plan: PlanGraph, bearers: readonly AnyRecord[], on: Day): readonly DownRecord[] {
  const assumptions = bearers.flatMap((r) => [
    ...plan.referring(r.id, 'assumption', 'rests'),
    ...arrowsFrom(plan, r).flatMap((arrow) => [...plan.pick('assumption', arrow.assumptions), ...plan.referring(arrow.id, 'assumption', 'rests')]),
  ])
  return distinct(assumptions).map((assumption) => {
    const attention = attentionOf(assumption, on)
    return down(assumption, {
      ...(assumption.reviewDate !== undefined && { date: assumption.reviewDate }), ...(assumption.status !== undefined && { state: assumption.status }),
      ...(attention !== undefined && { attention }),
    })
  })
}

function attentionOf(assumption: Rec<'assumption'>, on: Day): string | undefined {
  if (assumption.status === 'broken') return 'It is broken.'
  if (assumption.reviewDate !== undefined && assumption.reviewDate < on && assumption.status !== 'proven') return `Its review was due ${formatDay(assumption.reviewDate)}.`
  return assumption.status === 'doubtful' ? 'It is doubtful.' : undefined
}

