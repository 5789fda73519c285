import { fieldsOf, fieldValue, kindOf, newRecordId, type AnyRecord, type KindId, type PlanGraph, type RecordId } from '@throughline/model'
import type { SentChange } from './answers.ts'
import { withoutLinks } from './without-links.ts'

type Values = Readonly<Record<string, unknown>>

/**
 * A change of some fields of a record; undefined clears a field.
 * `edit(activity, { status: 'approved', end: undefined })`
 */
export const edit = (record: AnyRecord, values: Values, basedOn?: number): SentChange => ({
  action: 'edit',
  kind: record.kind,
  id: record.id,
  fields: Object.entries(values).map(([field, after]) => ({ field, before: fieldValue(record, field), after })),
  ...(basedOn !== undefined && { basedOn }),
})

/** A new record; its id comes from its kind and title. `const { change, id } = add(graph, 'objective', { title: 'One plan' })` */
export function add(graph: PlanGraph, kind: KindId, values: Values, taken: ReadonlySet<string> = new Set()): { readonly change: SentChange; readonly id: RecordId } {
  const title = values[kindOf(kind).titleField]
  const has = (id: string) => taken.has(id) || graph.find(id as RecordId) !== undefined
  const id = newRecordId(kindOf(kind).prefix, typeof title === 'string' ? title : '', { has })
  const fields = Object.entries(values).filter(([, after]) => after !== undefined).map(([field, after]) => ({ field, before: undefined, after }))
  return { change: { action: 'add', kind, id, fields }, id }
}

/** Takes a record away, fields and all, so that undo can bring it back. */
export const remove = (record: AnyRecord): SentChange => ({
  action: 'remove',
  kind: record.kind,
  id: record.id,
  fields: Object.keys(fieldsOf(record.kind)).flatMap((field) => {
    const before = fieldValue(record, field)
    return before === undefined ? [] : [{ field, before, after: undefined }]
  }),
})

/** A record's removal with all that hangs on it. */
export interface Removal {
  readonly changes: readonly SentChange[]
  /** Records that cannot be without it and go too: its funding lines, dependencies, comments. */
  readonly alsoGone: readonly AnyRecord[]
  /** Records that lose a link to it. */
  readonly unlinked: readonly AnyRecord[]
}

/**
 * Takes a record away so that nothing points at it any more: records that need it go too, other links to it are taken out.
 * One revision, so that one undo brings everything back.
 */
export function removeWithLinks(graph: PlanGraph, record: AnyRecord): Removal {
  const gone = new Map<RecordId, AnyRecord>([[record.id, record]])
  for (const each of gone.values()) {
    for (const { from } of graph.referrers(each.id)) {
      if (!graph.isCited(from.id) && !withoutLinks(from, gone).stands) gone.set(from.id, from)
    }
  }
  const losing = new Map<RecordId, AnyRecord>()
  for (const id of gone.keys()) {
    for (const { from } of graph.referrers(id)) if (!gone.has(from.id) && !graph.isCited(from.id)) losing.set(from.id, from)
  }
  const edits = [...losing.values()].map((from) => edit(from, withoutLinks(from, gone).values))
  const removals = [...gone.values()].reverse().map(remove)
  return { changes: [...edits, ...removals], alsoGone: [...gone.values()].slice(1), unlinked: [...losing.values()] }
}
