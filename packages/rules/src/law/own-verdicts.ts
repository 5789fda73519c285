import { perPlan, type Activity, type Day, type PlanGraph, type RecordId } from '@throughline/model'
import { isPlanned } from '../reading/history.ts'
import { programsOf } from '../reading/programs.ts'
import { programKnownTo } from './catalogue-of.ts'
import { needOf } from './need.ts'
import type { BareVerdict } from './verdict.ts'
import { bareVerdictOf } from './verdict-of.ts'

/**
 * Each planned activity against the catalogue programs it names, itself or in its funding lines; worked out once for each state of a plan and day.
 * `ownVerdicts(plan, on).get(recordId('act-333-lake-order'))?.[0]?.verdict // 'ineligible'`
 */
export function ownVerdicts(plan: PlanGraph, on: Day): ReadonlyMap<RecordId, readonly BareVerdict[]> {
  const days = tables(plan)
  const known = days.get(on)
  if (known !== undefined) return known
  const made = new Map(plan.of('activity').filter(isPlanned).map((activity) => [activity.id, verdictsOn(plan, activity, on)]))
  days.set(on, made)
  return made
}

const tables = perPlan(() => new Map<Day, ReadonlyMap<RecordId, readonly BareVerdict[]>>())

function verdictsOn(plan: PlanGraph, activity: Activity, on: Day): readonly BareVerdict[] {
  const own = [...programsOf(plan, activity)].flatMap((id) => programKnownTo(plan, id) ?? [])
  if (own.length === 0) return []
  const need = needOf(plan, activity)
  return own.map((program) => bareVerdictOf(plan, need, program, on))
}
