import { fieldValue, type RecordId } from '@throughline/model'
import type { Conflict, SentChange } from './answers.ts'

export type Side = 'mine' | 'theirs'

/** Which field of which record a choice is about. */
export const choiceKey = (record: RecordId, field: string): string => `${record} ${field}`

/**
 * My changes again after a conflict: fields where theirs stands are left out, the rest is based on what they wrote.
 * Where nothing is chosen mine stands; changes of records nobody else touched go as they were.
 */
export function settleConflict(changes: readonly SentChange[], conflicts: readonly Conflict[], kept: Readonly<Record<string, Side>>): readonly SentChange[] {
  return changes.flatMap((change) => {
    const conflict = conflicts.find((one) => one.record === change.id)
    if (conflict === undefined) return [change]
    const { theirs } = conflict
    const fields = change.fields
      .filter(({ field }) => (kept[choiceKey(change.id, field)] ?? 'mine') === 'mine')
      .map(({ field, after }) => ({ field, before: theirs === null ? undefined : fieldValue(theirs, field), after }))
    if (fields.length === 0 && change.action === 'edit') return []
    return [{ ...change, fields, basedOn: conflict.revision }]
  })
}
