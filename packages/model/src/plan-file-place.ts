import { isMap, isPair, isScalar, isSeq, type Document, type LineCounter, type Node, type Pair, type YAMLMap } from 'yaml'

export type Path = readonly (string | number)[]

/**
 * Line and column of a place in a YAML document: of the key where the path ends on one,
 * else of the nearest thing around it that is really there.
 */
export function placeOf(doc: Document.Parsed, lines: LineCounter, path: Path): { readonly line: number; readonly column: number } {
  let node: unknown = doc.contents
  let offset = startOf(node) ?? 0
  for (const part of path) {
    if (isMap(node)) {
      const pair = pairsOf(node).get(String(part))
      if (pair === undefined) break
      offset = startOf(pair.key) ?? offset
      node = pair.value
    } else if (isSeq(node) && typeof part === 'number') {
      node = node.items[part]
      offset = startOf(node) ?? offset
    } else break
  }
  const { line, col } = lines.linePos(offset)
  return { line: Math.max(1, line), column: Math.max(1, col) }
}

/** Pairs of a map by name, kept for as long as the document is: a file may have a thousand problems in one map. */
const kept = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>()

function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  const known = kept.get(map)
  if (known !== undefined) return known
  const pairs = new Map<string, Pair>()
  for (const pair of map.items) if (isScalar(pair.key) && !pairs.has(String(pair.key.value))) pairs.set(String(pair.key.value), pair)
  kept.set(map, pairs)
  return pairs
}

const startOf = (node: unknown): number | undefined => {
  if (isPair(node)) return startOf(node.key)
  return (node as Node | null | undefined)?.range?.[0]
}
