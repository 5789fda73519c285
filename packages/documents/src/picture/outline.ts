import type { Point } from './canvas.ts'

const curveSteps = 6
const cornerSteps = 5

interface Cursor { x: number; y: number; startX: number; startY: number }

/** The outlines of SVG path data (M, L, H, V, Q, C, Z and their relative forms), curves as short lines. */
export function pathOutlines(data: string): readonly (readonly Point[])[] {
  const outlines: Point[][] = []
  const at: Cursor = { x: 0, y: 0, startX: 0, startY: 0 }
  for (const [, letter = '', rest = ''] of data.matchAll(/([MLHVQCZmlhvqcz])([^MLHVQCZmlhvqcz]*)/g)) {
    const numbers = [...rest.matchAll(/-?(?:\d+\.?\d*|\.\d+)/g)].map(Number)
    step(letter, numbers, at, outlines)
  }
  return outlines
}

function step(letter: string, numbers: readonly number[], at: Cursor, outlines: Point[][]): void {
  const isRelative = letter === letter.toLowerCase()
  const baseX = () => (isRelative ? at.x : 0)
  const baseY = () => (isRelative ? at.y : 0)
  const go = (x: number, y: number) => {
    at.x = x
    at.y = y
    outlines.at(-1)?.push([x, y])
  }
  switch (letter.toUpperCase()) {
    case 'M': case 'L':
      for (let i = 0; i + 1 < numbers.length; i += 2) {
        const [x, y] = [baseX() + (numbers[i] ?? 0), baseY() + (numbers[i + 1] ?? 0)]
        if (letter.toUpperCase() === 'M' && i === 0) {
          outlines.push([])
          Object.assign(at, { startX: x, startY: y })
        }
        go(x, y)
      }
      return
    case 'H': for (const n of numbers) go(baseX() + n, at.y); return
    case 'V': for (const n of numbers) go(at.x, baseY() + n); return
    case 'Q': for (let i = 0; i + 3 < numbers.length; i += 4) curve(at, [baseX() + (numbers[i] ?? 0), baseY() + (numbers[i + 1] ?? 0)], [baseX() + (numbers[i + 2] ?? 0), baseY() + (numbers[i + 3] ?? 0)], go); return
    case 'C':
      for (let i = 0; i + 5 < numbers.length; i += 6) {
        const point = (k: number): Point => [baseX() + (numbers[i + k] ?? 0), baseY() + (numbers[i + k + 1] ?? 0)]
        cubic(at, point(0), point(2), point(4), go)
      }
      return
    default: Object.assign(at, { x: at.startX, y: at.startY })
  }
}

function curve(at: Cursor, [cx, cy]: Point, [x, y]: Point, go: (x: number, y: number) => void): void {
  const { x: fromX, y: fromY } = at
  for (let i = 1; i <= curveSteps; i += 1) {
    const t = i / curveSteps
    const s = 1 - t
    go(s * s * fromX + 2 * s * t * cx + t * t * x, s * s * fromY + 2 * s * t * cy + t * t * y)
  }
}

function cubic(at: Cursor, [ax, ay]: Point, [bx, by]: Point, [x, y]: Point, go: (x: number, y: number) => void): void {
  const { x: fromX, y: fromY } = at
  for (let i = 1; i <= 2 * curveSteps; i += 1) {
    const t = i / (2 * curveSteps)
    const s = 1 - t
    const mixed = (from: number, a: number, b: number, to: number) => s ** 3 * from + 3 * s * s * t * a + 3 * s * t * t * b + t ** 3 * to
    go(mixed(fromX, ax, bx, x), mixed(fromY, ay, by, y))
  }
}

/** A circle. */
export const circleOutline = (x: number, y: number, radius: number): readonly Point[] => rectOutline(x - radius, y - radius, 2 * radius, 2 * radius, radius)

/** A rectangle, its corners rounded by a radius. */
export function rectOutline(x: number, y: number, width: number, height: number, radius: number): readonly Point[] {
  const r = Math.min(radius, width / 2, height / 2)
  if (r <= 0) return [[x, y], [x + width, y], [x + width, y + height], [x, y + height]]
  const corners = [[x + width - r, y + r, -90], [x + width - r, y + height - r, 0], [x + r, y + height - r, 90], [x + r, y + r, 180]] as const
  const steps = Math.max(cornerSteps, Math.ceil(r / 4))
  return corners.flatMap(([cx, cy, from]) => Array.from({ length: steps + 1 }, (_, i): Point => {
    const angle = ((from + (90 * i) / steps) * Math.PI) / 180
    return [cx + r * Math.cos(angle), cy + r * Math.sin(angle)]
  }))
}

/** Lines as thin rectangles of a width, cut into dashes where there are some. */
export function strokeOutlines(line: readonly Point[], width: number, isClosed: boolean, dashes: readonly number[]): readonly (readonly Point[])[] {
  const points = isClosed && line[0] !== undefined ? [...line, line[0]] : line
  return points.flatMap((to, i) => {
    const from = points[i - 1]
    return from === undefined ? [] : dashed(from, to, dashes).map(([a, b]) => bar(a, b, width))
  })
}

function dashed(from: Point, to: Point, [on = 0, off = 0]: readonly number[]): readonly (readonly [Point, Point])[] {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1])
  if (on <= 0 || off <= 0 || length === 0) return [[from, to]]
  const point = (at: number): Point => [from[0] + ((to[0] - from[0]) * at) / length, from[1] + ((to[1] - from[1]) * at) / length]
  return Array.from({ length: Math.ceil(length / (on + off)) }, (_, i) => [point(i * (on + off)), point(Math.min(i * (on + off) + on, length))] as const)
}

function bar([x1, y1]: Point, [x2, y2]: Point, width: number): readonly Point[] {
  const length = Math.hypot(x2 - x1, y2 - y1)
  const [dx, dy] = length === 0 ? [width / 2, 0] : [((x2 - x1) / length) * (width / 2), ((y2 - y1) / length) * (width / 2)]
  return [[x1 - dy, y1 + dx], [x2 - dy, y2 + dx], [x2 + dy, y2 - dx], [x1 + dy, y1 - dx]]
}
