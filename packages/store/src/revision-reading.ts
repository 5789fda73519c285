import type { BookType } from '@throughline/model'
import type { Place, RevisionQuery, StoredBook, StoredRevision } from '@throughline/app'
import { bookIdSchema, isKindId, recordIdSchema, upgradeField, type FieldChange, type RecordChange, type RecordId } from '@throughline/model'
import { chainOf, headOf, totalAt } from './branch-chain.ts'
import { maybeTextIn, numberIn, textIn, type Database, type Row } from './database.ts'

type Branch = Pick<Place, 'book' | 'branch'>

/** Revision rows, newest first, those below the branch point included. */
export function revisionsOf(db: Database, branch: Branch, query: RevisionQuery): readonly StoredRevision[] {
  const head = headOf(db, branch.book, branch.branch)
  if (head === undefined) return []
  const most = query.limit ?? Number.MAX_SAFE_INTEGER
  const below = query.before ?? Number.MAX_SAFE_INTEGER
  const found: StoredRevision[] = []
  for (const { branch: name, limit } of chainOf(db, { ...branch, revision: head })) {
    if (found.length >= most) break
    const byActor = query.actor === undefined ? '' : 'AND actor = ?'
    // Each change of a record writes a version of it, and versions are keyed by id.
    const ofRecord = query.record === undefined ? '' : 'AND revision IN (SELECT revision FROM record_version WHERE book = ? AND branch = ? AND id = ?)'
    const rows = db.all(
      `SELECT * FROM revision WHERE book = ? AND branch = ? AND revision <= ? AND revision < ? ${byActor} ${ofRecord} ORDER BY revision DESC LIMIT ?`,
      branch.book, name, limit, below, ...(query.actor === undefined ? [] : [query.actor]), ...(query.record === undefined ? [] : [branch.book, name, query.record]), most - found.length,
    )
    found.push(...rows.map(revisionFrom))
  }
  return found
}

function revisionFrom(row: Row): StoredRevision {
  const reason = maybeTextIn(row, 'reason')
  return {
    revision: numberIn(row, 'revision'),
    at: textIn(row, 'at'),
    actor: textIn(row, 'actor'),
    organization: textIn(row, 'organization'),
    cause: JSON.parse(textIn(row, 'cause')) as StoredRevision['cause'],
    ...(reason !== undefined && { reason }),
    records: numberIn(row, 'records'),
  }
}

/** What a revision changed, field by field, in the order it was written; of one record only, where one is named. */
export function changesAt(db: Database, at: Place, record?: RecordId): readonly RecordChange[] {
  const holder = chainOf(db, at).find(({ branch, limit }) => limit === at.revision && db.get('SELECT 1 FROM revision WHERE book = ? AND branch = ? AND revision = ?', at.book, branch, at.revision) !== undefined)
  if (holder === undefined) return []
  const key = [at.book, holder.branch, at.revision] as const
  const changed = db.all(`SELECT position, id, kind, action FROM record_change WHERE book = ? AND branch = ? AND revision = ?${record === undefined ? '' : ' AND id = ?'} ORDER BY position`, ...key, ...(record === undefined ? [] : [record]))
  // A record changes once in a revision, so its fields are those of one position.
  const one = record === undefined ? undefined : changed[0] === undefined ? -1 : numberIn(changed[0], 'position')
  const fields = new Map<number, FieldChange[]>()
  for (const row of db.all(`SELECT position, field, before, after FROM field_change WHERE book = ? AND branch = ? AND revision = ?${one === undefined ? '' : ' AND position = ?'} ORDER BY position, place`, ...key, ...(one === undefined ? [] : [one]))) {
    const position = numberIn(row, 'position')
    const list = fields.get(position) ?? []
    list.push({ field: textIn(row, 'field'), before: jsonIn(row, 'before'), after: jsonIn(row, 'after') })
    fields.set(position, list)
  }
  return changed.map((row) => changeFrom(row, fields.get(numberIn(row, 'position')) ?? []))
}

const jsonIn = (row: Row, column: string): unknown => {
  const text = maybeTextIn(row, column)
  return text === undefined ? undefined : JSON.parse(text)
}

function changeFrom(row: Row, written: readonly FieldChange[]): RecordChange {
  const kind = textIn(row, 'kind')
  const action = textIn(row, 'action')
  if (!isKindId(kind) || (action !== 'add' && action !== 'edit' && action !== 'remove')) throw new Error(`The store holds a change of an unknown form: ${action} ${kind}`)
  // What an earlier version wrote is compared with records as they are read today.
  const fields = written.map(({ field, before, after }) => ({ field, before: upgradeField(kind, field, before), after: upgradeField(kind, field, after) }))
  return { kind, id: recordIdSchema.parse(textIn(row, 'id')), action, fields }
}

const isBookType = (text: string): text is BookType => text === 'library' || text === 'theater' || text === 'plan'

/** One book at the head of a branch. */
export function bookAt(db: Database, branch: Branch): StoredBook | undefined {
  const row = db.get('SELECT type, title, organization FROM book WHERE book = ?', branch.book)
  const last = row && revisionsOf(db, branch, { limit: 1 })[0]
  if (row === undefined || last === undefined) return undefined
  const type = textIn(row, 'type')
  if (!isBookType(type)) throw new Error(`The store holds a book of an unknown type: ${type}`)
  const revision = headOf(db, branch.book, branch.branch) ?? last.revision
  return {
    book: branch.book, type, title: textIn(row, 'title'), organization: textIn(row, 'organization'),
    revision, changedAt: last.at, changedBy: last.actor, records: totalAt(db, { ...branch, revision }),
  }
}

/** Every book at the head of a branch, by id. */
export const allBooks = (db: Database, branch: string): readonly StoredBook[] =>
  db.all('SELECT book FROM branch WHERE branch = ? ORDER BY book', branch).flatMap((row) => bookAt(db, { book: bookIdSchema.parse(textIn(row, 'book')), branch }) ?? [])
