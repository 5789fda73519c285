import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createCanvas, type Point } from './canvas.ts'
import { textOutlines } from './glyph.ts'
import { svgToPng } from './svg-to-png.ts'

const black = () => [0, 0, 0] as const
/** Ink on the canvas, in pixels. */
const ink = (pixels: Uint8Array) => pixels.reduce((sum, value) => sum + (255 - value), 0) / 255 / 3

describe('figures as pixels', () => {
  test('DOC-50 the ink of a polygon is its area, wherever it lies', () => {
    const at = fc.double({ min: 1, max: 30, noNaN: true })
    fc.assert(fc.property(at, at, at, at, at, at, (ax, ay, bx, by, cx, cy) => {
      const canvas = createCanvas(32, 32)
      const triangle: readonly Point[] = [[ax, ay], [bx, by], [cx, cy]]
      canvas.paint([triangle], black)
      const area = Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2
      expect(Math.abs(ink(canvas.pixels) - area)).toBeLessThan(0.6)
    }))
  })

  test('DOC-50 an outline that runs the other way is a hole', () => {
    const canvas = createCanvas(12, 12)
    canvas.paint([[[1, 1], [11, 1], [11, 11], [1, 11]], [[3, 3], [3, 9], [9, 9], [9, 3]]], black)
    expect(ink(canvas.pixels)).toBeCloseTo(100 - 36, 1)
  })

  test('DOC-51 a drawing becomes a PNG of twice its size with its colors where they belong', async () => {
    const png = await svgToPng('<svg width="10" height="4"><rect width="10" height="4" fill="#ffffff"/><rect x="2" y="1" width="4" height="2" fill="#005ea2"/></svg>', 10, 4)
    const view = new DataView(png.buffer)
    expect([...png.subarray(1, 4)]).toEqual([80, 78, 71])
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([20, 8])
    const from = new TextDecoder('latin1').decode(png).indexOf('IDAT') + 4
    const lines = inflateSync(png.subarray(from, from + view.getUint32(from - 8)))
    const pixel = (x: number, y: number) => [...lines.subarray(y * 61 + 1 + x * 3, y * 61 + 4 + x * 3)]
    expect(pixel(6, 4)).toEqual([0, 94, 162])
    expect(pixel(1, 1)).toEqual([255, 255, 255])
  })

  test('DOC-52 text is set from its anchor; a character the typeface lacks becomes a box', () => {
    const xs = (anchor: 'start' | 'middle' | 'end') => textOutlines('HH', 100, 50, { size: 20, weight: 400, anchor }).flat().map(([x]) => x)
    expect(Math.min(...xs('start'))).toBeGreaterThanOrEqual(100)
    expect(Math.max(...xs('end'))).toBeLessThanOrEqual(100)
    expect((Math.min(...xs('middle')) + Math.max(...xs('middle'))) / 2).toBeCloseTo(100, 0)
    expect(textOutlines('\u{1F600}', 0, 0, { size: 10, weight: 400, anchor: 'start' })).toHaveLength(1)
  })
})
