import { fieldValue, type PlanGraph, type RecordChange, type RecordId } from '@throughline/model'
import type { Conflict, SentChange } from './answers.ts'
import { bringBack } from './bring-back.ts'

export type Side = 'mine' | 'theirs'

/** Which field of which record a choice is about; without a field, whether the record stays deleted. */
export const choiceKey = (record: RecordId, field = ''): string => `${record} ${field}`

/** What was deleted, and the plan it would come back to. */
export interface Deleted {
  readonly graph: PlanGraph
  /** What the revisions that deleted records changed, oldest first. */
  readonly deletion: readonly RecordChange[]
}

/**
 * My changes again after a conflict: fields where theirs stands are left out, the rest is based on what they wrote.
 * Where nothing is chosen mine stands: a record they deleted comes back with my change and what was deleted with it.
 * Changes of records nobody else touched go as they were.
 */
export function settleConflict(changes: readonly SentChange[], conflicts: readonly Conflict[], kept: Readonly<Record<string, Side>>, deleted?: Deleted): readonly SentChange[] {
  const wanted = changes.filter((change) => isGone(change, conflicts) && change.action !== 'remove' && (kept[choiceKey(change.id)] ?? 'mine') === 'mine')
  const back = deleted === undefined || wanted.length === 0 ? [] : bringBack(deleted.graph, deleted.deletion, wanted).changes
  const rest = changes.flatMap((change) => {
    if (!isGone(change, conflicts)) return settleChange(change, conflicts.find((one) => one.record === change.id), kept)
    // Someone has brought it back in the meantime: my change goes onto what stands.
    const isThere = wanted.includes(change) && deleted?.graph.find(change.id) !== undefined
    return isThere ? [{ action: change.action, kind: change.kind, id: change.id, fields: change.fields.map(({ field, after }) => ({ field, before: undefined, after })) }] : []
  })
  return [...back, ...rest]
}

const isGone = (change: SentChange, conflicts: readonly Conflict[]) => conflicts.some((one) => one.record === change.id && one.theirs === null)

function settleChange(change: SentChange, conflict: Conflict | undefined, kept: Readonly<Record<string, Side>>): readonly SentChange[] {
  if (conflict === undefined) return [change]
  const { theirs } = conflict
  const fields = change.fields
    .filter(({ field }) => (kept[choiceKey(change.id, field)] ?? 'mine') === 'mine')
    .map(({ field, after }) => ({ field, before: theirs === null ? undefined : fieldValue(theirs, field), after }))
  if (fields.length === 0 && change.action === 'edit') return []
  return [{ ...change, fields, basedOn: conflict.revision }]
}
