import { isMap, isScalar, isSeq, type Document, type Node } from 'yaml'
import type { FileRemarks } from './plan-file.ts'

/** A YAML node with the name its place goes by; a record in a list goes by its id, so that it may move. */
function* placed(node: unknown, at: string): Generator<{ readonly at: string; readonly key: Node | undefined; readonly value: unknown }> {
  if (isMap(node)) {
    for (const pair of node.items) {
      if (!isScalar(pair.key)) continue
      const here = `${at}/${String(pair.key.value)}`
      yield { at: here, key: pair.key, value: pair.value }
      yield* placed(pair.value, here)
    }
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) {
      const id: unknown = isMap(item) ? item.get('id') : undefined
      const here = `${at}/${typeof id === 'string' ? id : index}`
      yield { at: here, key: undefined, value: item }
      yield* placed(item, here)
    }
  }
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'range' in value

const firstWithin = (node: unknown, at: string): string => {
  const first = placed(node, at).next()
  return first.done === true ? at : first.value.at
}

/** The comments of a document, by place. */
export function remarksOf(doc: Document.Parsed): FileRemarks {
  const remarks = new Map<string, { before?: string; behind?: string }>()
  const add = (at: string, part: { before?: string | null | undefined; behind?: string | null | undefined }) => {
    const was = remarks.get(at) ?? {}
    const before = [was.before, part.before].filter((t) => typeof t === 'string').join('\n')
    const behind = part.behind ?? was.behind
    if (before !== '' || typeof behind === 'string') remarks.set(at, { ...(before !== '' && { before }), ...(typeof behind === 'string' && { behind }) })
  }
  add('', { before: doc.commentBefore, behind: doc.comment })
  add(firstWithin(doc.contents, ''), { before: isNode(doc.contents) ? doc.contents.commentBefore : undefined })
  for (const { at, key, value } of placed(doc.contents, '')) {
    const node = isNode(value) ? value : undefined
    add(at, { before: key?.commentBefore })
    // YAML hangs a comment above the first entry on the list around it; it belongs to the entry.
    add(key === undefined ? at : firstWithin(value, at), { before: node?.commentBefore, ...(isScalar(node) && { behind: node.comment }) })
  }
  return remarks
}

/** Puts comments back at the places that are still there. */
export function placeRemarks(doc: Document, remarks: FileRemarks): void {
  const top = remarks.get('')
  if (top?.before !== undefined) doc.commentBefore = top.before
  if (top?.behind !== undefined) doc.comment = top.behind
  for (const { at, key, value } of placed(doc.contents, '')) {
    const remark = remarks.get(at)
    if (remark === undefined) continue
    const holder = key ?? (isNodeLike(value) ? value : undefined)
    if (remark.before !== undefined && holder !== undefined) holder.commentBefore = remark.before
    if (remark.behind !== undefined && isScalar(value)) value.comment = remark.behind
  }
}

const isNodeLike = (value: unknown): value is Node => isMap(value) || isSeq(value) || isScalar(value)
