import { perRecord, type Activity, type AnyRecord, type PlanGraph, type RecordId } from '@throughline/model'
import { compareActivities } from './outline.ts'

/** The records next below on the way down: what answers, leads to or is a step of the record. */
export const nextBelow: (plan: PlanGraph, record: AnyRecord) => readonly AnyRecord[] = perRecord(findBelow)

function findBelow(plan: PlanGraph, record: AnyRecord): readonly AnyRecord[] {
  const { id } = record
  switch (record.kind) {
    case 'guidance-document':
      return [...plan.referring(id, 'guidance-statement', 'document'), ...plan.referring(id, 'guidance-document', 'parents')]
    case 'guidance-statement':
      return [...plan.referring(id, 'guidance-statement', 'parents'), ...plan.referring(id, 'end-state', 'guidance'), ...plan.referring(id, 'objective', 'guidance')]
    case 'end-state':
      return [...plan.referring(id, 'line-of-effort', 'endState'), ...plan.referring(id, 'objective', 'endState')]
    case 'line-of-effort':
      return [...plan.pick('objective', record.objectives), ...plan.referring(id, 'line-of-activity', 'effort')]
    case 'objective':
      return [
        ...plan.referring(id, 'objective', 'parents'), ...plan.referring(id, 'line-of-activity', 'objective'), ...plan.referring(id, 'activity', 'objectives'),
      ]
    case 'line-of-activity': return plan.referring(id, 'activity', 'line')
    case 'phase': return plan.referring(id, 'activity', 'phase')
    case 'recipient-unit': return plan.referring(id, 'activity', 'recipients')
    case 'organization':
      return [...plan.referring(id, 'activity', 'owner'), ...paidBy(plan, id)]
    case 'partner': return plan.head?.partner === id ? plan.of('activity') : paidBy(plan, id)
    case 'milestone': return plan.pick('activity', record.activities)
    case 'role': return plan.referring(id, 'task', 'role')
    case 'task': return plan.referring(id, 'capability', 'task')
    case 'capability': return plan.referring(id, 'gap', 'capabilities')
    case 'gap': return plan.referring(id, 'solution', 'gap').filter(({ decision }) => decision !== 'rejected')
    case 'solution': return plan.pick('activity', record.becomes)
    case 'plan': return plan.of('activity')
    default: return []
  }
}

const paidBy = (plan: PlanGraph, payer: RecordId) =>
  plan.referring(payer, 'funding-line', 'payer').flatMap((line) => plan.get('activity', line.activity) ?? [])

/** Everything below some records, themselves included, each once however the links run. */
export function everythingBelow(plan: PlanGraph, from: Iterable<AnyRecord>): ReadonlyMap<RecordId, AnyRecord> {
  const found = new Map<RecordId, AnyRecord>()
  const waiting = [...from]
  for (let record = waiting.pop(); record !== undefined; record = waiting.pop()) {
    if (found.has(record.id)) continue
    found.set(record.id, record)
    for (const next of nextBelow(plan, record)) if (!found.has(next.id)) waiting.push(next)
  }
  return found
}

/** The activities below a record (itself, where it is one), in order. */
export const activitiesBelow = (plan: PlanGraph, record: AnyRecord): readonly Activity[] =>
  [...everythingBelow(plan, [record]).values()].filter((found) => found.kind === 'activity').toSorted(compareActivities)
