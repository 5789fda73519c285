import { AlignmentType, Paragraph, Table as DocxTable, TableCell, TableLayoutType, TableRow, TextRun, WidthType, HeadingLevel } from 'docx'
import type { DocumentTree } from '../tree.ts'
import { blockParts, type Part, type Place } from './body.ts'
import { ink, noRule, rule } from './look.ts'
import { cellMargin, gapUnder } from './metrics.ts'
import { plainText } from '../plain-text.ts'

/** Title, facts, the CUI designation block where there is one, approvals and coordination. */
export const coverParts = (tree: DocumentTree, place: Place): readonly Part[] => [
  new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(plainText(tree.cover.title))] }),
  new Paragraph({ style: 'Subtitle2', children: [new TextRun(plainText(tree.cover.subtitle))] }),
  factTable(tree, place.width),
  new Paragraph({ spacing: { before: 0, after: 0, line: gapUnder.facts * 20, lineRule: 'exact' }, children: [] }),
  ...blockParts(tree.cover.blocks, place),
  ...(tree.cover.designation.length === 0 ? [] : designation(tree.cover.designation, place.width)),
]

function factTable(tree: DocumentTree, width: number): DocxTable {
  const label = Math.round(width * 0.24)
  const cellOf = (text: string, size: number, isLabel: boolean) => new TableCell({
    width: { size, type: WidthType.DXA },
    children: [new Paragraph({ style: 'TableText', children: [new TextRun({ text: plainText(text), ...(isLabel ? { color: ink.soft } : { bold: true }) })] })],
  })
  return new DocxTable({
    width: { size: width, type: WidthType.DXA }, columnWidths: [label, width - label], layout: TableLayoutType.FIXED,
    borders: { top: rule(ink.heading, 12), bottom: rule(ink.heading, 4), left: noRule, right: noRule, insideHorizontal: rule(ink.rule, 2), insideVertical: noRule },
    margins: { top: cellMargin.facts.top * 20, bottom: cellMargin.facts.bottom * 20, left: cellMargin.facts.side * 20, right: cellMargin.facts.side * 20 },
    rows: tree.cover.facts.map((fact) => new TableRow({ cantSplit: true, children: [cellOf(fact.label, label, true), cellOf(fact.value, width - label, false)] })),
  })
}

/** The designation block stands at the right of the first page. */
function designation(lines: readonly string[], width: number): readonly Part[] {
  const size = Math.round(width * 0.46)
  return [new DocxTable({
    width: { size, type: WidthType.DXA }, columnWidths: [size], layout: TableLayoutType.FIXED, alignment: AlignmentType.RIGHT,
    borders: { top: rule(ink.text, 6), bottom: rule(ink.text, 6), left: rule(ink.text, 6), right: rule(ink.text, 6), insideHorizontal: noRule, insideVertical: noRule },
    margins: { top: 60, bottom: 60, left: 120, right: 120 },
    rows: [new TableRow({ cantSplit: true, children: [new TableCell({ width: { size, type: WidthType.DXA }, children: lines.map((line) => new Paragraph({ style: 'TableText', children: [new TextRun(plainText(line))] })) })] })],
  })]
}
