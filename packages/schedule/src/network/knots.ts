/** The knot each step stands in, by its number; 0 where it stands in none. */
export type Knots = Int32Array

/**
 * Numbers the sets of steps that reach one another (strongly connected components, after Tarjan, without recursion); a step by itself is one only where it waits for itself.
 * `numberKnots(2, Int32Array.of(0, 1), Int32Array.of(1, 0), knot) // knot is [1, 1]`
 */
export function numberKnots(count: number, from: Int32Array, to: Int32Array, knot: Knots): void {
  const { head, next, isOwn } = chains(count, from, to)
  const walk: Walk = { met: new Int32Array(count), low: new Int32Array(count), isOpen: new Uint8Array(count), edge: head.slice(), open: [], path: [], clock: 0, knots: 0 }
  for (let root = 0; root < count; root++) {
    if (walk.met[root] !== 0) continue
    enter(walk, root)
    while (walk.path.length > 0) step(walk, to, next, isOwn, knot)
  }
}

interface Walk {
  readonly met: Int32Array
  readonly low: Int32Array
  readonly isOpen: Uint8Array
  readonly edge: Int32Array
  readonly open: number[]
  readonly path: number[]
  clock: number
  knots: number
}

/** The links that leave each step, as chains through `next`. */
function chains(count: number, from: Int32Array, to: Int32Array) {
  const head = new Int32Array(count).fill(-1)
  const next = new Int32Array(from.length)
  const isOwn = new Uint8Array(count)
  for (let k = 0; k < from.length; k++) {
    const a = from[k] ?? 0
    next[k] = head[a] ?? -1
    head[a] = k
    if (to[k] === a) isOwn[a] = 1
  }
  return { head, next, isOwn }
}

function enter(walk: Walk, i: number) {
  walk.clock += 1
  walk.met[i] = walk.clock
  walk.low[i] = walk.clock
  walk.isOpen[i] = 1
  walk.open.push(i)
  walk.path.push(i)
}

function step(walk: Walk, to: Int32Array, next: Int32Array, isOwn: Uint8Array, knot: Knots) {
  const i = walk.path.at(-1) ?? 0
  const k = walk.edge[i] ?? -1
  if (k >= 0) {
    walk.edge[i] = next[k] ?? -1
    const target = to[k] ?? 0
    if (walk.met[target] === 0) enter(walk, target)
    else if (walk.isOpen[target] === 1) lower(walk, i, walk.met[target] ?? 0)
    return
  }
  walk.path.pop()
  const above = walk.path.at(-1)
  if (above !== undefined) lower(walk, above, walk.low[i] ?? 0)
  if (walk.low[i] === walk.met[i]) close(walk, i, isOwn, knot)
}

function lower(walk: Walk, i: number, value: number) {
  if (value < (walk.low[i] ?? 0)) walk.low[i] = value
}

function close(walk: Walk, root: number, isOwn: Uint8Array, knot: Knots) {
  const members = walk.open.splice(walk.open.indexOf(root))
  for (const member of members) walk.isOpen[member] = 0
  if (members.length === 1 && isOwn[root] !== 1) return
  walk.knots += 1
  for (const member of members) knot[member] = walk.knots
}
