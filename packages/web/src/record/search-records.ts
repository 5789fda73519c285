import { titleOf, type AnyRecord, type KindId, type PlanGraph } from '@throughline/model'

const plain = (text: string) => text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase()
const known = new WeakMap<AnyRecord, string>()
const textOf = (record: AnyRecord): string => {
  const before = known.get(record)
  if (before !== undefined) return before
  const text = plain(`${titleOf(record)} ${record.id}`)
  known.set(record, text)
  return text
}

/** Kinds whose records nobody looks for by name. */
const unnamed: readonly KindId[] = ['comment', 'waiver', 'observation', 'dependency']

/**
 * Records in whose title or id every word stands, those that begin with the words first; own records before cited ones.
 * Of `kinds` where some are named. No words: all of them.
 */
export function searchRecords(graph: PlanGraph, words: string, kinds?: readonly KindId[]): readonly AnyRecord[] {
  const search = plain(words).trim()
  const parts = search.split(/\s+/).filter((part) => part !== '')
  const isWanted = (record: AnyRecord) => (kinds === undefined ? !unnamed.includes(record.kind) : kinds.includes(record.kind))
  const everything = [...graph.own, ...graph.cited.map((one) => one.record)]
  const found = everything.filter((record) => isWanted(record) && parts.every((part) => textOf(record).includes(part)))
  return search === '' ? found : found.toSorted((a, b) => rank(a, search, graph) - rank(b, search, graph))
}

const rank = (record: AnyRecord, search: string, graph: PlanGraph) => (textOf(record).startsWith(search) ? 0 : 2) + (graph.isCited(record.id) ? 1 : 0)
