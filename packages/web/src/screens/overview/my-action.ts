import type { Day, PlanGraph, RecordId } from '@throughline/model'
import { isSettled } from '@throughline/schedule'

/** Something that waits for an answer of this office. */
export interface Waiting {
  readonly key: string
  readonly verb: string
  readonly text: string
  readonly about: string
  readonly record: RecordId
  readonly field?: string
}

/**
 * What waits for the office: open comments, steps of approval that are due, assumptions to be reviewed by the day or doubted.
 * `needsMyAction(plan, on).map((one) => one.verb) // ['Answer', 'Answer', 'Review']`
 */
export const needsMyAction = (plan: PlanGraph, on: Day): readonly Waiting[] => [...comments(plan), ...approvals(plan, on), ...assumptions(plan, on)]

function comments(plan: PlanGraph): readonly Waiting[] {
  return plan.of('comment').filter((one) => (one.state ?? 'open') === 'open').map((one) => {
    const from = plan.get('organization', one.from)
    return { key: one.id, verb: 'Answer', text: one.text, about: `comment of ${from?.short ?? from?.name ?? one.fromText ?? 'an office not named'}`, record: one.on }
  })
}

function approvals({ head }: PlanGraph, on: Day): readonly Waiting[] {
  if (head === undefined) return []
  const open = (head.approvals ?? []).filter((step) => !isSettled(step))
  const due = open.filter((step, at) => at === 0 || (step.date !== undefined && step.date <= on))
  return due.map((step) => ({ key: `approval ${step.step}`, verb: 'Record', text: step.step, about: 'the next step of approval', record: head.id, field: 'approvals' }))
}

const assumptions = (plan: PlanGraph, on: Day): readonly Waiting[] => plan.of('assumption')
  .filter((one) => one.status !== 'proven' && one.reviewDate !== undefined && one.reviewDate <= on)
  .map((one) => ({ key: one.id, verb: 'Review', text: one.text, about: 'assumption whose review is due', record: one.id, field: 'reviewDate' }))
