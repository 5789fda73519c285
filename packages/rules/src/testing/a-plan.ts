import { bookId, createPlanGraph, parseRecord, type AnyRecord, type PlanGraph } from '@throughline/model'
import { soundRecords } from './sound-records.ts'

type Fields = Readonly<Record<string, unknown>>

export interface PlanEdit {
  /** Records added to the sound plan. */
  readonly put?: readonly Fields[]
  /** Ids of records taken out. */
  readonly remove?: readonly string[]
  /** Fields changed, by record id; `undefined` clears a field. */
  readonly change?: Readonly<Record<string, Fields>>
  /** Ids of records that stand in another book. */
  readonly cite?: readonly string[]
}

function read(fields: Fields): AnyRecord {
  const parsed = parseRecord(Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)))
  if (!parsed.ok) throw new Error(`A record of the test plan is none: ${JSON.stringify(fields)} ${JSON.stringify(parsed.problems)}`)
  return parsed.value
}

/**
 * A small sound plan, with what the test changes in it. As it stands no check finds anything.
 * `aPlan({ change: { 'act-talks': { objectives: undefined, line: undefined } } })`
 */
export function aPlan(edit: PlanEdit = {}): PlanGraph {
  const known = new Set(soundRecords.map((record) => record['id']))
  for (const id of [...Object.keys(edit.change ?? {}), ...(edit.remove ?? [])]) {
    if (!known.has(id)) throw new Error(`The test plan has no record "${id}"`)
  }
  const records = [...soundRecords, ...(edit.put ?? [])]
    .filter((record) => !(edit.remove ?? []).some((id) => id === record['id']))
    .map((record) => read({ ...record, ...edit.change?.[String(record['id'])] }))
  const isCited = (record: AnyRecord) => (edit.cite ?? []).some((id) => id === record.id)
  return createPlanGraph({
    book: bookId('small'),
    records: records.filter((record) => !isCited(record)),
    cited: records.filter(isCited).map((record) => ({ book: bookId('library'), record })),
  })
}
