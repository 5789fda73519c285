import type { AnyRecord, BookId, RecordChange, RecordId } from '@throughline/model'
import type { BookCommit, BranchName, Place, StoredBaseline, StoredBook, StoredIssue, StoredRecord, StoredRevision } from './ports.ts'

interface Version {
  readonly revision: number
  /** Undefined where the record was removed. */
  readonly record: AnyRecord | undefined
}

/** One branch of one book, in memory. */
export interface Line {
  readonly parent?: Place
  readonly revisions: StoredRevision[]
  readonly changes: Map<number, readonly RecordChange[]>
  /** Every version of a record, oldest first. */
  readonly versions: Map<RecordId, Version[]>
  readonly baselines: StoredBaseline[]
  readonly issues: { readonly issue: StoredIssue; readonly bytes: Uint8Array }[]
}

/** One book with its branches, in memory. */
export interface Shelf {
  readonly book: BookId
  title: Pick<StoredBook, 'type' | 'title'>
  readonly organization: string
  readonly lines: Map<BranchName, Line>
}

export const newLine = (parent?: Place): Line => ({ ...(parent && { parent }), revisions: [], changes: new Map(), versions: new Map(), baselines: [], issues: [] })

/** The newest revision of a line; its branch point where it has none of its own. */
export const headOfLine = (line: Line): number => line.revisions.at(-1)?.revision ?? line.parent?.revision ?? 0

export interface Reach {
  readonly line: Line
  /** The last of its revisions that is visible. */
  readonly limit: number
}

/** The line itself, then those it falls through to below each branch point. */
export function reachOf(shelf: Shelf | undefined, at: Place): readonly Reach[] {
  const reach: Reach[] = []
  let place: Place | undefined = at
  while (place !== undefined) {
    const line: Line | undefined = shelf?.lines.get(place.branch)
    if (line === undefined) break
    reach.push({ line, limit: place.revision })
    place = line.parent === undefined ? undefined : { ...line.parent, revision: Math.min(line.parent.revision, place.revision) }
  }
  return reach
}

/** Records as they stood at a revision, in the order of ids. */
export function visibleIn(reach: readonly Reach[]): readonly StoredRecord[] {
  const seen = new Set<RecordId>()
  const found: StoredRecord[] = []
  for (const { line, limit } of reach) {
    for (const [id, versions] of line.versions) {
      const version = versions.findLast((v) => v.revision <= limit)
      if (version === undefined || seen.has(id)) continue
      seen.add(id)
      if (version.record !== undefined) found.push({ record: version.record, revision: version.revision })
    }
  }
  return found.sort((a, b) => (a.record.id < b.record.id ? -1 : 1))
}

/** The last version of a record before it was removed. */
export function lastVersionIn(reach: readonly Reach[], id: RecordId): AnyRecord | undefined {
  for (const { line, limit } of reach) {
    const version = line.versions.get(id)?.findLast((v) => v.revision <= limit && v.record !== undefined)
    if (version?.record !== undefined) return version.record
  }
  return undefined
}

/** Revision rows, newest first; only those that touched a record, where one is named. */
export const rowsIn = (reach: readonly Reach[], record?: RecordId): readonly StoredRevision[] =>
  reach.flatMap(({ line, limit }) => {
    const touched = record === undefined ? undefined : new Set(line.versions.get(record)?.map(({ revision }) => revision))
    return line.revisions.filter((row) => row.revision <= limit && touched?.has(row.revision) !== false).toReversed()
  })

/** Writes a commit as the line's next revision. */
export function writeTo(line: Line, commit: BookCommit): number {
  const revision = commit.expects + 1
  const { at, actor, organization, cause, reason } = commit
  line.revisions.push({ revision, at, actor, organization, cause, ...(reason !== undefined && { reason }), records: commit.changes.length })
  line.changes.set(revision, structuredClone(commit.changes))
  const add = (id: RecordId, record: AnyRecord | undefined) => line.versions.set(id, [...(line.versions.get(id) ?? []), { revision, record }])
  for (const record of commit.put) add(record.id, structuredClone(record))
  for (const id of commit.remove) add(id, undefined)
  return revision
}

/** Keeps a baseline; false where its name is taken. */
export function keepBaseline(line: Line | undefined, baseline: StoredBaseline): boolean {
  if (line === undefined || line.baselines.some((b) => b.name === baseline.name)) return false
  line.baselines.push(structuredClone(baseline))
  return true
}
