import type { Books, PlanRecords } from '@throughline/contract'
import { createPlanGraph, type BookId, type Cited, type PlanGraph, type PlanHead, type RecordId } from '@throughline/model'
import type { BookState } from './book-state.ts'
import { citedBy } from './citing.ts'
import type { Core } from './core.ts'
import { findBook, headOf, momentOf, type Moment } from './finding-books.ts'
import { done, type Outcome } from './outcome.ts'
import { mainBranch, type StoredBook } from './ports.ts'
import type { Who } from './who.ts'

/** A plan as it is read: its records, what it cites, and the graph of both. */
export interface ReadPlan {
  readonly stored: StoredBook
  readonly moment: Moment
  readonly state: BookState
  readonly cited: readonly Cited[]
  readonly graph: PlanGraph
}

/** Reads a book with what it cites; graphs are kept by the revisions they were made of. */
export async function openPlan(core: Core, who: Who, book: BookId, at?: string): Promise<Outcome<ReadPlan>> {
  const found = await findBook(core, who, book, 'read')
  if (!found.ok) return found
  const stored = found.value
  const moment = await momentOf(core, stored, at)
  if (!moment.ok) return moment
  return done({ stored, moment: moment.value, ...(await graphAt(core, moment.value)) })
}

type Graphed = Pick<ReadPlan, 'state' | 'cited' | 'graph'>

/** The graph of a book at a moment. */
export async function graphAt(core: Core, { at, cites }: Moment): Promise<Graphed> {
  const heads = (await core.store.books(mainBranch)).filter(({ book }) => book !== at.book).map(({ book, revision }) => `${book}:${cites?.[book] ?? revision}`)
  const key = `${at.book}/${at.branch}/${at.revision} ${heads.join(' ')}`
  return core.graphs.get(key, async () => {
    const state = await core.states.at(at)
    const cited = await citedBy(core, state, cites)
    const records = [...state.records.values()].map(({ record }) => record)
    return { state, cited, graph: createPlanGraph({ book: at.book, records, cited }) }
  })
}

/** The whole plan, with the revision that last changed each record and what it cites from other books. */
export async function readPlan(core: Core, who: Who, book: BookId, at?: string): Promise<Outcome<PlanRecords>> {
  const opened = await openPlan(core, who, book, at)
  if (!opened.ok) return opened
  const { stored, moment, state, cited } = opened.value
  const all = [...state.records.values()]
  return done({
    book, type: stored.type, revision: moment.at.revision,
    records: all.map(({ record }) => record),
    recordRevisions: Object.fromEntries(all.map(({ record, revision }) => [record.id, revision])),
    cited: cited.map(({ book: from, revision, record }) => ({ book: from, record, ...(revision !== undefined && { revision }) })),
  })
}

/** Every book this person may read, by title, with what its head says of it. */
export async function listBooks(core: Core): Promise<Outcome<Books>> {
  const books = await Promise.all((await core.store.books(mainBranch)).map((stored) => summaryOf(core, stored)))
  return done({ books: books.sort((a, b) => a.title.localeCompare(b.title, 'en')) })
}

async function summaryOf(core: Core, stored: StoredBook): Promise<Books['books'][number]> {
  const { records } = await core.states.at(headOf(stored))
  const head = [...records.values()].map(({ record }) => record).find((record): record is PlanHead => record.kind === 'plan')
  const { book, type, revision, changedAt, changedBy } = stored
  const base = { book, type, title: head?.title ?? stored.title, revision, changedAt, changedBy, records: stored.records }
  if (head === undefined) return base
  const nameOf = (id: RecordId | undefined) => (id === undefined ? undefined : findName(core, records, id))
  const [partner, command] = await Promise.all([nameOf(head.partner), nameOf(head.command)])
  return {
    ...base, scope: head.scope, start: head.start, end: head.end,
    ...(head.statusDate !== undefined && { statusDate: head.statusDate }),
    ...(partner !== undefined && { partner }),
    ...(command !== undefined && { command }),
  }
}

async function findName(core: Core, own: BookState['records'], id: RecordId): Promise<string | undefined> {
  const here = own.get(id)?.record
  const record = here ?? (await elsewhere(core, id))
  return record?.kind === 'partner' || record?.kind === 'organization' ? record.name : undefined
}

async function elsewhere(core: Core, id: RecordId) {
  const book = (await core.store.locate(mainBranch, [id])).get(id)
  const stored = book && (await core.store.book({ book, branch: mainBranch }))
  return stored && (await core.states.at(headOf(stored))).records.get(id)?.record
}
