import type { Block, Callout, DocumentTree, Section, Table } from '../tree.ts'
import type { Start } from './body.ts'
import { figureSize } from './figure.ts'
import { bulletIndent } from './look.ts'
import { headerHeight, heightOf, keptRows, measureParagraph, rowHeight, ruleUnder, type Measured } from './measure.ts'
import { cellMargin, gapUnder, metrics, type StyleId } from './metrics.ts'
import type { Outline, OutlineEntry } from './outline.ts'

/** A piece of the document as it falls on pages; heights in points. */
export interface Piece {
  /** Space above, dropped by no one. */
  readonly before: number
  /** Lines that may part over pages, two by two; one line is a piece that stays whole. */
  readonly lines: number
  readonly lineHeight: number
  readonly after: number
  readonly keepsNext: boolean
  /** Starts a new page. */
  readonly isNewPage?: boolean
  readonly heading?: OutlineEntry
  /** Height of the header row that stands again on each page the table runs to. */
  readonly repeated?: number
}

const whole = (height: number, keeps = false): Piece => ({ before: 0, lines: 1, lineHeight: height, after: 0, keepsNext: keeps })
const text = (measured: Measured, keeps = false): Piece => ({ ...measured, keepsNext: keeps })

const twipsInPoint = 20
const pixelsInPoint = 96 / 72
const figureGap = 5

/** The pieces of a section's heading and some of its blocks. `width` in twips. */
export function sectionPieces(section: Section, blocks: readonly Block[], width: number, outline: Outline, start: Start): readonly Piece[] {
  const entry = outline.entryOf(section)
  const heading = text(measureParagraph([{ text: section.title }], 'Heading1', width / twipsInPoint - 28), true)
  return [{ ...heading, ...(start !== 'in-text' && { before: 0 }), ...(start === 'new-page' && { isNewPage: true }), ...(entry !== undefined && { heading: entry }) }, ...blockPieces(blocks, width, outline)]
}

export const blockPieces = (blocks: readonly Block[], width: number, outline: Outline): readonly Piece[] =>
  blocks.flatMap((block, i) => piecesOf(block, width, outline, blocks[i + 1]?.kind === 'table'))

function piecesOf(block: Block, width: number, outline: Outline, isBeforeTable: boolean): readonly Piece[] {
  const wide = width / twipsInPoint
  switch (block.kind) {
    case 'paragraph': {
      const style: StyleId = block.style === 'note' ? 'SmallPrint' : block.style === 'lead-in' ? 'LeadIn' : 'Normal'
      return [text(measureParagraph(block.runs, style, wide), style === 'LeadIn' || (style === 'Normal' && isBeforeTable))]
    }
    case 'bullets': return block.items.map((item, i) => {
      const measured = measureParagraph(item, 'Bullet', wide - bulletIndent / twipsInPoint)
      return text(i === block.items.length - 1 ? { ...measured, after: metrics.Normal.after } : measured)
    })
    case 'heading': {
      const entry = outline.entryOf(block)
      return [{ ...text(measureParagraph([{ text: block.text }], block.level === 2 ? 'Heading2' : 'Heading3', wide - 34), true), ...(entry !== undefined && { heading: entry }) }]
    }
    case 'table': return tablePieces(block, width)
    case 'figure': return [whole(figureSize(block, width).height / pixelsInPoint + figureGap, true), text(measureParagraph([{ text: `Figure 10. ${block.caption}` }], 'Caption', wide))]
    case 'callout': return [whole(calloutHeight(block, wide)), whole(gapUnder.box)]
    default: return blockPieces(block.blocks, width, outline)
  }
}

export function tablePieces(table: Table, width: number): readonly Piece[] {
  const wide = width / twipsInPoint
  const header = headerHeight(table, width)
  const keeps = keptRows(table, width)
  return [
    text(measureParagraph([{ text: `Table 10. ${table.caption}` }], 'Caption', wide), true),
    whole(header, true),
    ...table.rows.map((row, i) => ({ ...whole(rowHeight(row, table, width) + (i === table.rows.length - 1 ? ruleUnder : 0), keeps[i] === true), repeated: header })),
    ...(table.notes.length === 0 ? [whole(gapUnder.table)] : table.notes.map((note) => text(measureParagraph(note, 'SmallPrint', wide)))),
  ]
}

const calloutHeight = (block: Callout, wide: number): number =>
  [[{ text: block.title, strong: true as const }], ...block.paragraphs].reduce((sum, runs) => sum + heightOf(measureParagraph(runs, 'Callout', wide - 2 * cellMargin.box.side)), cellMargin.box.top + cellMargin.box.bottom)

/** The first page: title, facts, designation and what stands below. */
export function coverPieces({ cover }: DocumentTree, width: number, outline: Outline): readonly Piece[] {
  const wide = width / twipsInPoint
  const fact = heightOf(measureParagraph([{ text: 'A' }], 'TableText', wide)) + cellMargin.facts.top + cellMargin.facts.bottom + 0.5
  return [
    text(measureParagraph([{ text: cover.title }], 'Title', wide)), text(measureParagraph([{ text: cover.subtitle }], 'Subtitle2', wide)),
    ...cover.facts.map(() => whole(fact)), whole(gapUnder.facts), ...blockPieces(cover.blocks, width, outline), ...cover.designation.map(() => whole(fact)),
  ]
}
