import type { Place, StoredRecord, StoredReferrer } from '@throughline/app'
import { bookIdSchema, linksOf, recordIdSchema, upgradeRecord, type AnyRecord, type BookId, type KindId, type RecordId } from '@throughline/model'
import { chainOf, headOf } from './branch-chain.ts'
import { maybeTextIn, numberIn, textIn, type Database } from './database.ts'

/** Records were parsed by the use case that wrote them; what an earlier version wrote is read in the words of today. */
function recordFrom(body: string): AnyRecord {
  const record = JSON.parse(body) as AnyRecord
  return upgradeRecord(record.kind, record)
}

/** Records as they stood at a revision, by id; those of some kinds, where any are named. An id never changes its kind. */
export function recordsAt(db: Database, at: Place, kinds?: readonly KindId[]): readonly StoredRecord[] {
  const ofKind = kinds === undefined ? { where: '', values: [] } : { where: `AND kind IN (${kinds.map(() => '?').join(', ')})`, values: kinds }
  const seen = new Set<string>()
  const found: StoredRecord[] = []
  for (const { branch, limit } of chainOf(db, at)) {
    // SQLite gives the body of the row that holds the maximum.
    const rows = db.all(
      `SELECT id, max(revision) AS revision, body FROM record_version WHERE book = ? AND branch = ? AND revision <= ? ${ofKind.where} GROUP BY id ORDER BY id`,
      at.book, branch, limit, ...ofKind.values,
    )
    for (const row of rows) {
      const id = textIn(row, 'id')
      const body = maybeTextIn(row, 'body')
      if (!seen.has(id) && body !== undefined) found.push({ record: recordFrom(body), revision: numberIn(row, 'revision') })
      seen.add(id)
    }
  }
  return found.sort((a, b) => (a.record.id < b.record.id ? -1 : 1))
}

/** One record as it stood; with `alive`, its last version before it was removed. */
export function recordAt(db: Database, at: Place, id: string, alive = false): AnyRecord | undefined {
  for (const { branch, limit } of chainOf(db, at)) {
    const row = db.get(
      `SELECT body FROM record_version WHERE book = ? AND branch = ? AND id = ? AND revision <= ? ${alive ? 'AND body IS NOT NULL' : ''} ORDER BY revision DESC LIMIT 1`,
      at.book, branch, id, limit,
    )
    if (row === undefined) continue
    const body = maybeTextIn(row, 'body')
    return body === undefined ? undefined : recordFrom(body)
  }
  return undefined
}

const atHead = (db: Database, branch: string) => {
  const heads = new Map<string, Place>()
  return (book: string): Place => {
    const known = heads.get(book)
    if (known !== undefined) return known
    const place = { book: bookIdSchema.parse(book), branch, revision: headOf(db, book, branch) ?? 0 }
    heads.set(book, place)
    return place
  }
}

/** Which books hold these records at the head of a branch. */
export function locate(db: Database, branch: string, ids: readonly RecordId[]): ReadonlyMap<RecordId, BookId> {
  const head = atHead(db, branch)
  const found = new Map<RecordId, BookId>()
  for (const id of ids) {
    for (const row of db.all('SELECT DISTINCT book FROM record_version WHERE id = ?', id)) {
      const at = head(textIn(row, 'book'))
      if (recordAt(db, at, id) !== undefined) found.set(id, at.book)
    }
  }
  return found
}

/** Records of any book that link to these at the head of a branch. */
export function referrers(db: Database, branch: string, to: readonly RecordId[]): readonly StoredReferrer[] {
  const head = atHead(db, branch)
  return to.flatMap((target) =>
    db.all('SELECT book, from_id FROM link WHERE to_id = ? ORDER BY book, from_id', target).flatMap((row): readonly StoredReferrer[] => {
      const at = head(textIn(row, 'book'))
      const id = recordIdSchema.parse(textIn(row, 'from_id'))
      const record = recordAt(db, at, id)
      if (record === undefined) return []
      return linksOf(record).filter((link) => link.to === target).map((link) => ({ book: at.book, id, field: link.field, to: target }))
    }))
}
