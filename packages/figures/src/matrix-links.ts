import type { Matrix } from '@throughline/analysis'
import { addDays, formatDay } from '@throughline/model'
import type { Layout, MatrixFigureOptions } from './matrix-layout.ts'
import { drawnLinks, type DrawnLink } from './matrix-seen.ts'
import { element, escapeText, n } from './svg.ts'
import { error, grey, ink } from './tokens.ts'

const barMiddle = 9

/** Finish-start links between rows that are both drawn, or between the folded groups that hold them; quiet ones first, so that the broken and the picked lie on top. */
export function linkArrows(matrix: Matrix, layout: Layout, options: MatrixFigureOptions): string {
  const wanted = options.links ?? 'all'
  if (wanted === 'none') return ''
  const picked = layout.rows.find(({ row }) => row.key === options.picked)?.row.record
  const isPicked = ({ links }: DrawnLink) => picked !== undefined && links.some((link) => link.from === picked || link.to === picked)
  const places = new Map(layout.rows.map(({ row, y }) => [row.key, y]))
  return drawnLinks(matrix, options.isOpen ?? (() => true))
    .filter((link) => wanted === 'all' || link.isBroken || isPicked(link))
    .toSorted((a, b) => Number(a.isBroken) - Number(b.isBroken) || Number(isPicked(a)) - Number(isPicked(b)))
    .map((link) => arrow(layout, places, link, isPicked(link))).join('')
}

function arrow({ x }: Layout, places: ReadonlyMap<string, number>, link: DrawnLink, isPicked: boolean): string {
  const { from, to } = link
  const [fromY, toY] = [places.get(from.key), places.get(to.key)]
  if (from.row.bar === undefined || to.row.bar === undefined || fromY === undefined || toY === undefined) return ''
  const stroke = link.isBroken ? error : isPicked ? ink : grey
  const [startX, startY] = [x(addDays(from.row.bar.end, 1)), fromY + barMiddle]
  const [endX, endY] = [x(to.row.bar.start), toY + barMiddle]
  const route = routeOf(startX, startY, endX, endY)
  const more = link.links.length === 1 ? '' : `; and ${link.links.length - 1} more between these rows`
  const told = `${from.row.title} ends ${formatDay(from.row.bar.end)}; ${to.row.title} starts ${formatDay(to.row.bar.start)}${link.isBroken ? ', before it may' : ''}${more}`
  return element('g', { 'data-record': link.links[0]?.dependency }, element('title', {}, escapeText(told)),
    element('path', { d: route.line, fill: 'none', stroke, 'stroke-width': link.isBroken || isPicked ? 2 : 1, 'stroke-linejoin': 'round', ...(link.isBroken && { 'stroke-dasharray': '4 2' }), ...(!link.isBroken && !isPicked && { 'stroke-opacity': 0.75 }) }),
    element('path', { d: route.head, fill: stroke }))
}

interface Route { readonly line: string; readonly head: string }

/** Right, then down or up, then into the bar; where there is no room to the right, straight onto it. */
function routeOf(startX: number, startY: number, endX: number, endY: number): Route {
  const turn = 5
  if (endX >= startX + turn + 7) {
    return { line: `M${n(startX)} ${n(startY)}H${n(startX + turn)}V${n(endY)}H${n(endX - 5)}`, head: `M${n(endX)} ${n(endY)}l-6-3.5v7z` }
  }
  const down = endY > startY
  const into = endX + 3
  const edgeY = down ? endY - 6 : endY + 6
  // Where the later bar starts well before the earlier one ends, the line runs back below the earlier bar.
  const back = down ? startY + 8 : startY - 8
  const line = into < startX - 1
    ? `M${n(startX)} ${n(startY)}H${n(startX + turn)}V${n(back)}H${n(into)}V${n(edgeY)}`
    : `M${n(startX)} ${n(startY)}H${n(into)}V${n(edgeY)}`
  return { line, head: down ? `M${n(into)} ${n(endY - 4)}l-3.5-6h7z` : `M${n(into)} ${n(endY + 4)}l-3.5 6h7z` }
}
