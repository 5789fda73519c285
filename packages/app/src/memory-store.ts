import { linksOf, type BookId, type RecordId } from '@throughline/model'
import { headOfLine, keepBaseline, lastVersionIn, newLine, reachOf, rowsIn, visibleIn, writeTo, type Line, type Shelf } from './memory-line.ts'
import type { BookCommit, BranchName, Committed, Place, RevisionQuery, Store, StoredBook, StoredReferrer } from './ports.ts'
import { sha256Of } from './sha-256.ts'

type Shelves = Map<BookId, Shelf>
type Branch = Pick<Place, 'book' | 'branch'>

/**
 * A store that forgets when the process ends: for tests, and for the command line on a plan file.
 * It keeps every promise of `Store` but durability.
 */
export function createMemoryStore(): Store {
  const shelves: Shelves = new Map()
  return { ...recordKeeping(shelves), ...issueKeeping(shelves), ...settingKeeping(), close: async () => {} }
}

const lineAt = (shelves: Shelves, { book, branch }: Branch) => shelves.get(book)?.lines.get(branch)
const reachAt = (shelves: Shelves, at: Place) => reachOf(shelves.get(at.book), at)
function reachOfHead(shelves: Shelves, branch: Branch) {
  const line = lineAt(shelves, branch)
  return line === undefined ? [] : reachAt(shelves, { ...branch, revision: headOfLine(line) })
}

function describe(shelf: Shelf | undefined, branch: BranchName): StoredBook | undefined {
  const line = shelf?.lines.get(branch)
  if (shelf === undefined || line === undefined) return undefined
  const reach = reachOf(shelf, { book: shelf.book, branch, revision: headOfLine(line) })
  const last = rowsIn(reach)[0]
  if (last === undefined) return undefined
  return { book: shelf.book, ...shelf.title, organization: shelf.organization, revision: headOfLine(line), changedAt: last.at, changedBy: last.actor, records: visibleIn(reach).length }
}

function findMoved(shelves: Shelves, commits: readonly BookCommit[]): Committed | undefined {
  for (const commit of commits) {
    const line = lineAt(shelves, commit)
    const head = line === undefined ? 0 : headOfLine(line)
    const isFree = commit.create === undefined ? line !== undefined : !shelves.has(commit.book)
    if (head !== commit.expects || !isFree) return { ok: false, moved: commit.book, head }
  }
  return undefined
}

function write(shelves: Shelves, commit: BookCommit): number {
  if (commit.create !== undefined) {
    shelves.set(commit.book, { book: commit.book, title: commit.create, organization: commit.organization, lines: new Map([[commit.branch, newLine()]]) })
  }
  const shelf = shelves.get(commit.book)
  if (shelf !== undefined && commit.retitle !== undefined) shelf.title = commit.retitle
  const line = lineAt(shelves, commit)
  if (line === undefined) throw new Error(`A commit to ${commit.book}/${commit.branch}, which is not there`)
  return writeTo(line, commit)
}

const everywhere = (shelves: Shelves, branch: BranchName) =>
  [...shelves.keys()].flatMap((book) => visibleIn(reachOfHead(shelves, { book, branch })).map(({ record }) => ({ book, record })))

type RecordKeeping = Pick<Store, 'books' | 'book' | 'records' | 'recordsOfKind' | 'commit' | 'createBranch' | 'revisions' | 'changes' | 'lastVersions' | 'locate' | 'referrers'>

function recordKeeping(shelves: Shelves): RecordKeeping {
  return {
    books: async (branch) => [...shelves.values()].flatMap((shelf) => describe(shelf, branch) ?? []).sort((a, b) => (a.book < b.book ? -1 : 1)),
    book: async ({ book, branch }) => describe(shelves.get(book), branch),
    records: async (at) => visibleIn(reachAt(shelves, at)),
    recordsOfKind: async (at, ...kinds) => visibleIn(reachAt(shelves, at)).filter(({ record }) => kinds.includes(record.kind)),
    commit: async (commits) => findMoved(shelves, commits) ?? { ok: true, revisions: commits.map((commit) => write(shelves, commit)) },
    createBranch: async (from, name) => {
      const lines = shelves.get(from.book)?.lines
      if (lines === undefined || lines.has(name) || !lines.has(from.branch)) return false
      lines.set(name, newLine(from))
      return true
    },
    revisions: async (branch, query) => asked(rowsIn(reachOfHead(shelves, branch), query.record), query),
    changes: async (at, record) => reachAt(shelves, at).flatMap(({ line, limit }) => (limit === at.revision ? line.changes.get(at.revision) ?? [] : []))
      .filter(({ id }) => record === undefined || id === record),
    lastVersions: async (branch, ids) => {
      const reach = reachOfHead(shelves, branch)
      return ids.flatMap((id) => lastVersionIn(reach, id) ?? [])
    },
    locate: async (branch, ids) => {
      const wanted = new Set<RecordId>(ids)
      return new Map(everywhere(shelves, branch).filter(({ record }) => wanted.has(record.id)).map(({ book, record }) => [record.id, book]))
    },
    referrers: async (branch, to) => {
      const wanted = new Set<RecordId>(to)
      return everywhere(shelves, branch).flatMap(({ book, record }) =>
        linksOf(record).filter((link) => wanted.has(link.to)).map((link): StoredReferrer => ({ book, id: record.id, field: link.field, to: link.to })))
    },
  }
}

const asked = <T extends { readonly revision: number; readonly actor: string }>(rows: readonly T[], { before = Infinity, limit = Infinity, actor }: RevisionQuery) =>
  rows.filter((row) => row.revision < before && (actor === undefined || row.actor === actor)).slice(0, limit)

type IssueKeeping = Pick<Store, 'baselines' | 'addBaseline' | 'issues' | 'addIssue' | 'issueBytes'>

function issueKeeping(shelves: Shelves): IssueKeeping {
  const issuesOf = (line: Line | undefined) => line?.issues ?? []
  return {
    baselines: async (branch) => lineAt(shelves, branch)?.baselines ?? [],
    addBaseline: async (branch, baseline) => keepBaseline(lineAt(shelves, branch), baseline),
    issues: async (branch) => issuesOf(lineAt(shelves, branch)).map(({ issue }) => issue),
    addIssue: async (branch, issue, baseline, bytes) => {
      const line = lineAt(shelves, branch)
      if (issuesOf(line).some((kept) => kept.issue.id === issue.id) || !keepBaseline(line, baseline)) return false
      line?.issues.push({ issue: { ...issue, size: bytes.length, sha256: sha256Of(bytes) }, bytes: bytes.slice() })
      return true
    },
    issueBytes: async (branch, id) => issuesOf(lineAt(shelves, branch)).find((kept) => kept.issue.id === id)?.bytes.slice(),
  }
}

function settingKeeping(): Pick<Store, 'setting' | 'saveSetting'> {
  const settings = new Map<string, string>()
  return {
    setting: async (key) => {
      const kept = settings.get(key)
      return kept === undefined ? undefined : (JSON.parse(kept) as unknown)
    },
    saveSetting: async (key, value) => void settings.set(key, JSON.stringify(value)),
  }
}
