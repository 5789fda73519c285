import { applyChange, createPlanGraph, type AnyRecord, type BookId, type PlanGraph, type RecordId } from '@throughline/model'
import type { BookRecords, ChangeAnswer, SentChange } from './answers.ts'

/** One book as the browser holds it: a value, replaced by every change. */
export interface PlanData {
  readonly book: BookId
  readonly type: BookRecords['type']
  readonly revision: number
  readonly recordRevisions: Readonly<Record<string, number>>
  readonly graph: PlanGraph
}

export const planData = (answer: BookRecords): PlanData => ({
  book: answer.book,
  type: answer.type,
  revision: answer.revision,
  recordRevisions: answer.recordRevisions,
  graph: createPlanGraph({ book: answer.book, records: answer.records, cited: answer.cited }),
})

function withRecords(data: PlanData, put: readonly AnyRecord[], remove: readonly RecordId[]): PlanGraph {
  const records = new Map(data.graph.own.map((record) => [record.id, record]))
  for (const id of remove) records.delete(id)
  for (const record of put) records.set(record.id, record)
  return createPlanGraph({ book: data.book, records: [...records.values()], cited: data.graph.cited })
}

/** The plan as it will be once the server has agreed; a change that makes a wrong record is left for the server to refuse. */
export function expectChanges(data: PlanData, changes: readonly SentChange[]): PlanData {
  const put: AnyRecord[] = []
  const remove: RecordId[] = []
  for (const change of changes) {
    const parsed = applyChange(data.graph.find(change.id), change)
    if (!parsed.ok) continue
    if (parsed.value === undefined) remove.push(change.id)
    else put.push(parsed.value)
  }
  return { ...data, graph: withRecords(data, put, remove) }
}

/** The plan after the server's answer. Nothing changes where the plan has already moved past it. */
export function takeAnswer(data: PlanData, answer: ChangeAnswer): PlanData {
  if (answer.revision < data.revision) return data
  const recordRevisions = { ...data.recordRevisions, ...answer.recordRevisions }
  for (const id of answer.removed) delete recordRevisions[id]
  return { ...data, revision: answer.revision, recordRevisions, graph: withRecords(data, answer.records, answer.removed) }
}
