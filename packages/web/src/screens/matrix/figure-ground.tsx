import type { MouseEvent } from 'react'
import type { Matrix, MatrixLink, MatrixRow } from '@throughline/analysis'
import { addDays, formatDay, type RecordId } from '@throughline/model'
import { routeOf, rowHeight, type Geometry } from './geometry.ts'

interface GroundProps {
  readonly matrix: Matrix
  readonly geometry: Geometry
  readonly height: number
}

/** Lines of quarters and years, and of the day, behind the rows. */
export function FigureGround({ matrix, geometry, height }: GroundProps) {
  const years = new Set(matrix.years.map((year) => year.start))
  const isIn = matrix.on >= matrix.start && matrix.on <= matrix.end
  return (
    <svg className="mx-ground" aria-hidden="true" style={{ left: geometry.nameWidth }} width={geometry.chartWidth + 1} height={height}>
      {matrix.quarters.map((quarter) => <path key={quarter.key} d={`M${Math.round(geometry.x(quarter.start)) + 0.5} 0V${height}`} stroke={years.has(quarter.start) ? '#c6cace' : '#edeff0'} />)}
      <path d={`M${geometry.chartWidth + 0.5} 0V${height}`} stroke="#c6cace" />
      {isIn ? <path d={`M${geometry.x(matrix.on)} 0V${height}`} stroke="#1c1d1f" strokeWidth={1.5} /> : null}
    </svg>
  )
}

interface LinksProps extends GroundProps {
  readonly rows: readonly MatrixRow[]
  readonly picked: RecordId | undefined
  readonly onRecord: (id: RecordId) => void
}

const beyond = 40
/** A link over more rows than this is drawn lighter: many of them side by side would hide the bars. */
const farRows = 8

/** Finish-start links between the bars that are seen; broken ones red and dashed, and a click on one opens what is wrong with it. */
export function FigureLinks({ matrix, geometry, height, rows, picked, onRecord, from, to }: LinksProps & { readonly from: number; readonly to: number }) {
  const at = new Map<RecordId, number>()
  for (const [index, row] of rows.entries()) if (row.record !== undefined && row.bar !== undefined && !at.has(row.record)) at.set(row.record, index)
  const isNear = (link: MatrixLink) => {
    const [a, b] = [at.get(link.from), at.get(link.to)]
    return a !== undefined && b !== undefined && Math.max(a, b) >= from - beyond && Math.min(a, b) <= to + beyond
  }
  const isPicked = (link: MatrixLink) => picked !== undefined && (link.from === picked || link.to === picked || link.dependency === picked)
  const links = matrix.links.filter(isNear).toSorted((a, b) => Number(a.isBroken) - Number(b.isBroken) || Number(isPicked(a)) - Number(isPicked(b)))
  return (
    <svg className="mx-links" aria-hidden="true" style={{ left: geometry.nameWidth }} width={geometry.chartWidth} height={height}>
      {links.map((link) => {
        const [a, b] = [at.get(link.from) ?? 0, at.get(link.to) ?? 0]
        return <Link key={link.dependency} link={link} geometry={geometry} from={rows[a]} to={rows[b]} fromRow={a} toRow={b} isPicked={isPicked(link)} onRecord={onRecord} />
      })}
    </svg>
  )
}

interface LinkProps {
  readonly link: MatrixLink
  readonly geometry: Geometry
  readonly from: MatrixRow | undefined
  readonly to: MatrixRow | undefined
  readonly fromRow: number
  readonly toRow: number
  readonly isPicked: boolean
  readonly onRecord: (id: RecordId) => void
}

function Link({ link, geometry, from, to, fromRow, toRow, isPicked, onRecord }: LinkProps) {
  if (from?.bar === undefined || to?.bar === undefined) return null
  const route = routeOf({ x: geometry.x(addDays(from.bar.end, 1)), row: fromRow }, { x: geometry.x(to.bar.start), row: toRow })
  const stroke = link.isBroken ? '#b50909' : isPicked ? '#1c1d1f' : Math.abs(toRow - fromRow) > farRows ? '#a9aeb1' : '#71767a'
  const told = `${from.title} ends ${formatDay(from.bar.end)}${link.lagDays > 0 ? ` and ${link.lagDays} days must pass` : ''}. ${to.title} starts ${formatDay(to.bar.start)}${link.isBroken ? ': before it may. Click for what to do.' : '.'}`
  const open = (event: MouseEvent) => { event.stopPropagation(); onRecord(link.dependency) }
  return (
    <g className={`mx-link${link.isBroken ? ' is-broken' : ''}`} data-dependency={link.dependency} onClick={open}>
      <title>{told}</title>
      <path d={route.line} fill="none" stroke="transparent" strokeWidth={9} />
      <path d={route.line} fill="none" stroke={stroke} strokeWidth={link.isBroken || isPicked ? 2 : 1} strokeLinejoin="round" {...(link.isBroken && { strokeDasharray: '5 3' })} />
      <path d={route.head} fill={stroke} />
    </g>
  )
}

export const bodyHeight = (rows: readonly MatrixRow[]): number => rows.length * rowHeight
