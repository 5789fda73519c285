import type { AnyRecord } from './kinds.ts'
import type { KindId } from './kind-id.ts'
import { fieldsOf, fieldValue, parseRecord, type Parsed } from './record.ts'
import type { RecordId } from './record-id.ts'

/** One field before and after; undefined is "left out". */
export interface FieldChange {
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

/** One record's part of a change: it is added, edited field by field, or removed. */
export interface RecordChange {
  readonly kind: KindId
  readonly id: RecordId
  readonly action: 'add' | 'edit' | 'remove'
  readonly fields: readonly FieldChange[]
}

/** Whether two values of fields, plain data read from a record, are the same. `isSameValue(['a'], ['a']) // true` */
export const isSameValue = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const left = Object.entries(a)
  if (left.length !== Object.keys(b).length || Array.isArray(a) !== Array.isArray(b)) return false
  return left.every(([key, value]) => Object.hasOwn(b, key) && isSameValue(value, (b as Readonly<Record<string, unknown>>)[key]))
}

/**
 * What turns one record into another; undefined where they are the same.
 * `diffRecord(undefined, added)?.action // add`
 */
export function diffRecord(before: AnyRecord | undefined, after: AnyRecord | undefined): RecordChange | undefined {
  const some = after ?? before
  if (some === undefined) return undefined
  const fields = Object.keys(fieldsOf(some.kind)).flatMap((field): readonly FieldChange[] => {
    const was = before === undefined ? undefined : fieldValue(before, field)
    const is = after === undefined ? undefined : fieldValue(after, field)
    return isSameValue(was, is) ? [] : [{ field, before: was, after: is }]
  })
  const action = before === undefined ? 'add' : after === undefined ? 'remove' : 'edit'
  if (action === 'edit' && fields.length === 0) return undefined
  return { kind: some.kind, id: some.id, action, fields }
}

/** What turns one set of records into another, by id. */
export function diffRecords(before: readonly AnyRecord[], after: readonly AnyRecord[]): readonly RecordChange[] {
  const was = new Map(before.map((record) => [record.id, record]))
  const is = new Map(after.map((record) => [record.id, record]))
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((id) => diffRecord(was.get(id), is.get(id)) ?? [])
}

/** The change that takes this one back. */
export const invertChange = (change: RecordChange): RecordChange => ({
  ...change,
  action: change.action === 'add' ? 'remove' : change.action === 'remove' ? 'add' : 'edit',
  fields: change.fields.map(({ field, before, after }) => ({ field, before: after, after: before })),
})

/**
 * A record after a change: undefined once removed. The result is parsed, so a change cannot make a wrong record.
 * `applyChange(activity, { kind: 'activity', id, action: 'edit', fields: [{ field: 'status', before: 'idea', after: 'approved' }] })`
 */
export function applyChange(record: AnyRecord | undefined, change: RecordChange): Parsed<AnyRecord | undefined> {
  if (change.action === 'remove') return { ok: true, value: undefined }
  const next: Record<string, unknown> = { ...record, kind: change.kind, id: change.id }
  for (const { field, after } of change.fields) {
    if (after === undefined || after === null) delete next[field]
    else next[field] = after
  }
  return parseRecord(next)
}

/**
 * Fields of a change that no longer stand as the change left them, so that taking it back would overwrite someone.
 * A record that is gone, or is there where it was removed, names every field.
 */
export function conflictsOf(current: AnyRecord | undefined, change: RecordChange): readonly string[] {
  const removedSince = current === undefined && change.action !== 'remove'
  const backSince = current !== undefined && change.action === 'remove'
  if (removedSince || backSince) return change.fields.map(({ field }) => field)
  if (current === undefined) return []
  const changed = new Set(change.fields.filter(({ field, after }) => !isSameValue(fieldValue(current, field), after)).map(({ field }) => field))
  if (change.action !== 'add') return [...changed]
  // A record that was added and has grown since: taking the addition back would drop what others wrote.
  const grown = Object.keys(fieldsOf(current.kind)).filter((field) => fieldValue(current, field) !== undefined && !change.fields.some((f) => f.field === field))
  return [...changed, ...grown]
}
