import { createHash } from 'node:crypto'
import type { Place, StoredBaseline, StoredIssue } from '@throughline/app'
import { day } from '@throughline/model'
import { bytesIn, numberIn, textIn, type Database, type Row } from './database.ts'

type Branch = Pick<Place, 'book' | 'branch'>

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

export const baselinesOf = (db: Database, { book, branch }: Branch): readonly StoredBaseline[] =>
  db.all('SELECT * FROM baseline WHERE book = ? AND branch = ? ORDER BY revision, name', book, branch).map((row) => ({
    name: textIn(row, 'name'), revision: numberIn(row, 'revision'), at: textIn(row, 'at'), actor: textIn(row, 'actor'),
    organization: textIn(row, 'organization'), reason: textIn(row, 'reason'),
    cites: JSON.parse(textIn(row, 'cites')) as StoredBaseline['cites'],
  }))

/** Names a revision; false where the name is taken or there is no such branch. */
export function addBaseline(db: Database, { book, branch }: Branch, baseline: StoredBaseline): boolean {
  const isThere = db.get('SELECT 1 FROM branch WHERE book = ? AND branch = ?', book, branch) !== undefined
  const isTaken = db.get('SELECT 1 FROM baseline WHERE book = ? AND branch = ? AND name = ?', book, branch, baseline.name) !== undefined
  if (!isThere || isTaken) return false
  db.run(
    'INSERT INTO baseline (book, branch, name, revision, at, actor, organization, reason, cites) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    book, branch, baseline.name, baseline.revision, baseline.at, baseline.actor, baseline.organization, baseline.reason, JSON.stringify(baseline.cites),
  )
  return true
}

const issueColumns = 'id, revision, baseline, recipient, purpose, format, date, file_name, size, sha256, at, actor, organization'

export const issuesOf = (db: Database, { book, branch }: Branch): readonly StoredIssue[] =>
  db.all(`SELECT ${issueColumns} FROM issue WHERE book = ? AND branch = ? ORDER BY at, id`, book, branch).map(issueFrom)

function issueFrom(row: Row): StoredIssue {
  const format = textIn(row, 'format')
  if (format !== 'docx' && format !== 'html' && format !== 'xlsx') throw new Error(`The store holds an issue of an unknown format: ${format}`)
  return {
    id: textIn(row, 'id'), revision: numberIn(row, 'revision'), baseline: textIn(row, 'baseline'), recipient: textIn(row, 'recipient'),
    purpose: textIn(row, 'purpose'), format, date: day(textIn(row, 'date')), fileName: textIn(row, 'file_name'), size: numberIn(row, 'size'),
    sha256: textIn(row, 'sha256'), at: textIn(row, 'at'), actor: textIn(row, 'actor'), organization: textIn(row, 'organization'),
  }
}

/** Freezes bytes and baseline as one transaction; false where either name is taken. */
export function addIssue(db: Database, at: Branch, issue: Omit<StoredIssue, 'size' | 'sha256'>, baseline: StoredBaseline, bytes: Uint8Array): boolean {
  return db.transaction(() => {
    if (db.get('SELECT 1 FROM issue WHERE book = ? AND branch = ? AND id = ?', at.book, at.branch, issue.id) !== undefined) return false
    if (!addBaseline(db, at, baseline)) return false
    db.run(
      `INSERT INTO issue (book, branch, ${issueColumns}, bytes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      at.book, at.branch, issue.id, issue.revision, issue.baseline, issue.recipient, issue.purpose, issue.format, issue.date, issue.fileName,
      bytes.length, sha256(bytes), issue.at, issue.actor, issue.organization, bytes,
    )
    return true
  })
}

/** The exact bytes that were issued; a fault where they are no longer what was frozen. */
export function issueBytes(db: Database, { book, branch }: Branch, id: string): Uint8Array | undefined {
  const row = db.get('SELECT bytes, sha256 FROM issue WHERE book = ? AND branch = ? AND id = ?', book, branch, id)
  if (row === undefined) return undefined
  const bytes = bytesIn(row, 'bytes')
  if (sha256(bytes) !== textIn(row, 'sha256')) throw new Error(`The bytes of issue ${id} of ${book} are not those that were issued`)
  return bytes
}
