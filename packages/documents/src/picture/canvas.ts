/** The color at a pixel. */
export type Paint = (x: number, y: number) => readonly [red: number, green: number, blue: number]

export type Point = readonly [x: number, y: number]

/** A picture of pixels that shapes are painted on, softened at their edges. */
export interface Canvas {
  readonly width: number
  readonly height: number
  /** Red, green, blue, row by row. */
  readonly pixels: Uint8Array
  /** Paints the inside of outlines; where two run against each other, the inner one is a hole. */
  paint(outlines: readonly (readonly Point[])[], paint: Paint): void
}

/** A white canvas. `createCanvas(2240, 1534).pixels.length // 3 bytes a pixel` */
export function createCanvas(width: number, height: number): Canvas {
  const pixels = new Uint8Array(width * height * 3).fill(255)
  return { width, height, pixels, paint: (outlines, paint) => fill({ width, height, pixels }, outlines, paint) }
}

type Target = Pick<Canvas, 'width' | 'height' | 'pixels'>

function fill(target: Target, outlines: readonly (readonly Point[])[], paint: Paint): void {
  const box = boxOf(target, outlines)
  if (box === undefined) return
  const cover = new Float32Array(box.wide * box.high + 1)
  for (const outline of outlines) {
    for (const [i, to] of outline.entries()) {
      const from = outline[i === 0 ? outline.length - 1 : i - 1] ?? to
      edge(cover, box, from, to)
    }
  }
  for (let y = 0; y < box.high; y += 1) {
    let sum = 0
    for (let x = 0; x < box.wide; x += 1) {
      sum += cover[y * box.wide + x] ?? 0
      const share = Math.min(Math.abs(sum), 1)
      if (share > 0.002) mix(target, box.left + x, box.top + y, share, paint)
    }
  }
}

interface Box { readonly left: number; readonly top: number; readonly wide: number; readonly high: number }

function boxOf({ width, height }: Target, outlines: readonly (readonly Point[])[]): Box | undefined {
  let [left, top, right, bottom] = [width, height, 0, 0]
  for (const [x, y] of outlines.flat()) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  left = Math.max(0, Math.floor(left))
  top = Math.max(0, Math.floor(top))
  const wide = Math.min(width, Math.ceil(right) + 1) - left
  const high = Math.min(height, Math.ceil(bottom) + 1) - top
  return wide > 0 && high > 0 ? { left, top, wide, high } : undefined
}

/** Adds the area an edge covers to its right, row by row: the sums of a row are then the cover of its pixels. */
function edge(cover: Float32Array, box: Box, from: Point, to: Point): void {
  if (from[1] === to[1]) return
  const direction = from[1] < to[1] ? 1 : -1
  const [upper, lower] = direction === 1 ? [from, to] : [to, from]
  const slope = (lower[0] - upper[0]) / (lower[1] - upper[1])
  const first = Math.max(0, Math.floor(upper[1] - box.top))
  const last = Math.min(box.high, Math.ceil(lower[1] - box.top))
  for (let y = first; y < last; y += 1) {
    const start = Math.max(y, upper[1] - box.top)
    const end = Math.min(y + 1, lower[1] - box.top)
    if (end <= start) continue
    const xStart = upper[0] - box.left + (start + box.top - upper[1]) * slope
    const xEnd = upper[0] - box.left + (end + box.top - upper[1]) * slope
    span(cover, y * box.wide, box.wide, Math.min(xStart, xEnd), Math.max(xStart, xEnd), (end - start) * direction)
  }
}

/** Spreads the cover of one edge within one row over the pixels it crosses. */
function span(cover: Float32Array, row: number, wide: number, from: number, to: number, weight: number): void {
  const add = (x: number, amount: number) => {
    const at = Math.min(Math.max(x, 0), wide)
    if (at < wide) cover[row + at] = (cover[row + at] ?? 0) + amount
  }
  const first = Math.floor(from)
  const last = Math.floor(to)
  if (first === last) {
    const middle = (from + to) / 2 - first
    add(first, weight * (1 - middle))
    add(first + 1, weight * middle)
    return
  }
  // Across several pixels the cover grows like the area under a slope: what each pixel adds to the one before it.
  const run = to - from
  let before = 0
  let placed = 0
  for (let x = first; x <= last; x += 1) {
    const left = Math.max(from, x)
    const right = Math.min(to, x + 1)
    const through = (right - from) / run
    const inside = before * (x + 1 - right) + ((right - left) * (before + through)) / 2 + (x + 1 - right) * (through - before)
    add(x, weight * (inside - placed))
    placed = inside
    before = through
  }
  add(last + 1, weight * (1 - placed))
}

function mix({ width, pixels }: Target, x: number, y: number, share: number, paint: Paint): void {
  const at = (y * width + x) * 3
  const color = paint(x, y)
  const keep = 1 - share
  pixels[at] = Math.round((pixels[at] ?? 0) * keep + color[0] * share)
  pixels[at + 1] = Math.round((pixels[at + 1] ?? 0) * keep + color[1] * share)
  pixels[at + 2] = Math.round((pixels[at + 2] ?? 0) * keep + color[2] * share)
}
