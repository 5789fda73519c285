import { applyChange, applyToGraph, createPlanGraph, diffRecord, type AnyRecord, type BookId, type PlanGraph, type RecordId } from '@throughline/model'
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
  return { ...data, graph: applyToGraph(data.graph, { put, remove }) }
}

/** The plan after the server's answer: the same graph where it says what was expected. Nothing changes where the plan has already moved past it. */
export function takeAnswer(data: PlanData, answer: ChangeAnswer): PlanData {
  if (answer.revision < data.revision) return data
  const recordRevisions = { ...data.recordRevisions, ...answer.recordRevisions }
  for (const id of answer.removed) delete recordRevisions[id]
  return { ...data, revision: answer.revision, recordRevisions, graph: applyToGraph(data.graph, { put: answer.records.filter((record) => isNews(data.graph, record)), remove: answer.removed }) }
}

const isNews = (graph: PlanGraph, record: AnyRecord) => diffRecord(graph.find(record.id), record) !== undefined
