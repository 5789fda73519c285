import type { KindId } from './kind-id.ts'
import type { AnyRecord, PlanHead, Rec } from './kinds.ts'
import { eachLink, linksOf } from './record.ts'
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

type Groups = ReadonlyMap<KindId, readonly AnyRecord[]>

/** What a graph is made of; the next graph is made from it, so that a change costs what it touches. */
interface GraphState {
  readonly book: BookId
  readonly own: ReadonlyMap<RecordId, AnyRecord>
  readonly cited: ReadonlyMap<RecordId, Cited>
  readonly ownGroups: Groups
  readonly citedGroups: Groups
  readonly incoming: ReadonlyMap<RecordId, readonly Referrer[]>
}

const states = new WeakMap<PlanGraph, GraphState>()

/**
 * Builds the graph. An own record wins over a cited one of the same id.
 * `createPlanGraph({ book, records }).of('activity')`
 */
export function createPlanGraph(parts: PlanParts): PlanGraph {
  const own = new Map<RecordId, AnyRecord>(parts.records.map((record) => [record.id, record]))
  const cited = new Map((parts.cited ?? []).filter((c) => !own.has(c.record.id)).map((c) => [c.record.id, c]))
  const citedRecords = [...cited.values()].map((c) => c.record)
  return graphOf({
    book: parts.book, own, cited,
    ownGroups: Map.groupBy(own.values(), (record) => record.kind),
    citedGroups: Map.groupBy(citedRecords, (record) => record.kind),
    incoming: indexReferrers([...own.values(), ...citedRecords]),
  })
}

function graphOf(state: GraphState): PlanGraph {
  const { book, own, cited, ownGroups, citedGroups, incoming } = state
  const find = (id: RecordId) => own.get(id) ?? cited.get(id)?.record
  const get = <K extends KindId>(kind: K, id: RecordId | undefined) => {
    const record = id === undefined ? undefined : find(id)
    return record !== undefined && isOf(kind)(record) ? record : undefined
  }
  const of = <K extends KindId>(kind: K) => groupOf(ownGroups, kind)
  const graph: PlanGraph = {
    book,
    head: of('plan')[0],
    own: [...own.values()],
    cited: [...cited.values()],
    find, get, of,
    all: (kind) => (citedGroups.has(kind) ? [...of(kind), ...groupOf(citedGroups, kind)] : of(kind)),
    referring: (to, kind, field) => {
      const links = incoming.get(to)
      if (links === undefined) return []
      const isKind = isOf(kind)
      const sources: Rec<typeof kind>[] = []
      // The links of one record stand together, so that a record that points twice is met twice in a row.
      for (const { from, field: through } of links) {
        if ((field === undefined || through === field) && isKind(from) && sources.at(-1) !== from) sources.push(from)
      }
      return sources
    },
    referrers: (to) => incoming.get(to) ?? [],
    pick: (kind, ids) => (ids ?? []).flatMap((id) => get(kind, id) ?? []),
    isCited: (id) => cited.has(id),
    bookOf: (id) => (own.has(id) ? book : cited.get(id)?.book),
  }
  states.set(graph, state)
  return graph
}

const isGroupOf = <K extends KindId>(group: readonly AnyRecord[], kind: K): group is readonly AnyRecord[] & readonly Rec<K>[] => group[0]?.kind === kind

function groupOf<K extends KindId>(groups: Groups, kind: K): readonly Rec<K>[] {
  const group = groups.get(kind)
  return group !== undefined && isGroupOf(group, kind) ? group : []
}

function indexReferrers(records: Iterable<AnyRecord>): ReadonlyMap<RecordId, readonly Referrer[]> {
  const incoming = new Map<RecordId, Referrer[]>()
  for (const from of records) {
    eachLink(from, (field, to) => {
      const list = incoming.get(to)
      if (list) list.push({ from, field })
      else incoming.set(to, [{ from, field }])
    })
  }
  return incoming
}

export interface GraphChange { readonly put: readonly AnyRecord[]; readonly remove: readonly RecordId[] }

/**
 * The graph after some records were put in place or removed, removals first; the same as one built anew, at the cost of what changes.
 * Own records only. Where nothing would change it is the same graph.
 * `applyToGraph(graph, { put: [moved], remove: [] })`
 */
export function applyToGraph(graph: PlanGraph, change: GraphChange): PlanGraph {
  const state = states.get(graph)
  const own = new Map(state?.own ?? graph.own.map((record) => [record.id, record]))
  const touched = new Map<RecordId, AnyRecord | undefined>()
  const touch = (id: RecordId) => { if (!touched.has(id)) touched.set(id, own.get(id)) }
  for (const id of change.remove) {
    if (!own.has(id)) continue // a cited record is not this plan's to remove
    touch(id)
    own.delete(id)
  }
  for (const record of change.put) {
    touch(record.id)
    own.set(record.id, record)
  }
  if ([...touched].every(([id, before]) => own.get(id) === before)) return graph
  if (state === undefined || isBroad(state, own, touched)) return createPlanGraph({ book: graph.book, records: [...own.values()], cited: graph.cited })
  return graphOf({ ...state, own, ownGroups: regroup(state.ownGroups, own, touched), incoming: relink(state, own, touched) })
}

type Touched = ReadonlyMap<RecordId, AnyRecord | undefined>

/** Changes that reach further than single records: much of the plan, a record that takes a cited one's place or becomes another kind. */
function isBroad(state: GraphState, own: ReadonlyMap<RecordId, AnyRecord>, touched: Touched): boolean {
  if (touched.size * 4 > own.size) return true
  return [...touched].some(([id, before]) => {
    const after = own.get(id)
    return after !== undefined && (state.cited.has(id) || (before !== undefined && before.kind !== after.kind))
  })
}

function regroup(groups: Groups, own: ReadonlyMap<RecordId, AnyRecord>, touched: Touched): Groups {
  const kinds = new Set([...touched].flatMap(([id, before]) => [before?.kind, own.get(id)?.kind]))
  const next = new Map(groups)
  for (const kind of kinds) {
    if (kind === undefined) continue
    const group = [...own.values()].filter((record) => record.kind === kind)
    if (group.length === 0) next.delete(kind)
    else next.set(kind, group)
  }
  return next
}

/** Who points where, anew for every record that a touched one pointed at or points at now; in the order of the records, as built anew. */
function relink(state: GraphState, own: ReadonlyMap<RecordId, AnyRecord>, touched: Touched): GraphState['incoming'] {
  const next = new Map(state.incoming)
  const added = indexReferrers([...touched.keys()].flatMap((id) => own.get(id) ?? []))
  const left = [...touched.values()].flatMap((before) => (before === undefined ? [] : linksOf(before).map((link) => link.to)))
  const place = new Map([...own.keys(), ...state.cited.keys()].map((id, index) => [id, index]))
  const placeOf = ({ from }: Referrer) => place.get(from.id) ?? 0
  for (const to of new Set([...added.keys(), ...left])) {
    const staying = (state.incoming.get(to) ?? []).filter(({ from }) => !touched.has(from.id))
    const list = [...staying, ...(added.get(to) ?? [])].sort((a, b) => placeOf(a) - placeOf(b))
    if (list.length === 0) next.delete(to)
    else next.set(to, list)
  }
  return next
}
