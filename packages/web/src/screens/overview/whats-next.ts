import { addDays, daysBetween, type Day, type PlanGraph, type PlanHead, type RecordId } from '@throughline/model'

/** Something with a day: reached by, reviewed by, agreed by, approved by, or starting on it. */
export interface Dated {
  readonly key: string
  readonly date: Day
  readonly title: string
  /** What it is: "milestone", "review of an assumption". */
  readonly what: string
  /** The record it opens. */
  readonly record: RecordId
  readonly field?: string
  /** Days left; negative where it is late. */
  readonly left: number
}

/** How far ahead the overview looks. */
export const daysAhead = 90

/**
 * What is late as of a day, and what falls in the next 90 days: milestones, reviews, agreements, steps of approval, activities that start.
 * Late first, then by day. `whatsNext(plan, on)[0]?.left // -36`
 */
export function whatsNext(plan: PlanGraph, on: Day): readonly Dated[] {
  const last = addDays(on, daysAhead)
  return [...milestones(plan), ...reviews(plan), ...agreements(plan), ...approvals(plan), ...starts(plan)]
    .filter((one) => one.date <= last)
    .map((one): Dated => ({ ...one, left: daysBetween(on, one.date) }))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.title < b.title ? -1 : 1))
}

type Undated = Omit<Dated, 'left'>
const of = (date: Day | undefined, rest: Omit<Undated, 'date' | 'key'>): readonly Undated[] =>
  date === undefined ? [] : [{ ...rest, date, key: `${rest.what} ${rest.record} ${rest.title}` }]

const milestones = (plan: PlanGraph) => plan.of('milestone').filter((one) => one.metOn === undefined)
  .flatMap((one) => of(one.date, { title: one.title, what: 'milestone', record: one.id, field: 'metOn' }))

const reviews = (plan: PlanGraph) => [
  ...plan.of('assumption').filter((one) => one.status !== 'proven').flatMap((one) => of(one.reviewDate, { title: one.text, what: 'review of an assumption', record: one.id, field: 'reviewDate' })),
  ...plan.of('risk').flatMap((one) => of(one.reviewDate, { title: one.title, what: 'review of a risk', record: one.id, field: 'reviewDate' })),
]

const isAwaited = (state: string) => state === 'expected' || state === 'asked' || state === 'not-asked'
const agreements = (plan: PlanGraph) => plan.of('agreement').filter((one) => isAwaited(one.state))
  .flatMap((one) => of(one.date, { title: one.title, what: one.state === 'not-asked' ? 'agreement, not asked for yet' : 'agreement expected', record: one.id, field: 'state' }))

type StepOfApproval = NonNullable<PlanHead['approvals']>[number]
/** Nothing more is awaited of it: what was returned or not concurred with goes round again. */
export const isSettled = ({ state }: StepOfApproval): boolean => state === 'done' || state === 'concurred' || state === 'approved'
const approvals = ({ head }: PlanGraph) => (head?.approvals ?? []).filter((step) => !isSettled(step))
  .flatMap((step) => (head === undefined ? [] : of(step.date, { title: step.step, what: 'step of approval', record: head.id, field: 'approvals' })))

const starts = (plan: PlanGraph) => plan.of('activity')
  .filter((one) => one.actualStart === undefined && (one.status === undefined || ['idea', 'requested', 'approved'].includes(one.status)))
  .flatMap((one) => of(one.start, { title: one.title, what: 'activity starts', record: one.id, field: 'start' }))

/** "24 days", "today", "36 days late" */
export const leftText = (left: number): string => (left === 0 ? 'today' : left > 0 ? `${left} ${left === 1 ? 'day' : 'days'}` : `${-left} ${left === -1 ? 'day' : 'days'} late`)
