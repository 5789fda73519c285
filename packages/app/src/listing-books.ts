import type { BookSummary, Books } from '@throughline/contract'
import type { AnyRecord, BookId, RecordId } from '@throughline/model'
import type { Core } from './core.ts'
import { headOf } from './finding-books.ts'
import { isAllowed } from './is-allowed.ts'
import { done, type Outcome } from './outcome.ts'
import { mainBranch, type StoredBook } from './ports.ts'
import type { Who } from './who.ts'

/** Every book this person may read, by title, with what its head says of it. Reads the heads only, however large the books. */
export async function listBooks(core: Core, who: Who): Promise<Outcome<Books>> {
  const readable = (await core.store.books(mainBranch)).filter((stored) => isAllowed(who, 'read', stored))
  const books = await Promise.all(readable.map((stored) => summaryOf(core, stored)))
  return done({ books: books.sort((a, b) => a.title.localeCompare(b.title, 'en')) })
}

async function summaryOf(core: Core, stored: StoredBook): Promise<BookSummary> {
  const head = (await core.store.recordsOfKind(headOf(stored), 'plan'))[0]?.record
  const { book, type, revision, changedAt, changedBy, records } = stored
  if (head?.kind !== 'plan') return { book, type, title: stored.title, revision, changedAt, changedBy, records }
  const [partner, command] = await Promise.all([head.partner, head.command].map((id) => nameOf(core, book, id)))
  return {
    book, type, title: head.title, revision, changedAt, changedBy, records, scope: head.scope, start: head.start, end: head.end,
    ...(head.statusDate !== undefined && { statusDate: head.statusDate }),
    ...(partner !== undefined && { partner }),
    ...(command !== undefined && { command }),
  }
}

async function nameOf(core: Core, own: BookId, id: RecordId | undefined): Promise<string | undefined> {
  if (id === undefined) return undefined
  const book = (await core.store.locate(mainBranch, [id])).get(id) ?? own
  const record: AnyRecord | undefined = (await core.store.lastVersions({ book, branch: mainBranch }, [id]))[0]
  return record?.kind === 'partner' || record?.kind === 'organization' ? record.name : undefined
}
