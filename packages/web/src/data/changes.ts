import { fieldsOf, fieldValue, newRecordId, kindOf, type AnyRecord, type KindId, type PlanGraph, type RecordId } from '@throughline/model'
import type { SentChange } from './answers.ts'

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
