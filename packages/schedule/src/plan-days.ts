import type { Day, PlanGraph, PlanHead, RecordId } from '@throughline/model'

/** Something in a plan with a day: reached by, reviewed by, agreed by, approved by, or starting on it. */
export interface PlanDay {
  readonly key: string
  readonly date: Day
  readonly title: string
  /** What it is: "milestone", "review of an assumption". */
  readonly what: string
  /** The record it opens. */
  readonly record: RecordId
  readonly field?: string
}

/**
 * The days of a plan that are not behind it: milestones, reviews, agreements, steps of approval, activities that start; in the order of their kinds.
 * `planDays(plan).filter(({ what }) => what === 'milestone')`
 */
export const planDays = (plan: PlanGraph): readonly PlanDay[] => [...milestones(plan), ...reviews(plan), ...agreements(plan), ...approvals(plan), ...starts(plan)]

const of = (date: Day | undefined, rest: Omit<PlanDay, 'date' | 'key'>): readonly PlanDay[] =>
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
