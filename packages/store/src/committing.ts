import type { BookCommit, Committed } from '@throughline/app'
import { linksOf } from '@throughline/model'
import { headOf, totalAt } from './branch-chain.ts'
import type { Database } from './database.ts'

/** Writes every commit, or none where a head has moved. */
export function commitAll(db: Database, commits: readonly BookCommit[]): Committed {
  return db.transaction((): Committed => {
    for (const commit of commits) {
      const head = headOf(db, commit.book, commit.branch)
      const isFree = commit.create === undefined ? head !== undefined : db.get('SELECT 1 FROM book WHERE book = ?', commit.book) === undefined
      if ((head ?? 0) !== commit.expects || !isFree) return { ok: false, moved: commit.book, head: head ?? 0 }
    }
    return { ok: true, revisions: commits.map((commit) => writeCommit(db, commit)) }
  })
}

const asJson = (value: unknown): string | null => (value === undefined || value === null ? null : JSON.stringify(value))

function writeCommit(db: Database, commit: BookCommit): number {
  const { book, branch } = commit
  const revision = commit.expects + 1
  if (commit.create !== undefined) {
    db.run('INSERT INTO book (book, type, title, organization) VALUES (?, ?, ?, ?)', book, commit.create.type, commit.create.title, commit.organization)
    db.run('INSERT INTO branch (book, branch, parent, parent_revision) VALUES (?, ?, NULL, NULL)', book, branch)
  }
  if (commit.retitle !== undefined) db.run('UPDATE book SET type = ?, title = ? WHERE book = ?', commit.retitle.type, commit.retitle.title, book)
  db.run(
    'INSERT INTO revision (book, branch, revision, at, actor, organization, cause, reason, records, total) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    book, branch, revision, commit.at, commit.actor, commit.organization, JSON.stringify(commit.cause), commit.reason ?? null, commit.changes.length,
    totalAfter(db, commit),
  )
  writeVersions(db, commit, revision)
  writeChanges(db, commit, revision)
  return revision
}

/** How many records stand after a commit. */
function totalAfter(db: Database, { book, branch, expects, changes }: BookCommit): number {
  const before = totalAt(db, { book, branch, revision: expects })
  const added = changes.filter((change) => change.action === 'add').length
  return before + added - changes.filter((change) => change.action === 'remove').length
}

function writeVersions(db: Database, { book, branch, put, remove, changes }: BookCommit, revision: number): void {
  const insert = 'INSERT INTO record_version (book, branch, id, revision, kind, body) VALUES (?, ?, ?, ?, ?, ?)'
  const kindOfRemoved = new Map<string, string>(changes.map((change) => [change.id, change.kind]))
  for (const record of put) {
    db.run(insert, book, branch, record.id, revision, record.kind, JSON.stringify(record))
    for (const { to } of linksOf(record)) db.run('INSERT OR IGNORE INTO link (to_id, book, from_id) VALUES (?, ?, ?)', to, book, record.id)
  }
  for (const id of remove) db.run(insert, book, branch, id, revision, kindOfRemoved.get(id) ?? '', null)
}

function writeChanges(db: Database, { book, branch, changes }: BookCommit, revision: number): void {
  for (const [position, change] of changes.entries()) {
    db.run(
      'INSERT INTO record_change (book, branch, revision, position, id, kind, action) VALUES (?, ?, ?, ?, ?, ?, ?)',
      book, branch, revision, position, change.id, change.kind, change.action,
    )
    for (const [place, { field, before, after }] of change.fields.entries()) {
      db.run(
        'INSERT INTO field_change (book, branch, revision, position, place, field, before, after) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
        book, branch, revision, position, place, field, asJson(before), asJson(after),
      )
    }
  }
}
