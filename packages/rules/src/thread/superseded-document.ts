import type { AnyRecord, Check, Day, Fault, PlanGraph, RecordId } from '@throughline/model'
import { isSuperseded, successorOf, type GuidanceDocument } from '../reading/guidance.ts'
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
    for (const record of [...plan.of('objective'), ...plan.of('end-state')]) yield* viaStatements(plan, on, record, 'guidance', record.guidance)
    for (const statement of plan.of('guidance-statement')) {
      // A statement of a document that is itself superseded is history as a whole: one finding where something rests on it is enough.
      if (isOld(plan, on, plan.get('guidance-document', statement.document))) continue
      yield* viaStatements(plan, on, statement, 'parents', statement.parents)
    }
    for (const document of plan.of('guidance-document')) {
      if (!isSuperseded(plan, document, on)) yield* viaDocuments(plan, on, document, 'parents', document.parents)
    }
    if (plan.head !== undefined) yield* listedWithoutSuccessor(plan, on, plan.head)
  },
}

const isOld = (plan: PlanGraph, on: Day, document: GuidanceDocument | undefined) => document !== undefined && isSuperseded(plan, document, on)

const fault = (plan: PlanGraph, on: Day, record: AnyRecord, field: string, document: GuidanceDocument, also: readonly RecordId[]): Fault => ({
  record: record.id, field, also, ...threadMessages['thread/superseded-document'](record, document, successorOf(plan, document, on)),
})

function* viaStatements(plan: PlanGraph, on: Day, record: AnyRecord, field: string, ids: readonly RecordId[] | undefined): Generator<Fault> {
  for (const statement of plan.pick('guidance-statement', ids)) {
    const document = plan.get('guidance-document', statement.document)
    if (document !== undefined && isSuperseded(plan, document, on)) yield fault(plan, on, record, field, document, [statement.id, document.id])
  }
}

function* viaDocuments(plan: PlanGraph, on: Day, record: AnyRecord, field: string, ids: readonly RecordId[] | undefined): Generator<Fault> {
  for (const document of plan.pick('guidance-document', ids)) {
    if (isSuperseded(plan, document, on)) yield fault(plan, on, record, field, document, [document.id])
  }
}

/** A plan may list the old document beside the new one, to show what changed; listing only the old one is resting on it. */
function* listedWithoutSuccessor(plan: PlanGraph, on: Day, head: AnyRecord & { readonly guidance?: readonly RecordId[] }): Generator<Fault> {
  const alone = (head.guidance ?? []).filter((id) => {
    const document = plan.get('guidance-document', id)
    const successor = document === undefined ? undefined : successorOf(plan, document, on)
    return successor === undefined || !(head.guidance ?? []).includes(successor.id)
  })
  yield* viaDocuments(plan, on, head, 'guidance', alone)
}
