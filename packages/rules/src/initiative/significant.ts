import type { PlanGraph, Rec } from '@throughline/model'

/** Lines of effort of a plan that are marked significant initiatives. */
export const significantInitiatives = (plan: PlanGraph): readonly Rec<'line-of-effort'>[] =>
  plan.of('line-of-effort').filter((effort) => effort.significantInitiative === true)
