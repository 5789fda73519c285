import { mainBranch, type Store } from '@throughline/app'
import { createPlanGraph, diffRecord, type AnyRecord, type PlanGraph } from '@throughline/model'
import type { InventedBook } from './invented-theater.ts'

/** Writes the invented theater into a store, a revision a book. */
export async function loadTheater(store: Store, books: readonly InventedBook[], at: string): Promise<void> {
  for (const { book, type, title, records } of books) {
    const changes = records.flatMap((record) => diffRecord(undefined, record) ?? [])
    const committed = await store.commit([{
      book, branch: mainBranch, expects: 0, create: { type, title }, at, actor: 'bench', organization: 'bench', cause: { type: 'example' }, put: records, remove: [], changes,
    }])
    if (!committed.ok) throw new Error(`the theater could not be loaded: ${committed.moved} moved`)
  }
}

/** The plans of the theater as graphs, each citing the library. */
export function graphsOf(books: readonly InventedBook[]): readonly PlanGraph[] {
  const [library, ...plans] = books
  const cited = (library?.records ?? []).map((record: AnyRecord) => ({ book: books[0]?.book ?? plans[0]?.book, record })).flatMap((c) => (c.book === undefined ? [] : [{ book: c.book, record: c.record }]))
  return plans.map(({ book, records }) => createPlanGraph({ book, records, cited }))
}
