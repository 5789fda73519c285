import { fieldValue, isSameValue, type FieldChange, type PlanGraph, type RecordChange } from '@throughline/model'

/** One field of a scenario beside the plan as it stands. */
export interface PromotedField extends FieldChange {
  /** What the plan holds now. */
  readonly now: unknown
  /** `free`: the plan stands as it did when the scenario was made; `changed`: it was changed since; `same`: it holds the scenario's value by now. */
  readonly stands: 'free' | 'changed' | 'same'
}

/** One record of a scenario beside the plan as it stands. */
export interface Promoted {
  readonly change: RecordChange
  readonly fields: readonly PromotedField[]
  /** Whether any of its fields was changed in the plan since the scenario was made. */
  readonly isChanged: boolean
}

/**
 * What a scenario would change in the plan as it stands now, field by field, with what was changed in the plan since: the preview of a promotion.
 * `promotionOf(plan, readScenario(plan, scenario).changes).filter(({ isChanged }) => isChanged)`
 */
export const promotionOf = (plan: PlanGraph, changes: readonly RecordChange[]): readonly Promoted[] => changes.map((change) => {
  const current = plan.isCited(change.id) ? undefined : plan.find(change.id)
  const fields = change.fields.map((field): PromotedField => {
    const now = current === undefined ? undefined : fieldValue(current, field.field)
    return { ...field, now, stands: isSameValue(now, field.after) ? 'same' : change.action !== 'edit' || isSameValue(now, field.before) ? 'free' : 'changed' }
  })
  return { change, fields, isChanged: fields.some(({ stands }) => stands === 'changed') }
})

/**
 * The changes to send for what was picked of a scenario: each from what the plan holds now, so that the server's own comparison finds only who came in between.
 * What already stands as the scenario has it is left out. `promotedChanges(promotionOf(plan, changes).filter(({ isChanged }) => !isChanged))`
 */
export const promotedChanges = (picked: readonly Promoted[]): readonly RecordChange[] => picked.flatMap(({ change, fields }) => {
  if (change.action !== 'edit') return [change]
  const left = fields.filter(({ stands }) => stands !== 'same').map(({ field, now, after }) => ({ field, before: now, after }))
  return left.length === 0 ? [] : [{ ...change, fields: left }]
})
