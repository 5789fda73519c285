import { BorderStyle, HeadingLevel, Paragraph, Table as DocxTable, TableCell, TableLayoutType, TableOfContents, TableRow, TextRun, WidthType, type ParagraphChild } from 'docx'
import type { Block, Callout, Figure, Heading, Section } from '../tree.ts'
import { figureBlocks } from './figure.ts'
import { ink, noRule } from './look.ts'
import { cellMargin, gapUnder, metrics } from './metrics.ts'
import { HeadingBookmark, type Outline } from './outline.ts'
import { tableBlocks } from './table.ts'
import { plainText } from '../plain-text.ts'
import { textParagraph, textRuns } from './text.ts'

export type Part = Paragraph | DocxTable | TableOfContents

export type Pixels = ReadonlyMap<Figure, Uint8Array>

export interface Place {
  /** Text width in twips. */
  readonly width: number
  readonly outline: Outline
  /** Each figure as PNG, for programs that cannot show SVG. */
  readonly pixels: Pixels
  /** Which numbering its headings take; none in the front matter. */
  readonly reference?: 'sections' | 'annexes'
}

/** Blocks of the tree as parts of a Word document. */
export const blockParts = (blocks: readonly Block[], place: Place): readonly Part[] => blocks.flatMap((block, i) => partsOf(block, { ...place, isBeforeTable: blocks[i + 1]?.kind === 'table' }))

function partsOf(block: Block, place: Place & { readonly isBeforeTable: boolean }): readonly Part[] {
  switch (block.kind) {
    case 'paragraph': return [textParagraph(block.runs, block.style === 'note' ? { style: 'SmallPrint' } : block.style === 'lead-in' ? { style: 'LeadIn' } : place.isBeforeTable ? { keepNext: true } : {})]
    case 'bullets': return block.items.map((item, i) => textParagraph(item, {
      numbering: { reference: 'bullets', level: 0 }, spacing: { after: (i === block.items.length - 1 ? metrics.Normal : metrics.Bullet).after * 20 },
    }))
    case 'heading': return [headingPart(block, place)]
    case 'table': return tableBlocks(block, place.width)
    case 'figure': return figureBlocks(block, place.width, place.pixels.get(block))
    case 'callout': return calloutParts(block, place)
    default: return blockParts(block.blocks, place)
  }
}

const headingPart = (block: Heading, { reference, outline }: Place): Paragraph => new Paragraph({
  heading: block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
  ...(reference !== undefined && { numbering: { reference, level: block.level - 1 } }),
  children: headingText(block, block.text, outline),
})

function headingText(of: Heading | Section, text: string, outline: Outline): readonly ParagraphChild[] {
  const entry = outline.entryOf(of)
  const run = new TextRun(plainText(text))
  return entry === undefined ? [run] : [new HeadingBookmark(entry, [run])]
}

/** Where a heading stands: in the run of the text, first on a new page, or first after a turn of the paper, which begins a page by itself. */
export type Start = 'in-text' | 'new-page' | 'new-paper'

/** A section's own heading and some of its blocks. */
export const sectionParts = (section: Section, blocks: readonly Block[], place: Place, start: Start): readonly Part[] => [
  new Paragraph({
    heading: HeadingLevel.HEADING_1, ...(start === 'new-page' && { pageBreakBefore: true }), ...(start !== 'in-text' && { spacing: { before: 0 } }),
    ...(place.reference !== undefined && { numbering: { reference: place.reference, level: 0 } }),
    children: headingText(section, section.title, place.outline),
  }),
  ...blockParts(blocks, place),
]

const edges = { open: 'C2850C', warning: 'B50909', note: '565C65' } as const

/** A shaded box with a colored edge; its title says in words what the color says. */
function calloutParts(block: Callout, { width }: Place): readonly Part[] {
  const cell = new TableCell({
    width: { size: width, type: WidthType.DXA }, shading: { fill: ink[block.tone] },
    borders: { top: noRule, bottom: noRule, right: noRule, left: { style: BorderStyle.SINGLE, size: 24, color: edges[block.tone] } },
    margins: { top: cellMargin.box.top * 20, bottom: cellMargin.box.bottom * 20, left: cellMargin.box.side * 20, right: cellMargin.box.side * 20 },
    children: [new Paragraph({ style: 'Callout', keepNext: true, children: textRuns([{ text: block.title, strong: true }]) }), ...block.paragraphs.map((runs) => textParagraph(runs, { style: 'Callout' }))],
  })
  return [
    new DocxTable({ rows: [new TableRow({ cantSplit: true, children: [cell] })], width: { size: width, type: WidthType.DXA }, columnWidths: [width], layout: TableLayoutType.FIXED }),
    new Paragraph({ spacing: { before: 0, after: 0, line: gapUnder.box * 20, lineRule: 'exact' }, children: [] }),
  ]
}
