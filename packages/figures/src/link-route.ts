import type { LinkType } from '@throughline/analysis'

/** An end of a bar that a link is tied to. */
export type TiedEnd = 'start' | 'end'

/** Which ends a link ties: `tiedEnds('start-start') // { from: 'start', to: 'start' }` */
export const tiedEnds = (type: LinkType): { readonly from: TiedEnd; readonly to: TiedEnd } => ({ from: type.startsWith('finish') ? 'end' : 'start', to: type.endsWith('start') ? 'start' : 'end' })

/** A link between two bars as paths: its line, its head, and where it arrives. */
export interface LinkRoute { readonly line: string; readonly head: string; readonly x: number; readonly y: number }

interface Spot { readonly x: number; readonly y: number; readonly end: TiedEnd }

const turn = 5
const n = (value: number) => Math.round(value * 10) / 10

/**
 * The way of a link: out of its end, down or up, into the other end. Into a start it goes right, or where there is no room back along the row and onto the bar; into an end it goes left,
 * around it. `linkRoute({ x: 10, y: 9, end: 'end' }, { x: 80, y: 41, end: 'start' }).line // M10 9H15V41H75`
 */
export function linkRoute(from: Spot, to: Spot): LinkRoute {
  const [fromX, toX] = [n(from.x), n(to.x)]
  if (to.end === 'end') return intoEnd(from.end, fromX, from.y, toX, to.y)
  return from.end === 'end' ? endToStart(fromX, from.y, toX, to.y) : startToStart(fromX, from.y, toX, to.y)
}

function endToStart(fromX: number, fromY: number, toX: number, toY: number): LinkRoute {
  if (toX >= fromX + turn + 7) return { line: `M${fromX} ${fromY}H${fromX + turn}V${toY}H${toX - 5}`, head: `M${toX} ${toY}l-6-3.5v7z`, x: toX, y: toY }
  const down = toY > fromY
  const into = n(toX + 3)
  const edge = down ? toY - 6 : toY + 6
  const back = down ? fromY + 9 : fromY - 9
  const line = into < fromX - 1 ? `M${fromX} ${fromY}H${n(fromX + turn)}V${back}H${into}V${edge}` : `M${fromX} ${fromY}H${into}V${edge}`
  return { line, head: down ? `M${into} ${toY - 4}l-3.5-6h7z` : `M${into} ${toY + 4}l-3.5 6h7z`, x: into, y: toY }
}

function startToStart(fromX: number, fromY: number, toX: number, toY: number): LinkRoute {
  const left = n(Math.min(fromX, toX) - turn - 7)
  return { line: `M${fromX} ${fromY}H${left}V${toY}H${n(toX - 5)}`, head: `M${toX} ${toY}l-6-3.5v7z`, x: toX, y: toY }
}

function intoEnd(end: TiedEnd, fromX: number, fromY: number, toX: number, toY: number): LinkRoute {
  const right = n(Math.max(end === 'end' ? fromX : toX, toX) + turn + 7)
  const out = end === 'end' ? `H${right}` : `h${-turn}V${toY > fromY ? fromY + 9 : fromY - 9}H${right}`
  return { line: `M${fromX} ${fromY}${out}V${toY}H${n(toX + 5)}`, head: `M${toX} ${toY}l6-3.5v7z`, x: toX, y: toY }
}
