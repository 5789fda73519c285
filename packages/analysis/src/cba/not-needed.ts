import { perPlan, type PlanGraph, type Rec, type RecordId } from '@throughline/model'
import { byText } from './order.ts'

const table = perPlan((plan) => {
  const skips = new Map<string, Rec<'not-needed'>>()
  for (const skip of plan.of('not-needed').toSorted((a, b) => byText(a.id, b.id))) {
    const key = keyOf(lastPart(skip.step), skip.about)
    if (!skips.has(key)) skips.set(key, skip)
  }
  return skips
})

const keyOf = (step: string, about: RecordId | undefined) => `${step} ${about ?? ''}`
const lastPart = (step: string) => step.split('/').at(-1) ?? step

/**
 * The record that says a step is left open on purpose, about one record or for the whole plan. The step may be named with its group: `role/desire` is `desire`.
 * `notNeeded(plan, 'desire', role.id)?.because`
 */
export const notNeeded = (plan: PlanGraph, step: string, about?: RecordId): Rec<'not-needed'> | undefined => table(plan).get(keyOf(step, about))

/** Why one question about a record is left open, by the question's id. */
export const skipsAbout = (plan: PlanGraph, about: RecordId) => (question: string): string | undefined => notNeeded(plan, question, about)?.because
