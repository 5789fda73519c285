import { createCanvas, type Canvas, type Paint, type Point } from './canvas.ts'
import { textOutlines } from './glyph.ts'
import { circleOutline, pathOutlines, rectOutline, strokeOutlines } from './outline.ts'
import { encodePng } from './png.ts'
import { svgElements, svgStripes, type Attributes, type Element, type Stripes } from './svg-elements.ts'

/** Pixels for each unit of the drawing: sharp on paper at the size of a page. */
const scale = 2
const fullCircle = 180

/**
 * A drawing of our own figures as PNG, for programs that cannot show SVG (LibreOffice, Word before 2016, mail previews).
 * It knows the elements our figures draw with: rectangles, circles, paths, text and striped fills.
 */
export async function svgToPng(svg: string, width: number, height: number): Promise<Uint8Array> {
  const canvas = createCanvas(Math.ceil(width * scale), Math.ceil(height * scale))
  const stripes = svgStripes(svg)
  for (const element of svgElements(svg)) draw(canvas, element, stripes)
  return encodePng(canvas)
}

const numberOf = (attributes: Attributes, name: string, otherwise = 0): number => {
  const value = Number(attributes.get(name) ?? otherwise)
  return Number.isFinite(value) ? value : otherwise
}
const scaled = (outlines: readonly (readonly Point[])[]) => outlines.map((outline) => outline.map(([x, y]): Point => [x * scale, y * scale]))

function draw(canvas: Canvas, { name, attributes, text }: Element, stripes: ReadonlyMap<string, Stripes>): void {
  const n = (key: string, otherwise?: number) => numberOf(attributes, key, otherwise)
  if (name === 'rect') shape(canvas, attributes, [rectOutline(n('x'), n('y'), n('width'), n('height'), n('rx'))], true, stripes)
  else if (name === 'circle') shape(canvas, attributes, [circleOutline(n('cx'), n('cy'), n('r'))], true, stripes)
  else if (name === 'path') shape(canvas, attributes, pathOutlines(attributes.get('d') ?? ''), /z\s*$/i.test(attributes.get('d') ?? ''), stripes)
  else if (name === 'text' || name === 'tspan') {
    const anchor = attributes.get('text-anchor')
    const outlines = textOutlines(text, n('x'), n('y'), { size: n('font-size', 16), weight: n('font-weight', 400), anchor: anchor === 'end' || anchor === 'middle' ? anchor : 'start' })
    const paint = paintOf(attributes.get('fill') ?? '#000000', stripes)
    if (paint !== undefined) for (const glyph of outlines.length === 0 ? [] : [scaled(outlines)]) canvas.paint(glyph, paint)
  }
}

function shape(canvas: Canvas, attributes: Attributes, outlines: readonly (readonly Point[])[], isClosed: boolean, stripes: ReadonlyMap<string, Stripes>): void {
  const fill = paintOf(attributes.get('fill') ?? (isClosed ? '#000000' : 'none'), stripes)
  if (fill !== undefined) canvas.paint(scaled(outlines), fill)
  const stroke = paintOf(attributes.get('stroke') ?? 'none', stripes)
  if (stroke === undefined) return
  const dashes = (attributes.get('stroke-dasharray') ?? '').split(/[\s,]+/).map(Number).filter((one) => one > 0)
  for (const outline of outlines) {
    for (const bar of strokeOutlines(outline, numberOf(attributes, 'stroke-width', 1), isClosed, dashes)) canvas.paint(scaled([bar]), stroke)
  }
}

function paintOf(value: string, stripes: ReadonlyMap<string, Stripes>): Paint | undefined {
  const pattern = stripes.get(/^url\(#(.+)\)$/.exec(value)?.[1] ?? '')
  if (pattern !== undefined) return striped(pattern)
  const color = rgb(value)
  return color === undefined ? undefined : () => color
}

function rgb(value: string): readonly [number, number, number] | undefined {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(value)
  return hex === null ? undefined : [Number.parseInt(hex[1] ?? '0', 16), Number.parseInt(hex[2] ?? '0', 16), Number.parseInt(hex[3] ?? '0', 16)]
}

function striped({ ground, stripe, period, width, angle }: Stripes): Paint {
  const [below, above] = [rgb(ground) ?? [255, 255, 255] as const, rgb(stripe) ?? [0, 0, 0] as const]
  const turn = (angle * Math.PI) / fullCircle
  return (x, y) => {
    const across = (x * Math.cos(turn) + y * Math.sin(turn)) / scale
    const at = ((across % period) + period) % period
    return at < width / 2 || at > period - width / 2 ? above : below
  }
}
