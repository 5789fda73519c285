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
  /** Pixels a day takes. */
  readonly dayWidth: number
  /** Pixels from the chart's left edge to where a day begins. */
  x(day: Day): number
  /** Both days included. */
  place(start: Day, end: Day): Placed
}

const nameWidths = { wide: 296, narrow: 224 } as const
export const totalWidth = 64
const leastColumn = { quarter: 48, month: 44, 'fiscal-year': 72, phase: 80 } as const

/**
 * Lays the days of a matrix over the room there is; where columns would become too narrow for their numbers, the chart grows wider than the room and scrolls.
 * `geometryOf(matrix, 1384).x(matrix.on)`
 */
export function geometryOf(matrix: Matrix, room: number, zoom = 1): Geometry {
  const nameWidth = room < 1100 ? nameWidths.narrow : nameWidths.wide
  const inside = matrix.columns.filter((column) => !column.isOutside)
  const outside = matrix.columns.findIndex((column) => column.isOutside)
  const besides = nameWidth + totalWidth * (outside < 0 ? 1 : 2)
  const days = Math.max(1, daysBetween(matrix.start, matrix.end) + 1)
  const fit = Math.max(room - besides, inside.length * leastColumn[matrix.columnsBy], 320)
  const chartWidth = zoom === 1 ? fit : Math.max(fit, ((room - besides) * days) / daysSeen(zoom, days))
  const x = (d: Day) => (chartWidth * Math.min(Math.max(daysBetween(matrix.start, d), 0), days)) / days
  const place = (start: Day, end: Day): Placed => ({ left: x(start), width: x(addDays(end, 1)) - x(start) })
  const placed = matrix.columns.flatMap((column, index): readonly PlacedColumn[] =>
    column.start === undefined || column.end === undefined ? [] : [{ key: column.key, label: column.label, index, ...place(column.start, column.end) }])
  const last: readonly PlacedColumn[] = outside < 0 ? [] : [{ key: 'outside', label: 'Outside', index: outside, left: chartWidth, width: totalWidth }]
  return { nameWidth, chartWidth, width: besides + chartWidth, columns: [...placed, ...last], dayWidth: chartWidth / days, x, place }
}

/** How much of the plan the chart shows at once: all of it, two years, one, a quarter, a month, a week. */
export const zoomDays = [Infinity, 731, 366, 92, 31, 7] as const
/** `daysSeen(1, 1826) // 1826: all of it`; zoom counts from 1. */
export const daysSeen = (zoom: number, all: number): number => Math.min(all, zoomDays[zoom - 1] ?? all)

/** A bar is never too short to be seen or clicked. */
export function placeBar(geometry: Geometry, start: Day, end: Day): Placed {
  const { left, width } = geometry.place(start, end)
  const wide = Math.max(width, leastBar)
  return { left: Math.min(left, geometry.chartWidth - wide), width: wide }
}

/** Where the middle of a bar stands in its row. */
export const barMiddle = 9
