import { applyChange, fieldsOf, fieldValue, invertChange, linksOf, type AnyRecord, type PlanGraph, type RecordChange, type RecordId } from '@throughline/model'
import type { SentChange } from './answers.ts'
import { edit } from './changes.ts'
import { withoutLinks } from './without-links.ts'

/** What brings deleted records back. */
export interface Return {
  /** Empty where nothing can come back. */
  readonly changes: readonly SentChange[]
  /** Records that come back beside those asked for: they were deleted together. */
  readonly withThem: readonly AnyRecord[]
}

/**
 * Brings records back that someone else deleted, with my changes: as they stood before, together with what was deleted
 * along with them (money, comments) and the links to them that were taken out, where nobody has changed those since.
 * Links to what is gone for other reasons are left out; a record that cannot be without one stays deleted.
 * `bringBack(graph, deletion.changes, [myEdit]).changes[0]?.action // add`
 */
export function bringBack(graph: PlanGraph, deletion: readonly RecordChange[], mine: readonly SentChange[]): Return {
  const asked = new Set(mine.map((change) => change.id))
  const found = togetherWith(removedBy(deletion), asked)
  const back = standing(graph, new Map([...found].map(([id, record]) => [id, withMine(record, mine)])))
  const adds = [...back.values()].map((record): SentChange => ({
    action: 'add', kind: record.kind, id: record.id,
    fields: Object.keys(fieldsOf(record.kind)).flatMap((field) => {
      const after = fieldValue(record, field)
      return after === undefined ? [] : [{ field, before: undefined, after }]
    }),
  }))
  return { changes: [...adds, ...linksBack(graph, deletion, back)], withThem: [...back.values()].filter(({ id }) => !asked.has(id)) }
}

/** The records a deletion took away, as they stood. */
export function removedBy(deletion: readonly RecordChange[]): ReadonlyMap<RecordId, AnyRecord> {
  return new Map(deletion.filter(({ action }) => action === 'remove').flatMap((change) => {
    const record = applyChange(undefined, invertChange(change))
    return record.ok && record.value !== undefined ? [[change.id, record.value] as const] : []
  }))
}

/** Those asked for, and all that was deleted with them and is tied to them, either way. */
function togetherWith(removed: ReadonlyMap<RecordId, AnyRecord>, asked: ReadonlySet<RecordId>): ReadonlyMap<RecordId, AnyRecord> {
  const found = new Map<RecordId, AnyRecord>()
  const open = [...asked]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const record = removed.get(id)
    if (record === undefined || found.has(id)) continue
    found.set(id, record)
    open.push(...linksOf(record).map(({ to }) => to))
    for (const other of removed.values()) if (linksOf(other).some(({ to }) => to === id)) open.push(other.id)
  }
  return found
}

/** The record with my fields on it; as it stood where that makes no record. */
function withMine(record: AnyRecord, mine: readonly SentChange[]): AnyRecord {
  const change = mine.find(({ id }) => id === record.id)
  const changed = change === undefined ? undefined : applyChange(record, { ...change, action: 'edit' })
  return changed?.ok === true ? changed.value ?? record : record
}

/** Leaves out links to nowhere, and records that cannot be without them, until all that is left stands. */
function standing(graph: PlanGraph, records: ReadonlyMap<RecordId, AnyRecord>): ReadonlyMap<RecordId, AnyRecord> {
  const back = new Map([...records].filter(([id]) => graph.find(id) === undefined))
  const gone = { has: (id: RecordId) => !back.has(id) && graph.find(id) === undefined }
  for (let size = -1; size !== back.size;) {
    size = back.size
    for (const [id, record] of back) if (!withoutLinks(record, gone).stands) back.delete(id)
  }
  return new Map([...back].map(([id, record]) => [id, { ...record, ...withoutLinks(record, gone).values }]))
}

/** Links to what comes back that the deletion took out of other records, where they still stand as it left them. */
function linksBack(graph: PlanGraph, deletion: readonly RecordChange[], back: ReadonlyMap<RecordId, AnyRecord>): readonly SentChange[] {
  const gone = { has: (id: RecordId) => !back.has(id) && graph.find(id) === undefined }
  return deletion.filter(({ action }) => action === 'edit').flatMap((change): readonly SentChange[] => {
    const now = graph.find(change.id)
    if (now === undefined || graph.isCited(change.id)) return []
    const before = applyChange(now, invertChange({ ...change, fields: change.fields.filter(({ field, after }) => isSame(fieldValue(now, field), after)) }))
    if (!before.ok || before.value === undefined) return []
    const led = new Set(linksOf(before.value).filter(({ to }) => back.has(to)).map(({ field }) => field))
    const then: AnyRecord = { ...before.value, ...withoutLinks(before.value, gone).values }
    const fields = change.fields.map(({ field }) => field).filter((field) => led.has(field) && !isSame(fieldValue(now, field), fieldValue(then, field)))
    return fields.length === 0 ? [] : [edit(now, Object.fromEntries(fields.map((field) => [field, fieldValue(then, field)])))]
  })
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
