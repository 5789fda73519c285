import type { AnyRecord, RecordId } from '@throughline/model'
import { keepByKey } from './kept-by-key.ts'
import type { Place, Store, StoredRecord } from './ports.ts'

/** Every record of a book at one revision, in the order of ids. A value: a change makes a new one. */
export interface BookState {
  readonly at: Place
  readonly records: ReadonlyMap<RecordId, StoredRecord>
}

/** The state after a commit made `revision` of it. */
export function stateAfter(state: BookState, revision: number, put: readonly AnyRecord[], remove: readonly RecordId[]): BookState {
  const records = new Map(state.records)
  for (const id of remove) records.delete(id)
  for (const record of put) records.set(record.id, { record, revision })
  const isInOrder = put.every(({ id }) => state.records.has(id))
  return { at: { ...state.at, revision }, records: isInOrder ? records : new Map([...records].sort(([a], [b]) => (a < b ? -1 : 1))) }
}

/** Book states kept by book, branch and revision: a revision never changes, so what is kept is never wrong. */
export interface StateCache {
  at(place: Place): Promise<BookState>
  keep(state: BookState): void
}

const keyOf = ({ book, branch, revision }: Place) => `${book}/${branch}/${revision}`
const mostKept = 60

/** A cache over a store that lets go of the state unused for longest. */
export function createStateCache(store: Store): StateCache {
  const kept = keepByKey<BookState>(mostKept)
  const load = async (place: Place): Promise<BookState> => {
    const records = await store.records(place)
    return { at: place, records: new Map(records.map((stored) => [stored.record.id, stored])) }
  }
  return {
    at: (place) => kept.get(keyOf(place), () => load(place)),
    keep: (state) => void kept.get(keyOf(state.at), async () => state),
  }
}
