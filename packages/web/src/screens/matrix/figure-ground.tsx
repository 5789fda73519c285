import { memo, useMemo, type MouseEvent } from 'react'
import type { Matrix, MatrixBar, MatrixRow } from '@throughline/analysis'
import { drawnLinks, linkInWords, linkRoute, tiedEnds, type DrawnLink, type TiedEnd } from '@throughline/figures'
import { addDays, type RecordId } from '@throughline/model'
import { lowestTier } from './figure-head.tsx'
import { barMiddle, rowHeight, type Geometry } from './geometry.ts'
import type { DatesOf } from './use-dates.ts'

interface GroundProps {
  readonly matrix: Matrix
  readonly geometry: Geometry
  readonly height: number
}

/** Lines of quarters and years (of months and weeks, zoomed in), and of the day, behind the rows. */
export const FigureGround = memo(function FigureGround({ matrix, geometry, height }: GroundProps) {
  const years = new Set(matrix.years.map((year) => year.start))
  const isIn = matrix.on >= matrix.start && matrix.on <= matrix.end
  return (
    <svg className="mx-ground" aria-hidden="true" style={{ left: geometry.nameWidth }} width={geometry.chartWidth + 1} height={height}>
      {lowestTier(matrix, geometry).map((quarter) => <path key={quarter.key} d={`M${Math.round(geometry.x(quarter.start)) + 0.5} 0V${height}`} stroke={years.has(quarter.start) ? '#c6cace' : '#edeff0'} />)}
      <path d={`M${geometry.chartWidth + 0.5} 0V${height}`} stroke="#c6cace" />
      {isIn ? <path d={`M${geometry.x(matrix.on)} 0V${height}`} stroke="#1c1d1f" strokeWidth={1.5} /> : null}
    </svg>
  )
})

interface LinksProps extends GroundProps {
  readonly rows: readonly MatrixRow[]
  readonly isOpen: (row: MatrixRow) => boolean
  readonly picked: RecordId | undefined
  /** The links of the critical path, by the ids of their dependencies; none where it is not drawn. */
  readonly isOnPath: DatesOf['isOnPath'] | undefined
  readonly onRecord: (id: RecordId) => void
}

const beyond = 40
/** A link over more rows than this is drawn lighter: many of them side by side would hide the bars. */
const farRows = 8

/** Links between the rows that are seen, an end that is folded away on the group that holds it; broken ones red and dashed, and a click on one opens what is wrong with it. */
export function FigureLinks({ matrix, geometry, height, rows, isOpen, picked, isOnPath, onRecord, from, to }: LinksProps & { readonly from: number; readonly to: number }) {
  const at = useMemo(() => new Map(rows.map((row, index) => [row.key, index])), [rows])
  const all = useMemo(() => drawnLinks(matrix, isOpen), [matrix, isOpen])
  const isNear = (link: DrawnLink) => {
    const [a, b] = [at.get(link.from.key), at.get(link.to.key)]
    return a !== undefined && b !== undefined && Math.max(a, b) >= from - beyond && Math.min(a, b) <= to + beyond
  }
  const isPicked = ({ links: own }: DrawnLink) => picked !== undefined && own.some((link) => link.from === picked || link.to === picked || link.dependency === picked)
  const links = all.filter(isNear).toSorted((a, b) => Number(a.isBroken) - Number(b.isBroken) || Number(isPicked(a)) - Number(isPicked(b)))
  return (
    <svg className="mx-links" aria-hidden="true" style={{ left: geometry.nameWidth }} width={geometry.chartWidth} height={height}>
      {links.map((link) => {
        const [a, b] = [at.get(link.from.key) ?? 0, at.get(link.to.key) ?? 0]
        return <Link key={link.links[0]?.dependency} link={link} geometry={geometry} fromRow={a} toRow={b} isPicked={isPicked(link)} isCritical={isOnPath !== undefined && link.links.some(isOnPath)} onRecord={onRecord} />
      })}
    </svg>
  )
}

interface LinkProps {
  readonly link: DrawnLink
  readonly geometry: Geometry
  readonly fromRow: number
  readonly toRow: number
  readonly isPicked: boolean
  readonly isCritical: boolean
  readonly onRecord: (id: RecordId) => void
}

const Link = memo(function Link({ link, geometry, fromRow, toRow, isPicked, isCritical, onRecord }: LinkProps) {
  const [from, to] = [link.from.row, link.to.row]
  const [first, ...more] = link.links
  if (from.bar === undefined || to.bar === undefined || first === undefined) return null
  const ends = tiedEnds(first.type)
  const at = (bar: MatrixBar, end: TiedEnd) => geometry.x(end === 'end' ? addDays(bar.end, 1) : bar.start)
  const middle = (row: number) => row * rowHeight + barMiddle
  const route = linkRoute({ x: at(from.bar, ends.from), y: middle(fromRow), end: ends.from }, { x: at(to.bar, ends.to), y: middle(toRow), end: ends.to })
  const isHeavy = link.isBroken || isPicked || isCritical
  const stroke = link.isBroken ? '#b50909' : isHeavy ? '#1c1d1f' : Math.abs(toRow - fromRow) > farRows ? '#a9aeb1' : '#71767a'
  const told = `${linkInWords(first, from, to)}${link.isBroken ? '. Click for what to do.' : '.'}${isCritical ? ' On the critical path.' : ''}${more.length === 0 ? '' : ` ${more.length} more between these rows: unfold them.`}`
  const open = (event: MouseEvent) => { event.stopPropagation(); onRecord(first.dependency) }
  return (
    <g className={`mx-link${link.isBroken ? ' is-broken' : ''}`} data-dependency={first.dependency} onClick={open}>
      <title>{told}</title>
      <path d={route.line} fill="none" stroke="transparent" strokeWidth={9} />
      <path d={route.line} fill="none" stroke={stroke} strokeWidth={isHeavy ? 2 : 1} strokeLinejoin="round" {...(link.isBroken && { strokeDasharray: '5 3' })} />
      <path d={route.head} fill={stroke} />
    </g>
  )
})

export const bodyHeight = (rows: readonly MatrixRow[]): number => rows.length * rowHeight
