import content from './public-sans.json' with { type: 'json' }
import type { Point } from './canvas.ts'
import { pathOutlines } from './outline.ts'

interface Glyph { readonly advance: number; readonly outlines: readonly (readonly Point[])[] }

type Face = Readonly<Record<string, readonly (string | number)[]>>

const faces: Readonly<Record<'regular' | 'bold', Face>> = { regular: content.regular, bold: content.bold }
const boldFrom = 600
const missing: Glyph = { advance: 600, outlines: pathOutlines('M80 0L520 0L520 700L80 700Z') }

function glyphOf(character: string, face: 'regular' | 'bold'): Glyph {
  const [advance, path] = Object.hasOwn(faces[face], character) ? faces[face][character] ?? [] : []
  return typeof advance === 'number' && typeof path === 'string' ? { advance, outlines: pathOutlines(path) } : missing
}

export interface TextLook { readonly size: number; readonly weight: number; readonly anchor: 'start' | 'middle' | 'end' }

/** Text as outlines set at a point of its base line; a character the typeface does not have becomes a box. */
export function textOutlines(text: string, x: number, y: number, { size, weight, anchor }: TextLook): readonly (readonly Point[])[] {
  const face = weight >= boldFrom ? 'bold' : 'regular'
  const scale = size / content.unitsPerEm
  const glyphs = Array.from(text, (character) => glyphOf(character, face))
  const width = glyphs.reduce((sum, glyph) => sum + glyph.advance, 0) * scale
  let at = x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0)
  return glyphs.flatMap(({ advance, outlines }) => {
    const from = at
    at += advance * scale
    return outlines.map((outline) => outline.map(([px, py]): Point => [from + px * scale, y - py * scale]))
  })
}
