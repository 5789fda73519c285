import type { KindId } from './kind-id.ts'
import type { AnyRecord, PlanHead, Rec } from './kinds.ts'
import { linksOf } from './record.ts'
import type { BookId, RecordId } from './record-id.ts'

/** A record of another book that this plan cites, with the book it stands in and the revision it was cited at. */
export interface Cited {
  readonly book: BookId
  readonly revision?: number
  readonly record: AnyRecord
}

export interface PlanParts {
  readonly book: BookId
  readonly records: readonly AnyRecord[]
  readonly cited?: readonly Cited[]
}

export interface Referrer {
  readonly from: AnyRecord
  readonly field: string
}

/**
 * One plan as a graph: its own records and those it cites from other books, with links readable both ways.
 * A value: a change makes a new graph.
 */
export interface PlanGraph {
  readonly book: BookId
  /** The head of the plan; undefined in the library, which has none. */
  readonly head: PlanHead | undefined
  /** The plan's own records. */
  readonly own: readonly AnyRecord[]
  readonly cited: readonly Cited[]
  /** The record with this id, own or cited. */
  find(id: RecordId): AnyRecord | undefined
  /** The record with this id if it is of this kind. */
  get<K extends KindId>(kind: K, id: RecordId | undefined): Rec<K> | undefined
  /** Own records of a kind, in stable order. */
  of<K extends KindId>(kind: K): readonly Rec<K>[]
  /** Own and cited records of a kind. */
  all<K extends KindId>(kind: K): readonly Rec<K>[]
  /** Records of a kind that link here through a field (any field where none is named). */
  referring<K extends KindId>(to: RecordId, kind: K, field?: string): readonly Rec<K>[]
  /** Every link that points here. */
  referrers(to: RecordId): readonly Referrer[]
  /** The records a list of ids names, those of the kind only, missing ones left out. */
  pick<K extends KindId>(kind: K, ids: readonly RecordId[] | undefined): readonly Rec<K>[]
  isCited(id: RecordId): boolean
  bookOf(id: RecordId): BookId | undefined
}

const isOf = <K extends KindId>(kind: K) => (record: AnyRecord): record is AnyRecord & Rec<K> => record.kind === kind

/**
 * Builds the graph. An own record wins over a cited one of the same id.
 * `createPlanGraph({ book, records }).of('activity')`
 */
export function createPlanGraph(parts: PlanParts): PlanGraph {
  const own = new Map<RecordId, AnyRecord>(parts.records.map((record) => [record.id, record]))
  const cited = new Map((parts.cited ?? []).filter((c) => !own.has(c.record.id)).map((c) => [c.record.id, c]))
  const find = (id: RecordId) => own.get(id) ?? cited.get(id)?.record
  const ownRecords = [...own.values()]
  const everything = [...ownRecords, ...[...cited.values()].map((c) => c.record)]
  const ofKind = groupByKind(ownRecords)
  const allOfKind = groupByKind(everything)
  const incoming = indexReferrers(everything)
  const get = <K extends KindId>(kind: K, id: RecordId | undefined) => {
    const record = id === undefined ? undefined : find(id)
    return record !== undefined && isOf(kind)(record) ? record : undefined
  }
  return {
    book: parts.book,
    head: ofKind('plan')[0],
    own: ownRecords,
    cited: [...cited.values()],
    find, get,
    of: ofKind,
    all: allOfKind,
    referring: (to, kind, field) => {
      const sources = (incoming.get(to) ?? []).filter((r) => field === undefined || r.field === field).map((r) => r.from)
      return [...new Set(sources)].filter(isOf(kind))
    },
    referrers: (to) => incoming.get(to) ?? [],
    pick: (kind, ids) => (ids ?? []).flatMap((id) => get(kind, id) ?? []),
    isCited: (id) => cited.has(id),
    bookOf: (id) => (own.has(id) ? parts.book : cited.get(id)?.book),
  }
}

function groupByKind(records: readonly AnyRecord[]) {
  const groups = new Map<KindId, AnyRecord[]>()
  for (const record of records) {
    const group = groups.get(record.kind)
    if (group) group.push(record)
    else groups.set(record.kind, [record])
  }
  return <K extends KindId>(kind: K): readonly Rec<K>[] => (groups.get(kind) ?? []).filter(isOf(kind))
}

function indexReferrers(records: readonly AnyRecord[]): ReadonlyMap<RecordId, readonly Referrer[]> {
  const incoming = new Map<RecordId, Referrer[]>()
  for (const from of records) {
    for (const { field, to } of linksOf(from)) {
      const list = incoming.get(to)
      if (list) list.push({ from, field })
      else incoming.set(to, [{ from, field }])
    }
  }
  return incoming
}

/**
 * The graph after some records were put in place or removed. Own records only.
 * `applyToGraph(graph, { put: [moved], remove: [] })`
 */
export function applyToGraph(graph: PlanGraph, change: { readonly put: readonly AnyRecord[]; readonly remove: readonly RecordId[] }): PlanGraph {
  const records = new Map(graph.own.map((record) => [record.id, record]))
  for (const id of change.remove) records.delete(id)
  for (const record of change.put) records.set(record.id, record)
  return createPlanGraph({ book: graph.book, records: [...records.values()], cited: graph.cited })
}
