import { ImageRun, Paragraph } from 'docx'
import type { Figure } from '../tree.ts'
import { caption } from './table.ts'
import { plainText } from '../plain-text.ts'

const twipsPerPixel = 15
// A heading, a picture and its caption fill a landscape page and no more.
const tallestShare = 0.59

/** The picture in pixels, scaled to the text width (in twips) and to no more than one page. */
export function figureSize(figure: Figure, width: number): { readonly width: number; readonly height: number } {
  const widest = width / twipsPerPixel
  const scale = Math.min(widest / figure.width, (widest * tallestShare) / figure.height)
  return { width: Math.round(figure.width * scale), height: Math.round(figure.height * scale) }
}

/** The picture, and its caption below. */
export function figureBlocks(figure: Figure, width: number, pixels: Uint8Array | undefined): readonly Paragraph[] {
  if (pixels === undefined) throw new Error(`The figure "${figure.id}" was not drawn as pixels`)
  const size = figureSize(figure, width)
  return [
    new Paragraph({
      keepNext: true, spacing: { before: 60, after: 40 },
      children: [new ImageRun({
        type: 'svg', data: new TextEncoder().encode(figure.svg), transformation: size, fallback: { type: 'png', data: pixels },
        altText: { id: String(figure.number ?? 1), name: figure.id, title: plainText(figure.caption), description: plainText(figure.alt) },
      })],
    }),
    caption('Figure', figure.number, figure.caption),
  ]
}
