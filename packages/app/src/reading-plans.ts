import type { PlanRecords } from '@throughline/contract'
import { createPlanGraph, type BookId, type Cited, type PlanGraph } from '@throughline/model'
import type { BookState } from './book-state.ts'
import { citedBy } from './citing.ts'
import type { Core } from './core.ts'
import { findBook, momentOf, type Moment } from './finding-books.ts'
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
