import { type AnyRecord, type PlanGraph, type RecordId } from '@throughline/model'
import { byText } from './order.ts'

/** A record that falls, or must be planned again, and what falls with it in turn. */
export interface FallenRecord {
  readonly record: AnyRecord
  /** How it hangs on the one above. */
  readonly because: string
  /** `falls`: it rests on the assumption; `moves`: it only waits for something that does, and must be dated anew; `doubt`: one of the things it is reached by falls. Nothing is followed past a doubt. */
  readonly how: 'falls' | 'moves' | 'doubt'
  readonly falls: readonly FallenRecord[]
}

export interface FallsWith {
  readonly assumption: RecordId
  readonly falls: readonly FallenRecord[]
  /** How many records fall, move or are in doubt, each counted once. */
  readonly count: Readonly<Record<FallenRecord['how'], number>>
}

/**
 * What rests on an assumption, directly and through the graph, as a tree in which each record stands once, where the way to it is shortest. Ends however the links run. Empty for what is no assumption of the plan.
 * Chapter: Identify Key Planning Assumptions.
 * `fallsWith(plan, assumptionId).count // { falls: 7, moves: 2, doubt: 1 }`
 */
export function fallsWith(plan: PlanGraph, assumptionId: RecordId): FallsWith {
  const assumption = plan.get('assumption', assumptionId)
  const direct = [
    ...(assumption?.rests ?? []).flatMap((id) => plan.find(id) ?? []).map((record) => ({ record, because: 'rests on the assumption' })).toSorted((a, b) => byText(a.record.id, b.record.id)),
    ...plan.referring(assumptionId, 'contribution', 'assumptions').map((record) => ({ record, because: 'holds only if the assumption does' })),
  ]
  const seen = new Map<RecordId, FallenRecord['how']>([[assumptionId, 'falls']])
  const falls = grow(plan, direct, seen)
  seen.delete(assumptionId)
  const count = (how: FallenRecord['how']) => [...seen.values()].filter((one) => one === how).length
  return { assumption: assumptionId, falls, count: { falls: count('falls'), moves: count('moves'), doubt: count('doubt') } }
}

interface Fall { readonly record: AnyRecord; readonly because: string; readonly leads?: 'moves' | 'doubt' }
interface Growing extends FallenRecord { readonly falls: Growing[] }
interface Grown { readonly into: Growing[]; readonly fall: Fall; readonly how: FallenRecord['how'] }

/** Level by level, so that each record stands where the way to it is shortest; what falls is walked to its end before what only moves. */
function grow(plan: PlanGraph, direct: readonly Fall[], seen: Map<RecordId, FallenRecord['how']>): readonly FallenRecord[] {
  const top: Growing[] = []
  const falling = direct.map((fall): Grown => ({ into: top, fall, how: 'falls' }))
  const moving: Grown[] = []
  const doubted: Grown[] = []
  for (const waiting of [falling, moving, doubted]) {
    for (const { into, fall: { record, because }, how } of waiting) { // grows while it is walked: a queue
      if (seen.has(record.id)) continue
      seen.set(record.id, how)
      const grown: Growing = { record, because, how, falls: [] }
      into.push(grown)
      if (how === 'doubt') continue
      for (const fall of restingOn(plan, record).toSorted((a, b) => byText(a.record.id, b.record.id))) {
        const next = fall.leads ?? how
        const queue = { falls: falling, moves: moving, doubt: doubted }[next]
        queue.push({ into: grown.falls, fall, how: next })
      }
    }
  }
  return top
}

const all = (records: readonly AnyRecord[], because: string, leads?: Fall['leads']): readonly Fall[] =>
  records.map((record) => ({ record, because, ...(leads !== undefined && { leads }) }))

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
        ...all(plan.referring(id, 'dependency', 'predecessor').flatMap(({ successor }) => plan.get('activity', successor) ?? []), 'waits for it', 'moves'),
        ...all(plan.referring(id, 'milestone', 'activities'), 'is brought about by it'),
        ...all(plan.referring(id, 'proposal', 'activities'), 'asks for it'),
      ]
    case 'role':
      return [
        ...all(plan.referring(id, 'role', 'supports'), 'supports it', 'doubt'), ...all(plan.referring(id, 'task', 'role'), 'is a task of it'),
        ...all(plan.pick('objective', record.objectives), 'is made possible by it', 'doubt'),
      ]
    case 'task': return all(plan.referring(id, 'capability', 'task'), 'is needed for it')
    case 'capability': return all(plan.referring(id, 'gap', 'capabilities'), 'is a gap in it')
    case 'gap': return all(plan.referring(id, 'solution', 'gap').filter(({ decision }) => decision !== 'rejected'), 'would close it')
    case 'solution': return [...all(plan.pick('activity', record.becomes), 'carries it out'), ...all(plan.referring(id, 'solution', 'companions').filter(({ decision }) => decision !== 'rejected'), 'needs it beside', 'doubt')]
    case 'proposal': return all(plan.pick('activity', record.activities), 'is asked for by it')
    case 'contribution': return all([plan.find(record.to)].flatMap((to) => to ?? []), 'is reached by it', 'doubt')
    default: return []
  }
}
