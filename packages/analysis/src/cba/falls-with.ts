import { type AnyRecord, type PlanGraph, type RecordId } from '@throughline/model'
import { byText } from './order.ts'

/** A record that falls, or must be planned again, and what falls with it in turn. */
export interface FallenRecord {
  readonly record: AnyRecord
  /** How it hangs on the one above. */
  readonly because: string
  readonly falls: readonly FallenRecord[]
}

export interface FallsWith {
  readonly assumption: RecordId
  readonly falls: readonly FallenRecord[]
  /** How many records fall, each counted once. */
  readonly count: number
}

/**
 * What rests on an assumption, directly and through the graph, as a tree in which each record stands once, where the way to it is shortest. Ends however the links run. Empty for what is no assumption of the plan.
 * Chapter: Identify Key Planning Assumptions.
 * `fallsWith(plan, assumptionId).count // 7`
 */
export function fallsWith(plan: PlanGraph, assumptionId: RecordId): FallsWith {
  const assumption = plan.get('assumption', assumptionId)
  const direct = [
    ...(assumption?.rests ?? []).flatMap((id) => plan.find(id) ?? []).map((record) => ({ record, because: 'rests on the assumption' })),
    ...plan.referring(assumptionId, 'contribution', 'assumptions').map((record) => ({ record, because: 'holds only if the assumption does' })),
  ]
  const seen = new Set<RecordId>([assumptionId])
  return { assumption: assumptionId, falls: grow(plan, direct, seen), count: seen.size - 1 }
}

interface Fall { readonly record: AnyRecord; readonly because: string }
interface Growing extends Fall { readonly falls: Growing[] }

/** Level by level, so that each record stands where the way to it is shortest. */
function grow(plan: PlanGraph, direct: readonly Fall[], seen: Set<RecordId>): readonly FallenRecord[] {
  const top: Growing[] = []
  let level: { readonly into: Growing[]; readonly falls: readonly Fall[] }[] = [{ into: top, falls: direct }]
  while (level.length > 0) {
    const next: typeof level = []
    for (const { into, falls } of level) {
      for (const fall of falls.toSorted((a, b) => byText(a.record.id, b.record.id))) {
        if (seen.has(fall.record.id)) continue
        seen.add(fall.record.id)
        const grown: Growing = { ...fall, falls: [] }
        into.push(grown)
        next.push({ into: grown.falls, falls: restingOn(plan, fall.record) })
      }
    }
    level = next
  }
  return top
}

const all = (records: readonly AnyRecord[], because: string): readonly Fall[] => records.map((record) => ({ record, because }))

/** What cannot stand as planned without a record: what is part of it, what it makes possible, what waits for it. */
function restingOn(plan: PlanGraph, record: AnyRecord): readonly Fall[] {
  const { id } = record
  switch (record.kind) {
    case 'end-state': return all([...plan.referring(id, 'line-of-effort', 'endState'), ...plan.referring(id, 'objective', 'endState')], 'leads to it')
    case 'line-of-effort': return all(plan.referring(id, 'line-of-activity', 'effort'), 'is part of it')
    case 'objective':
      return [
        ...all([...plan.referring(id, 'objective', 'parents'), ...plan.referring(id, 'line-of-activity', 'objective'), ...plan.referring(id, 'activity', 'objectives')], 'serves it'),
        ...all([...plan.referring(id, 'measure', 'objective'), ...plan.referring(id, 'milestone', 'objective')], 'measures it'),
      ]
    case 'line-of-activity': return all(plan.referring(id, 'activity', 'line'), 'is a step of it')
    case 'activity':
      return [
        ...all(plan.referring(id, 'dependency', 'predecessor').flatMap(({ successor }) => plan.get('activity', successor) ?? []), 'waits for it'),
        ...all(plan.referring(id, 'milestone', 'activities'), 'is brought about by it'),
        ...all(plan.referring(id, 'funding-line', 'activity'), 'pays for it'),
      ]
    case 'role':
      return [
        ...all(plan.referring(id, 'role', 'supports'), 'supports it'), ...all(plan.referring(id, 'task', 'role'), 'is a task of it'),
        ...all(plan.pick('objective', record.objectives), 'is made possible by it'),
      ]
    case 'task': return all(plan.referring(id, 'capability', 'task'), 'is needed for it')
    case 'capability': return all(plan.referring(id, 'gap', 'capabilities'), 'is a gap in it')
    case 'gap': return all(plan.referring(id, 'solution', 'gap').filter(({ decision }) => decision !== 'rejected'), 'would close it')
    case 'solution': return [...all(plan.pick('activity', record.becomes), 'carries it out'), ...all(plan.referring(id, 'solution', 'companions').filter(({ decision }) => decision !== 'rejected'), 'needs it beside')]
    case 'proposal': return all(plan.pick('activity', record.activities), 'is asked for by it')
    case 'contribution': return all([plan.find(record.to)].flatMap((to) => to ?? []), 'is reached by it')
    default: return []
  }
}
