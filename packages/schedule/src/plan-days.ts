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
  /** Short name of the office that answers for it; left out where the plan does not say. */
  readonly owner?: string
}

/**
 * The days of a plan that are not behind it: milestones, reviews, agreements, steps of approval, activities that start; in the order of their kinds.
 * `planDays(plan).filter(({ what }) => what === 'milestone')`
 */
export const planDays = (plan: PlanGraph): readonly PlanDay[] => [...milestones(plan), ...reviews(plan), ...agreements(plan), ...approvals(plan), ...starts(plan)]

type Told = Omit<PlanDay, 'date' | 'key' | 'owner'> & { readonly owner?: string | undefined }
const of = (date: Day | undefined, { owner, ...rest }: Told): readonly PlanDay[] =>
  date === undefined ? [] : [{ ...rest, date, key: `${rest.what} ${rest.record} ${rest.title}`, ...(owner !== undefined && { owner }) }]

/** The short name of an office, else its name. */
function officeName(plan: PlanGraph, id: RecordId | undefined): string | undefined {
  const office = plan.get('organization', id)
  return office === undefined ? plan.get('partner', id)?.name : office.short ?? office.name
}

const milestones = (plan: PlanGraph) => plan.of('milestone').filter((one) => one.metOn === undefined)
  .flatMap((one) => of(one.date, { title: one.title, what: 'milestone', record: one.id, field: 'metOn' }))

const reviews = (plan: PlanGraph) => [
  ...plan.of('assumption').filter((one) => one.status !== 'proven').flatMap((one) => of(one.reviewDate, { title: one.text, what: 'review of an assumption', record: one.id, field: 'reviewDate', owner: officeName(plan, one.owner) })),
  ...plan.of('risk').flatMap((one) => of(one.reviewDate, { title: one.title, what: 'review of a risk', record: one.id, field: 'reviewDate', owner: officeName(plan, one.owner) })),
]

const isAwaited = (state: string) => state === 'expected' || state === 'asked' || state === 'not-asked'
const agreements = (plan: PlanGraph) => plan.of('agreement').filter((one) => isAwaited(one.state))
  .flatMap((one) => of(one.date, { title: one.title, what: one.state === 'not-asked' ? 'agreement, not asked for yet' : 'agreement expected', record: one.id, field: 'state', owner: officeName(plan, one.organization) }))

type StepOfApproval = NonNullable<PlanHead['approvals']>[number]
/** Nothing more is awaited of it: what was returned or not concurred with goes round again. */
export const isSettled = ({ state }: StepOfApproval): boolean => state === 'done' || state === 'concurred' || state === 'approved'
const approvals = (plan: PlanGraph) => (plan.head?.approvals ?? []).filter((step) => !isSettled(step))
  .flatMap((step) => (plan.head === undefined ? [] : of(step.date, { title: step.step, what: 'step of approval', record: plan.head.id, field: 'approvals', owner: officeName(plan, step.by) })))

const starts = (plan: PlanGraph) => plan.of('activity')
  .filter((one) => one.actualStart === undefined && (one.status === undefined || ['idea', 'requested', 'approved'].includes(one.status)))
  .flatMap((one) => of(one.start, { title: one.title, what: 'activity starts', record: one.id, field: 'start', owner: officeName(plan, one.owner) }))
