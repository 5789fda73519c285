import { programById } from '@throughline/catalog'
import type { Gates, GatesOfPlans } from '@throughline/contract'
import type { CalendarSheet } from '@throughline/documents'
import { writeCalendarFile, type CalendarEvent } from '@throughline/exchange'
import { addDays, formatDay, highestMarking, later, titleOf, type Day, type Marking, type PlanGraph } from '@throughline/model'
import { dueInPlan, earliestHonestStart, fundInWords, fundsOf, gatesOfPlan, inOrder, recurringDue, type DaySpan, type DueItem, type EarliestStart, type FundLife, type Gate } from '@throughline/schedule'
import { disclaimer } from './finding-programs.ts'

export interface PlannedGates {
  readonly on: Day
  /** By latest day. */
  readonly gates: readonly Gate[]
  /** Of every activity still to come, in the order of the plan. */
  readonly earliest: readonly EarliestStart[]
  /** The life of all money, in the order of the plan, each in words. */
  readonly funds: readonly { readonly fund: FundLife; readonly text: string }[]
  /** What comes round in the next 90 days, whatever the plan holds. */
  readonly recurring: readonly DueItem[]
}

const daysAhead = 90

/** The gates of every activity of a plan as of a day, and the earliest day each can honestly start. `planGates(plan, on).gates[0]?.latest` */
export const planGates = (plan: PlanGraph, on: Day): PlannedGates => ({
  on, gates: gatesOfPlan(plan, on),
  earliest: plan.of('activity').flatMap((activity) => earliestHonestStart(plan, activity, on) ?? []),
  funds: plan.of('activity').flatMap((activity) => fundsOf(plan, activity).map((fund) => ({ fund, text: fundInWords(fund) }))),
  recurring: inOrder(recurringDue(on, { from: on, to: addDays(on, daysAhead) })),
})

/** The same as the command line and the server answer it. `gatesAnswer(planGates(plan, on)).gates[0]?.source` */
export const gatesAnswer = ({ gates: all, earliest, funds }: PlannedGates): Gates => ({
  gates: all.map(({ activity, program, step, latest, slackDays, state, source }) => ({ activity, program, step, latest, slackDays, state, source: source.cite })),
  earliestHonestStart: Object.fromEntries(earliest.map(({ activity, day, isPlannedSo, because }) =>
    [activity, { day, isPlannedSo, ...(because !== undefined && { program: because.program, step: because.step, because: because.text, source: because.source.cite }) }])),
  funds: funds.map(asFund),
})

function asFund({ fund, text }: PlannedGates['funds'][number]): Gates['funds'][number] {
  if (fund.kind === 'untold') return { activity: fund.activity, program: fund.program ?? null, fiscalYear: fund.year ?? null, life: 'unknown', availableFrom: null, obligateBy: null, workEndsBy: null, expires: null, leaves: [], text, source: null, confidence: null }
  const { program, year, life, availableFrom, obligateBy = null, workMustEndBy = null, expires = null, source, confidence } = fund.window
  return { activity: fund.activity, program, fiscalYear: year, life, availableFrom, obligateBy, workEndsBy: workMustEndBy, expires, leaves: [...fund.breaches], text, source: source.cite, confidence }
}

/** The same of several plans: each gate names its plan, by latest day over all. `gatesOfPlansAnswer([{ book, planned }]).gates[0]?.plan` */
export function gatesOfPlansAnswer(all: readonly { readonly book: PlanGraph['book']; readonly planned: PlannedGates }[]): GatesOfPlans {
  const answers = all.map(({ book, planned }) => ({ book, answer: gatesAnswer(planned) }))
  return {
    gates: answers.flatMap(({ book, answer }) => answer.gates.map((gate) => ({ plan: book, ...gate }))).sort((a, b) => (a.latest === b.latest ? 0 : a.latest < b.latest ? -1 : 1)),
    earliestHonestStart: Object.fromEntries(answers.map(({ book, answer }) => [book, answer.earliestHonestStart])),
    funds: answers.flatMap(({ book, answer }) => answer.funds.map((fund) => ({ plan: book, ...fund }))),
  }
}

/** What one plan brings to a calendar. */
export interface CalendarPart {
  readonly plan: { readonly book: PlanGraph['book']; readonly title: string }
  readonly end?: Day
  readonly markings: readonly Marking[]
  dueIn(span: DaySpan): readonly DueItem[]
}

/** Its markings are those of what the plan holds and cites. `calendarPart(plan, on).dueIn({ from: on, to: addDays(on, 90) })` */
export const calendarPart = (plan: PlanGraph, on: Day): CalendarPart => ({
  plan: { book: plan.book, title: plan.head === undefined ? plan.book : titleOf(plan.head) },
  ...(plan.head?.end !== undefined && { end: plan.head.end }),
  markings: [...plan.own, ...plan.cited.map(({ record }) => record)].flatMap(({ marking }) => marking ?? []),
  dueIn: (span) => dueInPlan(plan, on, span),
})

/** The suspense calendar of one plan, or of several together, as it is shown, written and printed. */
export type SuspenseSheet = CalendarSheet & { readonly plans: readonly CalendarPart['plan'][]; readonly markings: readonly Marking[] }

/**
 * One calendar of its parts: from the day asked about to the end of the last plan (a year on, where none has an end), or the days asked for.
 * `suspenseSheet([calendarPart(plan, on)], on).items`
 */
export function suspenseSheet(parts: readonly CalendarPart[], on: Day, asked: Partial<DaySpan> = {}): SuspenseSheet {
  const last = parts.reduce<Day>((end, part) => later(end, part.end ?? on), on)
  const from = asked.from ?? on
  const to = asked.to ?? later(from, last === on ? addDays(on, 365) : last)
  const [only, ...others] = parts
  const markings = [...new Map(parts.flatMap((part) => part.markings).filter(({ level }) => level === 'cui').map((one) => [JSON.stringify(one), one])).values()]
  return {
    title: only !== undefined && others.length === 0 ? only.plan.title : 'All plans', on, from, to, disclaimer,
    markings, marking: highestMarking(markings),
    plans: parts.map(({ plan }) => plan), items: inOrder([...parts.flatMap((part) => part.dueIn({ from, to })), ...recurringDue(on, { from, to })]),
  }
}

/**
 * A suspense calendar as a calendar file: open gates, recurring suspenses, the plans' own days; missed gates of a rule, too. `before` is an earlier file of it, so that what
 * changed since is the later entry and what is gone is taken out by an import. `writeSuspenseFile(suspenseSheet(parts, on))`
 */
export const writeSuspenseFile = ({ title, on, marking, items, plans }: SuspenseSheet, before?: string): string =>
  writeCalendarFile({ name: `${title}: suspense calendar`, asOf: on, marking, events: items.map(asEvent(on, plans.length > 1)) }, before)

const asEvent = (on: Day, isOfMany: boolean) => (item: DueItem): CalendarEvent => ({
  uid: `${item.key}@throughline`, day: item.due, categories: [item.what],
  summary: item.state === 'missed' ? `MISSED: ${item.title}` : item.title,
  description: [
    `${item.what}, as of ${formatDay(on)}${item.state === undefined ? '' : `: ${item.state}`}`,
    ...(isOfMany && item.plan !== undefined ? [`Plan: ${item.plan.title}`] : []),
    ...(item.opens === undefined ? [] : [`Open from ${formatDay(item.opens)}`]),
    ...(item.owner === undefined ? [] : [`Owner: ${item.owner}`]),
    ...(item.program === undefined ? [] : [`Program: ${programById(item.program)?.short ?? item.program}`]),
    ...(item.onlyIf === undefined ? [] : [`Only in these cases: ${item.onlyIf}`]),
    ...(item.assumed === undefined ? [] : [`Taken here: ${item.assumed}`]),
    ...(item.source === undefined ? [] : [`Source: ${item.source}${item.confidence === 'verified' ? '' : ` (${item.confidence})`}`]),
    ...(item.record === undefined ? [] : [`Record: ${item.record}`]),
    disclaimer,
  ],
})
