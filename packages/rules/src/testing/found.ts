import { day, runChecks, type Finding, type PlanGraph } from '@throughline/model'
import { checks } from '../checks.ts'

/** The day the test plan is looked at. */
export const statusDay = day('2026-11-20')

export const findingsIn = (plan: PlanGraph, on = statusDay): readonly Finding[] => runChecks(checks, plan, on)

/** What one check finds, each as `severity record field`. */
export function found(check: string, plan: PlanGraph, on = statusDay): readonly string[] {
  if (!checks.some((one) => one.id === check)) throw new Error(`There is no check "${check}"`)
  return findingsIn(plan, on).filter((f) => f.check === check).map((f) => [f.severity, f.record, f.field].filter((part) => part !== undefined).join(' '))
}

/** The words of what one check finds. */
export const saidBy = (check: string, plan: PlanGraph, on = statusDay): readonly string[] =>
  findingsIn(plan, on).filter((f) => f.check === check).map((f) => f.message)
