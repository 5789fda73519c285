import type { AnyRecord, PlanGraph, Rec, RecordId } from '@throughline/model'
import { activitiesOf, compareLines, compareObjectives, effortHolding, effortsOf } from './outline.ts'
import type { Siblings } from './trace.ts'
import { ordinal } from './words.ts'

/** Where a record stands among its like; undefined for kinds that have none on the line. */
export function siblingsOf(plan: PlanGraph, record: AnyRecord): Siblings | undefined {
  switch (record.kind) {
    case 'activity':
      return record.line === undefined ? undefined : placed(record, activitiesOf(plan, record.line), 'activities', 'only activity in it')
    case 'line-of-activity':
      return record.objective === undefined
        ? undefined
        : placed(record, plan.referring(record.objective, 'line-of-activity', 'objective').toSorted(compareLines), 'lines to it', 'only line to it')
    case 'objective': return placed(record, besideObjective(plan, record), 'objectives', 'only objective')
    case 'line-of-effort': return placed(record, effortsOf(plan), 'lines of effort', 'only line of effort')
    case 'end-state': return placed(record, plan.all('end-state').filter((e) => plan.bookOf(e.id) === plan.bookOf(record.id)), 'end states', 'only end state')
    case 'guidance-statement':
      return placed(record, plan.referring(record.document, 'guidance-statement', 'document'), 'statements', 'only statement')
    case 'funding-line': return placed(record, plan.referring(record.activity, 'funding-line', 'activity'), 'funding lines', 'only funding line')
    case 'measure': return placed(record, plan.referring(record.objective, 'measure', 'objective'), 'measures', 'only measure')
    default: return undefined
  }
}

/** Objectives of the line of effort in its order; outside one, those of the same level. */
function besideObjective(plan: PlanGraph, objective: Rec<'objective'>): readonly Rec<'objective'>[] {
  const effort = effortHolding(plan, objective.id)
  if (effort !== undefined) return plan.pick('objective', effort.objectives).filter((o) => o.level === objective.level)
  return plan.all('objective').filter((o) => o.level === objective.level && plan.bookOf(o.id) === plan.bookOf(objective.id)).toSorted(compareObjectives)
}

function placed(record: { readonly id: RecordId }, like: readonly { readonly id: RecordId }[], many: string, only: string): Siblings | undefined {
  const ids = like.map(({ id }) => id)
  const position = ids.indexOf(record.id) + 1
  if (position === 0) return undefined
  return { position, of: ids.length, ids, text: ids.length === 1 ? only : `${ordinal(position)} of ${ids.length} ${many}` }
}
