import { mainBranch, type Store } from '@throughline/app'
import { createPlanGraph, diffRecord, type PlanGraph } from '@throughline/model'
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

/** The plans of the theater as graphs, each citing the library and the command's book. */
export function graphsOf(books: readonly InventedBook[]): readonly PlanGraph[] {
  const cited = books.filter(({ type }) => type !== 'plan').flatMap(({ book, records }) => records.map((record) => ({ book, record })))
  return books.filter(({ type }) => type === 'plan').map(({ book, records }) => createPlanGraph({ book, records, cited }))
}
