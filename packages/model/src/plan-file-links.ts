import { kindOf, type AnyRecord } from './kinds.ts'
import type { Cited } from './plan-graph.ts'
import { fieldsOf, linksOf } from './record.ts'
import type { Placed, Report } from './plan-file-read.ts'
import type { KindId } from './kind-id.ts'
import type { Field } from './field.ts'

/** Every link of a file's own records leads to a record that is there, of a kind the link may lead to. */
export function checkLinks(records: readonly Placed<AnyRecord>[], cites: readonly Placed<Cited>[], report: Report): void {
  const kindById = new Map<string, KindId>()
  for (const { value } of records) kindById.set(value.id, value.kind)
  for (const { value } of cites) kindById.set(value.record.id, value.record.kind)
  for (const { value: record, path } of records) {
    const fields = fieldsOf(record.kind)
    for (const { field, to } of linksOf(record)) {
      const kind = kindById.get(to)
      if (kind === undefined) report.add([...path, field], `links to "${to}", which is neither in the file nor among what it cites`)
      else if (!mayLead(fields[field], kind)) report.add([...path, field], `links to "${to}", a ${kindOf(kind).one}: ${targetsOf(fields[field])} is expected here`)
    }
  }
}

const mayLead = (field: Field | undefined, kind: KindId): boolean => {
  if (field?.fields !== undefined) return Object.values(field.fields).some((inner) => inner.targets === undefined || inner.targets.includes(kind))
  return field?.targets === undefined || field.targets.includes(kind)
}
const targetsOf = (field: Field | undefined) => (field?.targets ?? []).map((kind) => kindOf(kind).one).join(' or ')
