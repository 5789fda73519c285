import type { Baseline, BaselineRequest, Baselines, Compare, History, RevisionDetail, RevisionEntry } from '@throughline/contract'
import { diffRecords, type BookId, type RecordChange } from '@throughline/model'
import type { HistoryPage } from './app.ts'
import { citedBy } from './citing.ts'
import type { Core } from './core.ts'
import { findBook, headOf, momentOf } from './finding-books.ts'
import { done, refuse, type Outcome } from './outcome.ts'
import type { Place, StoredBaseline, StoredRevision } from './ports.ts'
import { lookupFor, mostComparedSingly, tellChanges, tellRevision } from './telling.ts'
import type { Who } from './who.ts'

const usualPage = 50

/**
 * Revisions as sentences, newest first; of one record, also of one removed since, where one is named.
 * `await history(core, who, bookId('nepal'), { record: recordId('act-talks') })`
 */
export async function history(core: Core, who: Who, book: BookId, { before, limit = usualPage, record }: HistoryPage = {}): Promise<Outcome<History>> {
  const found = await findBook(core, who, book, 'read')
  if (!found.ok) return found
  const at = headOf(found.value)
  const rows = await core.store.revisions(at, { ...(before !== undefined && { before }), ...(record !== undefined && { record }), limit: limit + 1 })
  const shown = rows.slice(0, limit)
  const undoneBy = await takenBackBy(core, at)
  const revisions = await Promise.all(shown.map(async (row) => entryOf(core, at, row, await core.store.changes({ ...at, revision: row.revision }, record), undoneBy)))
  const next = rows.length > limit ? shown.at(-1)?.revision : undefined
  return done({ revisions, ...(next !== undefined && { next }) })
}

/** One revision with each field before and after. */
export async function revision(core: Core, who: Who, book: BookId, number: number): Promise<Outcome<RevisionDetail>> {
  const found = await findBook(core, who, book, 'read')
  if (!found.ok) return found
  const at = headOf(found.value)
  const row = (await core.store.revisions(at, { before: number + 1, limit: 1 }))[0]
  if (row === undefined || row.revision !== number) return refuse('not-found', `"${book}" has no revision ${number}: its newest is ${at.revision}.`)
  const changes = await core.store.changes({ ...at, revision: number })
  return done({ ...(await entryOf(core, at, row, changes, await takenBackBy(core, at))), changes: changes.map(toContract) })
}

const toContract = ({ kind, id, action, fields }: RecordChange) => ({ kind, id, action, fields: fields.map((f) => ({ ...f })) })

async function entryOf(core: Core, at: Place, row: StoredRevision, changes: readonly RecordChange[], undoneBy: ReadonlyMap<number, number>): Promise<RevisionEntry> {
  const by = undoneBy.get(row.revision)
  const { reason, cause, ...rest } = row
  return {
    ...rest,
    cause: { ...cause },
    ...(reason !== undefined && { reason }),
    sentences: [...tellRevision(row.organization, cause, changes, await lookupFor(core, at, changes))],
    ...(by !== undefined && { undoneBy: by }),
  }
}

/** Which revision took back which, those taken back themselves left out. */
async function takenBackBy(core: Core, at: Place): Promise<ReadonlyMap<number, number>> {
  const by = new Map<number, number>()
  for (const { revision: number, cause } of await core.store.revisions(at, {})) {
    if ((cause.type === 'undo' || cause.type === 'redo') && cause.of !== undefined && !by.has(number)) by.set(cause.of, number)
  }
  return by
}

/** The difference between two revisions, as records and as sentences. */
export async function compare(core: Core, who: Who, book: BookId, from: string, to = 'head'): Promise<Outcome<Compare>> {
  const found = await findBook(core, who, book, 'read')
  if (!found.ok) return found
  const first = await momentOf(core, found.value, from)
  if (!first.ok) return first
  const second = await momentOf(core, found.value, to)
  if (!second.ok) return second
  const records = async (at: Place) => [...(await core.states.at(at)).records.values()].map(({ record }) => record)
  const changes = diffRecords(await records(first.value.at), await records(second.value.at))
  const find = await lookupFor(core, second.value.at, changes, mostComparedSingly)
  return done({
    from: first.value.at.revision, to: second.value.at.revision,
    changes: changes.map(toContract),
    sentences: tellChanges(changes, find, mostComparedSingly).map((clause) => `${clause.slice(0, 1).toUpperCase()}${clause.slice(1)}.`),
  })
}

const toAnswer = ({ name, revision: number, at, actor, reason, cites }: StoredBaseline): Baseline => ({ name, revision: number, at, actor, reason, cites: { ...cites } })

export async function baselines(core: Core, who: Who, book: BookId): Promise<Outcome<Baselines>> {
  const found = await findBook(core, who, book, 'read')
  if (!found.ok) return found
  return done({ baselines: (await core.store.baselines(headOf(found.value))).map(toAnswer) })
}

/** Gives the head a name that stays, with the revisions of the books it cites. */
export async function addBaseline(core: Core, who: Who, book: BookId, { name, reason }: BaselineRequest): Promise<Outcome<Baselines>> {
  const found = await findBook(core, who, book, 'baseline')
  if (!found.ok) return found
  const at = headOf(found.value)
  const isNew = await core.store.addBaseline(at, await makeBaseline(core, who, at, name, reason))
  if (!isNew) return refuse('already-exists', `"${book}" already has a baseline "${name}", and baselines never change. Choose another name.`)
  return baselines(core, who, book)
}

/** A baseline of a revision, made now by this person. */
export async function makeBaseline(core: Core, who: Who, at: Place, name: string, reason: string): Promise<StoredBaseline> {
  const books = new Set((await citedBy(core, await core.states.at(at))).map(({ book }) => book))
  const cites: Record<BookId, number> = {}
  for (const book of books) {
    const stored = await core.store.book({ book, branch: at.branch })
    if (stored !== undefined) cites[book] = stored.revision
  }
  return { name, revision: at.revision, at: core.clock.now(), actor: who.actor, organization: who.organization, reason, cites }
}
