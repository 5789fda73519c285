import type { Cause, RevisionEvent } from '@throughline/contract'
import type { AnyRecord, BookId, BookType, Day, KindId, RecordChange, RecordId } from '@throughline/model'

/** A line of revisions of one book. Every key names one, though only `main` is used so far. */
export type BranchName = string
export const mainBranch: BranchName = 'main'

/** A revision of one branch of one book: what every read names. */
export interface Place {
  readonly book: BookId
  readonly branch: BranchName
  readonly revision: number
}

/** A book as the store keeps it, at the head of a branch. */
export interface StoredBook {
  readonly book: BookId
  readonly type: BookType
  /** The title it was made with; a plan is called by its head. */
  readonly title: string
  /** The organization whose book it is. */
  readonly organization: string
  readonly revision: number
  readonly changedAt: string
  readonly changedBy: string
  readonly records: number
}

/** A record as it stood at a revision, and the revision that last changed it. */
export interface StoredRecord {
  readonly record: AnyRecord
  readonly revision: number
}

/** One revision's row: who, when, why. */
export interface StoredRevision {
  readonly revision: number
  readonly at: string
  readonly actor: string
  readonly organization: string
  readonly cause: Cause
  readonly reason?: string
  /** How many records it touched. */
  readonly records: number
}

/** What one commit does to one book: the records as they become, and each field before and after. */
export interface BookCommit {
  readonly book: BookId
  readonly branch: BranchName
  /** The head the commit was worked out on; 0 where the book is new. The commit fails where the head has moved. */
  readonly expects: number
  /** Given where the book is new. */
  readonly create?: { readonly type: BookType; readonly title: string }
  /** Given where a book that was known by stubs only gets its own title and type. */
  readonly retitle?: { readonly type: BookType; readonly title: string }
  readonly at: string
  readonly actor: string
  readonly organization: string
  readonly cause: Cause
  readonly reason?: string
  readonly put: readonly AnyRecord[]
  readonly remove: readonly RecordId[]
  readonly changes: readonly RecordChange[]
}

export type Committed =
  | { readonly ok: true; readonly revisions: readonly number[] }
  /** A head moved in the meantime: nothing was written. Work the change out again on the new head. */
  | { readonly ok: false; readonly moved: BookId; readonly head: number }

export interface StoredBaseline {
  readonly name: string
  readonly revision: number
  readonly at: string
  readonly actor: string
  readonly organization: string
  readonly reason: string
  /** The revision of every other book it cited. */
  readonly cites: Readonly<Record<BookId, number>>
}

/** What was issued, without its bytes. */
export interface StoredIssue {
  readonly id: string
  readonly revision: number
  readonly baseline: string
  readonly recipient: string
  readonly purpose: string
  readonly format: 'docx' | 'html' | 'xlsx'
  readonly date: Day
  readonly fileName: string
  readonly size: number
  /** SHA-256 of the bytes, in hexadecimal; the store computes it and proves it on reading. */
  readonly sha256: string
  readonly at: string
  readonly actor: string
  readonly organization: string
}

export interface RevisionQuery {
  /** Older than this revision. */
  readonly before?: number
  readonly limit?: number
  readonly actor?: string
  /** Only revisions that touched this record. */
  readonly record?: RecordId
}

/** A record of some book that links to another record. */
export interface StoredReferrer {
  readonly book: BookId
  readonly id: RecordId
  readonly field: string
  readonly to: RecordId
}

type Branch = Pick<Place, 'book' | 'branch'>

/**
 * Where books are kept. Asynchronous throughout; one contract suite runs on every store.
 * A promise that resolves means the work is durable. Trouble with the machine is thrown, never answered.
 */
export interface Store {
  /** Every book at the head of a branch, by id. */
  books(branch: BranchName): Promise<readonly StoredBook[]>
  book(branch: Branch): Promise<StoredBook | undefined>
  /** Records as they stood at a revision, by id; those removed are left out. */
  records(at: Place): Promise<readonly StoredRecord[]>
  /** Those of one kind only, or of some. */
  recordsOfKind(at: Place, ...kinds: readonly KindId[]): Promise<readonly StoredRecord[]>
  /** Writes to one or more books as one transaction: records, history of every field, revision rows; all or nothing. */
  commit(commits: readonly BookCommit[]): Promise<Committed>
  /** Starts a branch at a revision of another; false where the name is taken. */
  createBranch(from: Place, name: BranchName): Promise<boolean>
  /** Revision rows, newest first, those of the branches below the branch point included. */
  revisions(branch: Branch, query: RevisionQuery): Promise<readonly StoredRevision[]>
  /** What a revision changed, field by field, in the order it was written; of one record only, where one is named. */
  changes(at: Place, record?: RecordId): Promise<readonly RecordChange[]>
  /** Each record as it stands at the head, or stood before it was removed: for names, also in old history. */
  lastVersions(branch: Branch, ids: readonly RecordId[]): Promise<readonly AnyRecord[]>
  /** Which books hold these records at the head of a branch. */
  locate(branch: BranchName, ids: readonly RecordId[]): Promise<ReadonlyMap<RecordId, BookId>>
  /** Records of any book that link to these at the head of a branch. */
  referrers(branch: BranchName, to: readonly RecordId[]): Promise<readonly StoredReferrer[]>
  baselines(branch: Branch): Promise<readonly StoredBaseline[]>
  /** Names a revision; false where the name is taken. A baseline is never changed or removed. */
  addBaseline(branch: Branch, baseline: StoredBaseline): Promise<boolean>
  issues(branch: Branch): Promise<readonly StoredIssue[]>
  /** Freezes what goes out with its baseline, as one transaction; false where the baseline's name or the id is taken. */
  addIssue(branch: Branch, issue: Omit<StoredIssue, 'size' | 'sha256'>, baseline: StoredBaseline, bytes: Uint8Array): Promise<boolean>
  /** The exact bytes that were issued; a fault where they no longer have the SHA-256 they were frozen with. */
  issueBytes(branch: Branch, id: string): Promise<Uint8Array | undefined>
  setting(key: string): Promise<unknown>
  saveSetting(key: string, value: unknown): Promise<void>
  /** Lets go of the data folder. */
  close(): Promise<void>
}

export interface Clock {
  /** The instant, as ISO 8601 in UTC. */
  now(): string
  /** The day where the user sits. */
  today(): Day
}

export interface Ids {
  /** A new id no one has, for things that have no readable name. */
  next(): string
}

export interface Events {
  /** Tells whoever listens that a book has a new revision. */
  revision(event: RevisionEvent): void
}
