import { Document } from 'yaml'
import { kindIds } from './kind-id.ts'
import type { AnyRecord } from './kinds.ts'
import { planFileFormat, type PlanFile } from './plan-file.ts'
import { dollarsForFile } from './plan-file-money.ts'
import { placeRemarks } from './plan-file-remarks.ts'
import type { Cited } from './plan-graph.ts'
import { fieldsOf, fieldValue } from './record.ts'

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/**
 * Writes a plan file: kinds in the order of the chapter, records by id, fields as declared.
 * Writing what was read from a written file gives the same bytes.
 * `writePlanFile({ book, records, cites: [] })`
 */
export function writePlanFile(file: PlanFile): string {
  const doc = new Document({
    throughline: planFileFormat,
    book: { id: file.book.id, type: file.book.type, title: file.book.title },
    ...(file.cites.length > 0 && { cites: grouped(file.cites.map(citeData)) }),
    records: grouped(file.records.map(recordData)),
  }, { version: '1.2', schema: 'core', aliasDuplicateObjects: false })
  if (file.remarks !== undefined) placeRemarks(doc, file.remarks)
  return doc.toString({ lineWidth: 100, indentSeq: false, blockQuote: 'literal', minContentWidth: 20, doubleQuotedMinMultiLineLength: 1_000_000 })
}

interface Entry { readonly kind: string; readonly id: string; readonly data: Readonly<Record<string, unknown>> }

const recordData = (record: AnyRecord): Entry => {
  const data: Record<string, unknown> = { id: record.id }
  for (const name of Object.keys(fieldsOf(record.kind))) {
    const value = fieldValue(record, name)
    if (value !== undefined) data[name] = value
  }
  return { kind: record.kind, id: record.id, data: dollarsForFile(record.kind, data) }
}

const citeData = (cited: Cited): Entry => {
  const { kind, id, data } = recordData(cited.record)
  const { id: _, ...rest } = data
  return { kind, id, data: { id, book: cited.book, ...(cited.revision !== undefined && { revision: cited.revision }), ...rest } }
}

function grouped(entries: readonly Entry[]): Readonly<Record<string, unknown>> {
  const groups: Record<string, unknown> = {}
  for (const kind of kindIds) {
    const some = entries.filter((entry) => entry.kind === kind).sort(byId)
    if (some.length > 0) groups[kind] = some.map((entry) => entry.data)
  }
  return groups
}
