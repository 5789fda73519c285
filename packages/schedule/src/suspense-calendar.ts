import { suspensesBetween, type StepConfidence } from '@throughline/catalog'
import { addDays, day, daysBetween, fiscalYearOf, formatDay, formatFiscalYear, titleOf, type BookId, type Day, type FiscalYear, type PlanGraph, type RecordId } from '@throughline/model'
import { isRule, type Gate, type GateState } from './gate.ts'
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
  /** The plan it stands in; left out of what comes round whatever the plan. */
  readonly plan?: { readonly book: BookId; readonly title: string }
  readonly record?: RecordId
  /** Of a gate: how it stands, the program that asks for it, the case it stands in, what had to be assumed. */
  readonly state?: GateState
  readonly program?: string
  readonly onlyIf?: string
  readonly assumed?: string
  readonly source?: string
  readonly confidence?: StepConfidence
}

/** From a day to a day, both included. */
export interface DaySpan { readonly from: Day; readonly to: Day }

/**
 * Everything due from a day to a day in one plan or in several, by day: open gates, the plan's milestones, reviews, agreements, steps of approval and
 * starts, and the recurring suspenses, which stand once for all. A missed gate of a rule is due before the first day and still listed; what is done is not.
 * `suspenseCalendar([plan], on, { from: on, to: addDays(on, 90) }).map((item) => `${item.due} ${item.title}`)`
 */
export const suspenseCalendar = (plans: readonly PlanGraph[], on: Day, span: DaySpan): readonly DueItem[] =>
  inOrder([...plans.flatMap((plan) => dueInPlan(plan, on, span)), ...recurringDue(on, span)])

/** Items by day, then by key. */
export const inOrder = (items: readonly DueItem[]): readonly DueItem[] => items.toSorted((a, b) => (a.due === b.due ? (a.key < b.key ? -1 : 1) : a.due < b.due ? -1 : 1))

/** What comes round from a day to a day, whatever a plan holds. `recurringDue(on, { from: on, to: addDays(on, 90) })` */
export const recurringDue = (on: Day, { from, to }: DaySpan): readonly DueItem[] => suspensesBetween(from, to).map(({ suspense, key, opens, due, fiscalYear }) => ({
  key: `suspense/${key}`, sort: 'suspense', due, title: suspense.title, what: 'recurring suspense', owner: suspense.owner, left: daysBetween(on, due), fiscalYear,
  source: suspense.source, confidence: suspense.confidence, ...(opens !== undefined && { opens }),
}))

/** What is due in one plan from a day to a day, in no order: its gates and its own days. `dueInPlan(plan, on, span).length` */
export function dueInPlan(plan: PlanGraph, on: Day, { from, to }: DaySpan): readonly DueItem[] {
  const isIn = (due: Day) => from <= due && due <= to
  const of = { book: plan.book, title: plan.head === undefined ? plan.book : titleOf(plan.head) }
  return [
    ...gatesOfPlan(plan, on).filter((gate) => gate.state !== 'done' && (isIn(gate.latest) || (gate.state === 'missed' && isRule(gate) && gate.latest <= to))).map((gate) => ofGate(plan, of, gate)),
    ...planDays(plan).filter(({ date }) => isIn(date)).map(({ date, title, what, record, field, owner }): DueItem => ({
      // A head has several steps of approval; else a record has one day of a sort.
      key: `plan/${plan.book}/${record}/${field ?? what}${field === 'approvals' ? `/${title}` : ''}`, sort: 'plan', due: date, title, what, left: daysBetween(on, date), fiscalYear: fiscalYearOf(date), plan: of, record,
      ...(owner !== undefined && { owner }),
    })),
  ]
}

function ofGate(plan: PlanGraph, of: NonNullable<DueItem['plan']>, { key, activity: id, latest, opens, owner, slackDays, title, program, state, source, confidence, onlyIf, assumed }: Gate): DueItem {
  const activity = plan.get('activity', id)
  return {
    key: `gate/${plan.book}/${key}`, sort: 'gate', due: latest, what: 'gate', owner, left: slackDays, fiscalYear: fiscalYearOf(latest), plan: of,
    title: activity === undefined ? title : `${title}: ${titleOf(activity)}`, record: id, program, state, source: source.cite, confidence,
    ...(opens !== undefined && { opens }), ...(onlyIf !== undefined && { onlyIf }), ...(assumed !== undefined && { assumed }),
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
  'plan': ({ plan }: DueItem) => plan?.title ?? 'Comes round, whatever the plan',
} as const

export type CalendarGrouping = keyof typeof headings

/**
 * What is due, under headings in the order they first come up (owners and plans by name), each with its items by day.
 * `[...dueBy(items, 'month').keys()] // ['NOV 26', 'DEC 26', …]`
 */
export function dueBy(items: readonly DueItem[], by: CalendarGrouping): ReadonlyMap<string, readonly DueItem[]> {
  const groups = Map.groupBy(items, headings[by])
  return by === 'owner' || by === 'plan' ? new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1))) : groups
}
