import type { BookId, RecordChange, RecordId } from '@throughline/model'
import { linksOf } from '@throughline/model'
import { type BookCommit, type BranchName, type Committed, type Place, type Store, type StoredBaseline, type StoredBook, type StoredIssue, type StoredRecord, type StoredReferrer, type StoredRevision } from './ports.ts'
import { sha256Of } from './sha-256.ts'

interface Line {
  readonly parent?: Place
  readonly revisions: StoredRevision[]
  readonly changes: Map<number, readonly RecordChange[]>
  /** Every version of a record, oldest first; undefined where it was removed. */
  readonly versions: Map<RecordId, { readonly revision: number; readonly record: StoredRecord['record'] | undefined }[]>
  readonly baselines: StoredBaseline[]
  readonly issues: { readonly issue: StoredIssue; readonly bytes: Uint8Array }[]
}

interface Shelf extends Pick<StoredBook, 'book' | 'type' | 'title' | 'organization'> {
  readonly lines: Map<BranchName, Line>
}

const newLine = (parent?: Place): Line => ({ ...(parent && { parent }), revisions: [], changes: new Map(), versions: new Map(), baselines: [], issues: [] })

/**
 * A store that forgets when the process ends: for tests, and for the command line on a plan file.
 * It keeps every promise of `Store` but durability.
 */
export function createMemoryStore(): Store {
  const shelves = new Map<BookId, Shelf>()
  const settings = new Map<string, string>()
  const line = (at: { readonly book: BookId; readonly branch: BranchName }) => shelves.get(at.book)?.lines.get(at.branch)
  const headOf = (l: Line) => l.revisions.at(-1)?.revision ?? l.parent?.revision ?? 0

  /** The line itself and those it falls through to, with the last revision visible in each. */
  function* chain(at: Place): Generator<{ readonly line: Line; readonly limit: number; readonly branch: BranchName }> {
    let place: Place | undefined = at
    while (place !== undefined) {
      const here = line(place)
      if (here === undefined) return
      yield { line: here, limit: place.revision, branch: place.branch }
      place = here.parent === undefined ? undefined : { ...here.parent, revision: Math.min(here.parent.revision, place.revision) }
    }
  }

  function visible(at: Place): Map<RecordId, StoredRecord> {
    const seen = new Set<RecordId>()
    const found = new Map<RecordId, StoredRecord>()
    for (const { line: here, limit } of chain(at)) {
      for (const [id, versions] of here.versions) {
        const version = versions.findLast((v) => v.revision <= limit)
        if (version === undefined || seen.has(id)) continue
        seen.add(id)
        if (version.record !== undefined) found.set(id, { record: version.record, revision: version.revision })
      }
    }
    return found
  }

  const head = (book: BookId, branch: BranchName): Place | undefined => {
    const here = line({ book, branch })
    return here && { book, branch, revision: headOf(here) }
  }
  const rows = (at: Place) => [...chain(at)].flatMap(({ line: here, limit }) => here.revisions.filter((r) => r.revision <= limit).toReversed())

  function describe(shelf: Shelf, branch: BranchName): StoredBook | undefined {
    const at = head(shelf.book, branch)
    const last = at && rows(at)[0]
    if (at === undefined || last === undefined) return undefined
    const { lines: _, ...book } = shelf
    return { ...book, revision: at.revision, changedAt: last.at, changedBy: last.actor, records: visible(at).size }
  }

  function findMoved(commits: readonly BookCommit[]): Committed | undefined {
    for (const commit of commits) {
      const here = line(commit)
      const at = here === undefined ? 0 : headOf(here)
      if (at !== commit.expects || (commit.create !== undefined && shelves.has(commit.book))) return { ok: false, moved: commit.book, head: at }
    }
    return undefined
  }

  function write(commit: BookCommit): number {
    if (commit.create) {
      const { type, title } = commit.create
      shelves.set(commit.book, { book: commit.book, type, title, organization: commit.organization, lines: new Map([[commit.branch, newLine()]]) })
    }
    const here = line(commit)
    if (here === undefined) throw new Error(`A commit to ${commit.book}/${commit.branch}, which is not there`)
    const revision = commit.expects + 1
    const { at, actor, organization, cause, reason } = commit
    here.revisions.push({ revision, at, actor, organization, cause, ...(reason !== undefined && { reason }), records: commit.changes.length })
    here.changes.set(revision, structuredClone(commit.changes))
    for (const record of commit.put) addVersion(here, record.id, revision, structuredClone(record))
    for (const id of commit.remove) addVersion(here, id, revision, undefined)
    return revision
  }

  const addVersion = (here: Line, id: RecordId, revision: number, record: StoredRecord['record'] | undefined) => {
    const versions = here.versions.get(id) ?? []
    versions.push({ revision, record })
    here.versions.set(id, versions)
  }

  const everywhere = (branch: BranchName) =>
    [...shelves.keys()].flatMap((book) => {
      const at = head(book, branch)
      return at === undefined ? [] : [...visible(at).values()].map(({ record }) => ({ book, record }))
    })

  function addBaseline(here: Line | undefined, baseline: StoredBaseline): boolean {
    if (here === undefined || here.baselines.some((b) => b.name === baseline.name)) return false
    here.baselines.push(structuredClone(baseline))
    return true
  }

  return {
    books: async (branch) => [...shelves.values()].flatMap((shelf) => describe(shelf, branch) ?? []).sort((a, b) => (a.book < b.book ? -1 : 1)),
    book: async ({ book, branch }) => {
      const shelf = shelves.get(book)
      return shelf && describe(shelf, branch)
    },
    records: async (at) => [...visible(at).values()].sort((a, b) => (a.record.id < b.record.id ? -1 : 1)),
    commit: async (commits) => findMoved(commits) ?? { ok: true, revisions: commits.map(write) },
    createBranch: async (from, name) => {
      const shelf = shelves.get(from.book)
      if (shelf === undefined || shelf.lines.has(name) || !shelf.lines.has(from.branch)) return false
      shelf.lines.set(name, newLine(from))
      return true
    },
    revisions: async (branch, { before = Infinity, limit = Infinity, actor }) => {
      const at = head(branch.book, branch.branch)
      return (at === undefined ? [] : rows(at)).filter((r) => r.revision < before && (actor === undefined || r.actor === actor)).slice(0, limit)
    },
    changes: async (at) => {
      for (const { line: here, limit } of chain(at)) {
        const found = limit === at.revision ? here.changes.get(at.revision) : undefined
        if (found !== undefined) return found
      }
      return []
    },
    lastVersions: async (branch, ids) => {
      const at = head(branch.book, branch.branch)
      const lines = at === undefined ? [] : [...chain(at)]
      return ids.flatMap((id) => {
        for (const { line: here, limit } of lines) {
          const version = here.versions.get(id)?.findLast((v) => v.revision <= limit && v.record !== undefined)
          if (version?.record !== undefined) return [version.record]
        }
        return []
      })
    },
    locate: async (branch, ids) => {
      const wanted = new Set(ids)
      return new Map(everywhere(branch).filter(({ record }) => wanted.has(record.id)).map(({ book, record }) => [record.id, book]))
    },
    referrers: async (branch, to) => {
      const wanted = new Set(to)
      return everywhere(branch).flatMap(({ book, record }) =>
        linksOf(record).filter((link) => wanted.has(link.to)).map((link): StoredReferrer => ({ book, id: record.id, field: link.field, to: link.to })))
    },
    baselines: async (branch) => line(branch)?.baselines ?? [],
    addBaseline: async (branch, baseline) => addBaseline(line(branch), baseline),
    issues: async (branch) => (line(branch)?.issues ?? []).map(({ issue }) => issue),
    addIssue: async (branch, issue, baseline, bytes) => {
      const here = line(branch)
      if (here === undefined || here.issues.some((i) => i.issue.id === issue.id) || !addBaseline(here, baseline)) return false
      here.issues.push({ issue: { ...issue, size: bytes.length, sha256: sha256Of(bytes) }, bytes: bytes.slice() })
      return true
    },
    issueBytes: async (branch, id) => line(branch)?.issues.find((i) => i.issue.id === id)?.bytes.slice(),
    setting: async (key) => {
      const kept = settings.get(key)
      return kept === undefined ? undefined : (JSON.parse(kept) as unknown)
    },
    saveSetting: async (key, value) => void settings.set(key, JSON.stringify(value)),
    close: async () => {},
  }
}

