import type { AnyRecord, Check, Day, Fault, PlanGraph, RecordId } from '@throughline/model'
import { isSuperseded, successorOf, type GuidanceDocument, type GuidanceStatement } from '../reading/guidance.ts'
import { threadMessages } from './messages.ts'

export const supersededDocument: Check = {
  id: 'thread/superseded-document',
  severity: 'warning',
  title: 'Rests on a superseded document',
  why: 'Guidance is replaced on a rhythm: campaign plans, strategies of bureaus and embassies, national strategies. What rests on a document that has been replaced may still be right, but the reason given for it no longer holds.',
  severityBecause: 'Often the new document says the same and only the link is old; someone must look.',
  source: { cite: 'Chapter 19, Country-Specific Security Cooperation Section (CSCS) Development', says: 'Plans are assessed and updated as strategic conditions change.' },
  spec: 'RUL-29',
  *find(plan, on) {
    const isOld = (document: GuidanceDocument | undefined) => document !== undefined && isSuperseded(plan, document, on)
    const documentOf = (statement: GuidanceStatement) => plan.get('guidance-document', statement.document)
    for (const record of [...plan.of('objective'), ...plan.of('end-state')]) yield* restingOn(plan, on, record, 'guidance', record.guidance)
    // A statement or document that is itself history is not asked what it rests on: one finding where something rests on it is enough.
    for (const statement of plan.of('guidance-statement')) {
      if (!isOld(documentOf(statement))) yield* restingOn(plan, on, statement, 'parents', statement.parents)
    }
    for (const document of plan.of('guidance-document')) {
      if (!isOld(document)) yield* restingOn(plan, on, document, 'parents', document.parents)
    }
    if (plan.head !== undefined) yield* restingOn(plan, on, plan.head, 'guidance', withoutSuccessor(plan, on, plan.head.guidance ?? []))
  },
}

/** One finding for a record and field, however many of its links are old: it is mended, or waived, in one place. */
function* restingOn(plan: PlanGraph, on: Day, record: AnyRecord, field: string, ids: readonly RecordId[] | undefined): Generator<Fault> {
  const oldStatements = plan.pick('guidance-statement', ids).filter((statement) => {
    const document = plan.get('guidance-document', statement.document)
    return document !== undefined && isSuperseded(plan, document, on)
  })
  const linked = [...plan.pick('guidance-document', ids), ...plan.pick('guidance-document', oldStatements.map((statement) => statement.document))]
  const documents = [...new Set(linked)].filter((document) => isSuperseded(plan, document, on))
  if (documents.length === 0) return
  const successors = [...new Set(documents.flatMap((document) => successorOf(plan, document, on) ?? []))]
  yield {
    record: record.id, field, also: [...oldStatements, ...documents].map((one) => one.id),
    ...threadMessages['thread/superseded-document'](record, documents, successors),
  }
}

/** A plan may list the old document beside the new one, to show what changed; listing only the old one is resting on it. */
const withoutSuccessor = (plan: PlanGraph, on: Day, listed: readonly RecordId[]): readonly RecordId[] =>
  listed.filter((id) => {
    const document = plan.get('guidance-document', id)
    const successor = document === undefined ? undefined : successorOf(plan, document, on)
    return successor === undefined || !listed.includes(successor.id)
  })
