import { perPlan, type PlanGraph, type Rec, type RecordId } from '@throughline/model'
import { byText } from './order.ts'

const table = perPlan((plan) => {
  const skips = new Map<string, Rec<'not-needed'>>()
  for (const skip of plan.of('not-needed').toSorted((a, b) => byText(a.id, b.id))) {
    const key = keyOf(skip.step, skip.about)
    if (!skips.has(key)) skips.set(key, skip)
  }
  return skips
})

const keyOf = (step: string, about: RecordId | undefined) => `${step} ${about ?? ''}`

/**
 * The record that says a step or a question is left open on purpose: for the one record it is about, or for the whole plan.
 * Questions are named within their step or framework: `options/fires`, `partner-facts/purchases`, `environment/swot`, `swot/threats`.
 * `notNeeded(plan, 'desire', role.id)?.because`
 */
export const notNeeded = (plan: PlanGraph, step: string, about?: RecordId): Rec<'not-needed'> | undefined =>
  (about === undefined ? undefined : table(plan).get(keyOf(step, about))) ?? table(plan).get(keyOf(step, undefined))

/** The records of which a step is still asked. */
export const askedOf = <R extends { readonly id: RecordId }>(plan: PlanGraph, step: string, records: readonly R[]): readonly R[] => records.filter(({ id }) => notNeeded(plan, step, id) === undefined)
