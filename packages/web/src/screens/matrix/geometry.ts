import type { Matrix } from '@throughline/analysis'
import { addDays, daysBetween, type Day } from '@throughline/model'

export const rowHeight = 32
export const headHeight = 72
const leastBar = 7

/** A span in its place, in pixels from where the chart begins. */
export interface Placed { readonly left: number; readonly width: number }
export interface PlacedColumn extends Placed { readonly key: string; readonly label: string; readonly index: number }

/** Where days and columns stand in the drawing. */
export interface Geometry {
  readonly nameWidth: number
  readonly chartWidth: number
  readonly width: number
  readonly columns: readonly PlacedColumn[]
  /** Pixels from the chart's left edge to where a day begins. */
  x(day: Day): number
  /** Both days included. */
  place(start: Day, end: Day): Placed
}

const nameWidths = { wide: 296, narrow: 224 } as const
export const totalWidth = 64
const leastColumn = { quarter: 48, 'fiscal-year': 72, phase: 80 } as const

/**
 * Lays the days of a matrix over the room there is; where columns would become too narrow for their numbers, the chart grows wider than the room and scrolls.
 * `geometryOf(matrix, 1384).x(matrix.on)`
 */
export function geometryOf(matrix: Matrix, room: number): Geometry {
  const nameWidth = room < 1100 ? nameWidths.narrow : nameWidths.wide
  const inside = matrix.columns.filter((column) => !column.isOutside)
  const outside = matrix.columns.findIndex((column) => column.isOutside)
  const besides = nameWidth + totalWidth * (outside < 0 ? 1 : 2)
  const chartWidth = Math.max(room - besides, inside.length * leastColumn[matrix.columnsBy], 320)
  const days = Math.max(1, daysBetween(matrix.start, matrix.end) + 1)
  const x = (d: Day) => (chartWidth * Math.min(Math.max(daysBetween(matrix.start, d), 0), days)) / days
  const place = (start: Day, end: Day): Placed => ({ left: x(start), width: x(addDays(end, 1)) - x(start) })
  const placed = matrix.columns.flatMap((column, index): readonly PlacedColumn[] =>
    column.start === undefined || column.end === undefined ? [] : [{ key: column.key, label: column.label, index, ...place(column.start, column.end) }])
  const last: readonly PlacedColumn[] = outside < 0 ? [] : [{ key: 'outside', label: 'Outside', index: outside, left: chartWidth, width: totalWidth }]
  return { nameWidth, chartWidth, width: besides + chartWidth, columns: [...placed, ...last], x, place }
}

/** A bar is never too short to be seen or clicked. */
export function placeBar(geometry: Geometry, start: Day, end: Day): Placed {
  const { left, width } = geometry.place(start, end)
  const wide = Math.max(width, leastBar)
  return { left: Math.min(left, geometry.chartWidth - wide), width: wide }
}

/** A link drawn between two bars: its line, its head, and where it arrives. */
export interface Route { readonly line: string; readonly head: string; readonly x: number; readonly y: number }

const barMiddle = 9
const turn = 5
const n = (value: number) => Math.round(value * 10) / 10

/** Right, then down or up, then into the bar; where there is no room to the right, back along the row and onto it. */
export function routeOf(from: { readonly x: number; readonly row: number }, to: { readonly x: number; readonly row: number }): Route {
  const [fromY, toY] = [from.row * rowHeight + barMiddle, to.row * rowHeight + barMiddle]
  const [fromX, toX] = [n(from.x), n(to.x)]
  if (toX >= fromX + turn + 7) return { line: `M${fromX} ${fromY}H${fromX + turn}V${toY}H${toX - 5}`, head: `M${toX} ${toY}l-6-3.5v7z`, x: toX, y: toY }
  const down = toY > fromY
  const into = toX + 3
  const edge = down ? toY - 6 : toY + 6
  const back = down ? fromY + 9 : fromY - 9
  const line = into < fromX - 1 ? `M${fromX} ${fromY}H${fromX + turn}V${back}H${into}V${edge}` : `M${fromX} ${fromY}H${into}V${edge}`
  return { line, head: down ? `M${into} ${toY - 4}l-3.5-6h7z` : `M${into} ${toY + 4}l-3.5 6h7z`, x: into, y: toY }
}
