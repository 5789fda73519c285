import type { AnyRecord, BookId, Cited, Day, FieldChange, KindId, RecordChange, RecordId } from '@throughline/model'

/** What the API answers, as this room reads it. The contract is the API's OpenAPI description. */
export interface Session {
  readonly actor: string
  readonly organization: string
  readonly today: Day
  readonly version: string
}

export interface BookSummary {
  readonly book: BookId
  readonly type: 'library' | 'theater' | 'plan'
  readonly title: string
  readonly scope?: string
  readonly partner?: string
  readonly command?: string
  readonly start?: Day
  readonly end?: Day
  readonly statusDate?: Day
  readonly revision: number
  readonly changedAt?: string
  readonly changedBy?: string
  readonly records: number
}

export interface BookRecords {
  readonly book: BookId
  readonly type: 'library' | 'theater' | 'plan'
  readonly revision: number
  readonly records: readonly AnyRecord[]
  readonly recordRevisions: Readonly<Record<string, number>>
  readonly cited: readonly Cited[]
}

export interface ChangeAnswer {
  readonly revision: number
  readonly records: readonly AnyRecord[]
  readonly removed: readonly RecordId[]
  readonly recordRevisions: Readonly<Record<string, number>>
  readonly sentences: readonly string[]
}

/** One record's change as it is sent: what the editor saw, and what it should be. */
export interface SentChange {
  readonly action: 'add' | 'edit' | 'remove'
  readonly kind: KindId
  readonly id: RecordId
  readonly fields: readonly FieldChange[]
  readonly basedOn?: number
}

export type CauseType = 'edit' | 'paste' | 'repeat' | 'roll-forward' | 'waive' | 'new-plan'

export interface Conflict {
  readonly record: RecordId
  readonly field?: string
  readonly mine?: unknown
  /** The record as it stands now; absent where it was removed. */
  readonly theirs?: AnyRecord
  readonly by?: string
  readonly at?: string
  readonly revision?: number
}

export interface Revision {
  readonly revision: number
  readonly at: string
  readonly actor: string
  readonly organization?: string
  readonly cause: unknown
  readonly reason?: string
  readonly sentences: readonly string[]
  readonly records: number
  readonly undoneBy?: number
}

export interface HistoryPage {
  readonly revisions: readonly Revision[]
  readonly next?: number
}

export interface Baseline {
  readonly name: string
  readonly revision: number
  readonly at: string
  readonly actor: string
  readonly reason?: string
  readonly cites?: Readonly<Record<string, number>>
}

export interface Comparison {
  readonly from: unknown
  readonly to: unknown
  readonly changes: readonly RecordChange[]
  readonly sentences: readonly string[]
}

export interface FirstThing {
  readonly text: string
  readonly screen: string
  readonly record?: string
}

export interface NewPlan {
  readonly book: BookId
  readonly revision: number
  readonly firstThings: readonly FirstThing[]
}

/** RFC 9457 problem details, with our code, the bad fields and a reference number. */
export interface ProblemDetails {
  readonly type?: string
  readonly title: string
  readonly status: number
  readonly detail?: string
  readonly code?: string
  readonly errors?: readonly { readonly path: string; readonly message: string }[]
  readonly reference?: string
  readonly conflicts?: readonly Conflict[]
}
