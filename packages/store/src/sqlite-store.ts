import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Outcome, Place, Store } from '@throughline/app'
import { headOf } from './branch-chain.ts'
import { commitAll } from './committing.ts'
import { openDatabase, textIn, type Database } from './database.ts'
import { addBaseline, addIssue, baselinesOf, issueBytes, issuesOf } from './issue-keeping.ts'
import { migrate } from './migrate.ts'
import { readOwner, removeOwner, writeOwner, type Owner } from './owner.ts'
import { locate, recordAt, recordsAt, referrers } from './record-reading.ts'
import { allBooks, bookAt, changesAt, revisionsOf } from './revision-reading.ts'

const databaseFile = 'throughline.db'

/**
 * Opens (or makes) the data folder for this process alone. Refused, naming the process, where another holds it; refused
 * where the file is none of ours or comes from a later version. Where the machine fails, it throws.
 * `await openStore('./data', { pid: process.pid, started: new Date().toISOString() })`
 */
export async function openStore(folder: string, owner: Owner): Promise<Outcome<Store>> {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch {
    return refusal('unreadable', `"${folder}" cannot be made a data folder: a file is in its place, or this user may not write there. Choose another folder with --data.`)
  }
  const opened = open(folder)
  if (!opened.ok) return opened
  const db = opened.value
  if (migrate(db, owner.started) === 'newer') {
    db.close()
    return refusal('unsupported', `The data folder "${folder}" was written by a later version of Throughline. Start that version, or choose another folder with --data.`)
  }
  writeOwner(folder, owner)
  return { ok: true, value: storeOn(db, () => removeOwner(folder)) }
}

const refusal = (code: 'in-use' | 'unreadable' | 'unsupported', message: string) => ({ ok: false, refusal: { code, message } }) as const

function open(folder: string): Outcome<Database> {
  try {
    return { ok: true, value: openDatabase(join(folder, databaseFile)) }
  } catch (error) {
    const code = sqliteCode(error)
    if (code === busy) return refusal('in-use', tellInUse(folder))
    if (code === notADatabase) return refusal('unreadable', `"${join(folder, databaseFile)}" is not a Throughline database. Move it away, or choose another folder with --data.`)
    throw new Error(`The data folder "${folder}" could not be opened`, { cause: error })
  }
}

const busy = 5
const notADatabase = 26
const sqliteCode = (error: unknown): number | undefined =>
  // The low byte is the kind of trouble, the rest its shade.
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : undefined

function tellInUse(folder: string): string {
  const owner = readOwner(folder)
  const by = owner === undefined ? 'another process' : `another Throughline (process ${owner.pid}, started ${owner.started})`
  return `The data folder "${folder}" is in use by ${by}. Use the window it opened or close it, or choose another folder with --data.`
}

function storeOn(db: Database, letGo: () => void): Store {
  return {
    books: async (branch) => allBooks(db, branch),
    book: async (branch) => bookAt(db, branch),
    records: async (at) => recordsAt(db, at),
    recordsOfKind: async (at, ...kinds) => recordsAt(db, at, kinds),
    commit: async (commits) => commitAll(db, commits),
    createBranch: async (from, name) => createBranch(db, from, name),
    revisions: async (branch, query) => revisionsOf(db, branch, query),
    changes: async (at, record) => changesAt(db, at, record),
    lastVersions: async (branch, ids) => {
      const at = { ...branch, revision: headOf(db, branch.book, branch.branch) ?? 0 }
      return ids.flatMap((id) => recordAt(db, at, id, true) ?? [])
    },
    locate: async (branch, ids) => locate(db, branch, ids),
    referrers: async (branch, to) => referrers(db, branch, to),
    baselines: async (branch) => baselinesOf(db, branch),
    addBaseline: async (branch, baseline) => db.transaction(() => addBaseline(db, branch, baseline)),
    issues: async (branch) => issuesOf(db, branch),
    addIssue: async (branch, issue, baseline, bytes) => addIssue(db, branch, issue, baseline, bytes),
    issueBytes: async (branch, id) => issueBytes(db, branch, id),
    setting: async (key) => {
      const row = db.get('SELECT value FROM setting WHERE key = ?', key)
      return row === undefined ? undefined : (JSON.parse(textIn(row, 'value')) as unknown)
    },
    saveSetting: async (key, value) => db.run('INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value', key, JSON.stringify(value)),
    close: async () => {
      // Before the lock is let go: the next process writes its own.
      letGo()
      db.close()
    },
  }
}

function createBranch(db: Database, from: Place, name: string): boolean {
  return db.transaction(() => {
    const isTaken = headOf(db, from.book, name) !== undefined
    if (isTaken || headOf(db, from.book, from.branch) === undefined) return false
    db.run('INSERT INTO branch (book, branch, parent, parent_revision) VALUES (?, ?, ?, ?)', from.book, name, from.branch, from.revision)
    return true
  })
}
