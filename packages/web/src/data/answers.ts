import type { Cited, FieldChange, KindId, RecordId } from '@throughline/model'
import type { ChangeRequest, ChangeResponse, Conflict, PlanRecords, ProblemDetails as SentProblem } from '@throughline/contract'

// What the API answers is declared once, in the contract.
export type {
  Baseline, BookSummary, Compare as Comparison, Conflict, History as HistoryPage, NewPlanResponse as NewPlan,
  RevisionDetail, RevisionEntry as Revision, Session,
} from '@throughline/contract'

/** The server has parsed every record and id it sends. */
export type BookRecords = Omit<PlanRecords, 'cited'> & { readonly cited: readonly Cited[] }
export type ChangeAnswer = Omit<ChangeResponse, 'removed'> & { readonly removed: readonly RecordId[] }

/** One record's change as it is sent: what the editor saw, and what it should be. */
export interface SentChange {
  readonly action: 'add' | 'edit' | 'remove'
  readonly kind: KindId
  readonly id: RecordId
  readonly fields: readonly FieldChange[]
  /** The record's revision the editor saw; filled in from the plan on the screen where left out. */
  readonly basedOn?: number
}

export type Cause = NonNullable<ChangeRequest['cause']>

/** RFC 9457 problem details; `no-answer`, `page-fault` and `unreadable-answer` are the page's own. */
export type ProblemDetails = Partial<Omit<SentProblem, 'code' | 'title' | 'status' | 'conflicts'>> & {
  readonly title: string
  readonly status: number
  readonly code?: string
  readonly conflicts?: readonly Conflict[]
}
