import type { Matrix, MatrixBar, MatrixLink, MatrixRow } from '@throughline/analysis'
import { addDays, formatDay } from '@throughline/model'
import { linkRoute, tiedEnds, type TiedEnd } from './link-route.ts'
import type { Layout, MatrixFigureOptions } from './matrix-layout.ts'
import { drawnLinks, type DrawnLink } from './matrix-seen.ts'
import { element, escapeText } from './svg.ts'
import { error, grey, ink } from './tokens.ts'

const barMiddle = 9

/** Links between rows that are both drawn, or between the folded groups that hold them; quiet ones first, so that the broken and the picked lie on top. */
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
  const [first] = link.links
  if (from.row.bar === undefined || to.row.bar === undefined || fromY === undefined || toY === undefined || first === undefined) return ''
  const stroke = link.isBroken ? error : isPicked ? ink : grey
  const ends = tiedEnds(first.type)
  const at = (bar: MatrixBar, end: TiedEnd) => x(end === 'end' ? addDays(bar.end, 1) : bar.start)
  const route = linkRoute({ x: at(from.row.bar, ends.from), y: fromY + barMiddle, end: ends.from }, { x: at(to.row.bar, ends.to), y: toY + barMiddle, end: ends.to })
  const more = link.links.length === 1 ? '' : `; and ${link.links.length - 1} more between these rows`
  return element('g', { 'data-record': first.dependency }, element('title', {}, escapeText(`${linkInWords(first, from.row, to.row)}${more}`)),
    element('path', { d: route.line, fill: 'none', stroke, 'stroke-width': link.isBroken || isPicked ? 2 : 1, 'stroke-linejoin': 'round', ...(link.isBroken && { 'stroke-dasharray': '4 2' }), ...(!link.isBroken && !isPicked && { 'stroke-opacity': 0.75 }) }),
    element('path', { d: route.head, fill: stroke }))
}

/** A link between two rows in words: `Talks ends 05 NOV 26; Draft starts 09 NOV 26` */
export function linkInWords({ type, lagDays, isBroken }: MatrixLink, from: MatrixRow, to: MatrixRow): string {
  const ends = tiedEnds(type)
  const said = ({ title, bar }: MatrixRow, end: TiedEnd) => `${title} ${end === 'end' ? 'ends' : 'starts'}${bar === undefined ? '' : ` ${formatDay(end === 'end' ? bar.end : bar.start)}`}`
  const lag = lagDays === 0 ? '' : lagDays > 0 ? `, ${lagDays} ${lagDays === 1 ? 'day' : 'days'} after that` : `, from ${-lagDays} ${lagDays === -1 ? 'day' : 'days'} before that`
  return `${said(from, ends.from)}${lag}; ${said(to, ends.to)}${isBroken ? ', before it may' : ''}`
}
