import { kindOf, type AnyRecord } from './kinds.ts'
import type { Cited, PlanGraph } from './plan-graph.ts'
import { fieldsOf, fieldValue, linksOf, parseRecord } from './record.ts'
import type { RecordId } from './record-id.ts'

/**
 * What a citing plan carries of a record of another book: its title and the fields its kind declares for stubs.
 * `stubOf(statement) // { kind, id, document, ref, text, parents }`
 */
export function stubOf(record: AnyRecord): AnyRecord {
  const kind = kindOf(record.kind)
  const kept = new Set<string>([...kind.stub, kind.titleField, 'marking', 'notional'])
  const data: Record<string, unknown> = { kind: record.kind, id: record.id }
  for (const [name, field] of Object.entries(fieldsOf(record.kind))) {
    const value = fieldValue(record, name)
    if (value !== undefined && (field.must || kept.has(name))) data[name] = value
  }
  const parsed = parseRecord(data)
  return parsed.ok ? parsed.value : record
}

/**
 * Stubs of everything a plan cites: what its records link to in other books, the statements of the documents
 * it answers to, what those are derived from, up to the top, and records of the kinds that every book rests on.
 */
export function citationsOf(plan: PlanGraph): readonly Cited[] {
  const cited = new Map(plan.cited.map((c) => [c.record.id, c]))
  const wanted = new Map<RecordId, Cited>()
  const visit = (id: RecordId) => {
    const found = cited.get(id)
    if (found === undefined || wanted.has(id)) return
    const stub = stubOf(found.record)
    wanted.set(id, { ...found, record: stub })
    for (const { to } of linksOf(stub)) visit(to)
  }
  for (const record of plan.own) for (const { to } of linksOf(record)) visit(to)
  for (const document of plan.head?.guidance ?? []) {
    for (const statement of plan.referring(document, 'guidance-statement', 'document')) visit(statement.id)
  }
  for (const { record } of plan.cited) if (kindOf(record.kind).isCitedByAll) visit(record.id)
  return [...wanted.values()]
}
