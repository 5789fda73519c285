import { suspensesBetween, type StepConfidence } from '@throughline/catalog'
import { addDays, day, daysBetween, fiscalYearOf, formatDay, formatFiscalYear, titleOf, type Day, type FiscalYear, type PlanGraph, type RecordId } from '@throughline/model'
import { isRule, type Gate } from './gate.ts'
import { gatesOfPlan } from './gates.ts'
import { planDays } from './plan-days.ts'

/** Something due on a day: a gate, a recurring suspense, or a day of the plan itself. */
export interface DueItem {
  /** Stable, even where its day changes; of a recurring suspense the same in every plan. */
  readonly key: string
  readonly sort: 'gate' | 'suspense' | 'plan'
  readonly due: Day
  /** The first day it can be done, where it has one. */
  readonly opens?: Day
  readonly title: string
  /** What it is: "gate", "recurring suspense", "milestone". */
  readonly what: string
  /** The office that owes it; left out where the plan does not say. */
  readonly owner?: string
  /** Days from the day asked about; negative where it is late. */
  readonly left: number
  readonly fiscalYear: FiscalYear
  readonly record?: RecordId
  readonly gate?: Gate
  readonly source?: string
  readonly confidence?: StepConfidence
}

/**
 * Everything due from a day to a day in a plan, by day: its open gates, the recurring suspenses, and the plan's milestones, reviews, agreements, steps of
 * approval and starts. A missed gate of a rule is due before the first day and still listed; what is done is not.
 * `suspenseCalendar(plan, on, { from: on, to: addDays(on, 90) }).map((item) => `${item.due} ${item.title}`)`
 */
export function suspenseCalendar(plan: PlanGraph, on: Day, span: { readonly from: Day; readonly to: Day }): readonly DueItem[] {
  const isIn = (due: Day) => span.from <= due && due <= span.to
  return [
    ...gatesOfPlan(plan, on).filter((gate) => gate.state !== 'done' && (isIn(gate.latest) || (gate.state === 'missed' && isRule(gate) && gate.latest <= span.to))).map((gate) => ofGate(plan, gate)),
    ...suspensesBetween(span.from, span.to).map(({ suspense, key, opens, due, fiscalYear }): DueItem => ({
      key: `suspense/${key}`, sort: 'suspense', due, title: suspense.title, what: 'recurring suspense', owner: suspense.owner, left: daysBetween(on, due), fiscalYear,
      source: suspense.source, confidence: suspense.confidence, ...(opens !== undefined && { opens }),
    })),
    ...planDays(plan).filter(({ date }) => isIn(date)).map(({ date, title, what, record, field }): DueItem => ({
      // A head has several steps of approval; else a record has one day of a sort.
      key: `plan/${plan.book}/${record}/${field ?? what}${field === 'approvals' ? `/${title}` : ''}`, sort: 'plan', due: date, title, what, left: daysBetween(on, date), fiscalYear: fiscalYearOf(date), record,
    })),
  ].sort((a, b) => (a.due === b.due ? (a.key < b.key ? -1 : 1) : a.due < b.due ? -1 : 1))
}

function ofGate(plan: PlanGraph, gate: Gate): DueItem {
  const activity = plan.get('activity', gate.activity)
  return {
    key: `gate/${plan.book}/${gate.key}`, sort: 'gate', due: gate.latest, what: 'gate', owner: gate.owner, left: gate.slackDays, fiscalYear: fiscalYearOf(gate.latest),
    title: activity === undefined ? gate.title : `${gate.title}: ${titleOf(activity)}`, record: gate.activity, gate, source: gate.source.cite, confidence: gate.confidence,
    ...(gate.opens !== undefined && { opens: gate.opens }),
  }
}

const someMonday = day('2026-01-05')
/** The Monday of a day's week. `weekOf(day('2026-11-20')) // 2026-11-16` */
export const weekOf = (d: Day): Day => addDays(d, -(((daysBetween(someMonday, d) % 7) + 7) % 7))

const headings = {
  'day': ({ due }: DueItem) => formatDay(due),
  'week': ({ due }: DueItem) => `Week of ${formatDay(weekOf(due))}`,
  'month': ({ due }: DueItem) => formatDay(due).slice(3),
  'fiscal-year': ({ fiscalYear }: DueItem) => formatFiscalYear(fiscalYear),
  'owner': ({ owner }: DueItem) => owner ?? 'Not said',
} as const

/**
 * What is due, under headings in the order they first come up (owners by name), each with its items by day.
 * `[...dueBy(items, 'month').keys()] // ['NOV 26', 'DEC 26', …]`
 */
export function dueBy(items: readonly DueItem[], by: keyof typeof headings): ReadonlyMap<string, readonly DueItem[]> {
  const groups = Map.groupBy(items, headings[by])
  return by === 'owner' ? new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1))) : groups
}
