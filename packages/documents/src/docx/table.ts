import { Paragraph, SimpleField, Table as DocxTable, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlign, WidthType, XmlComponent, AlignmentType, type ITableOptions } from 'docx'
import type { Cell, Column, Table, TableRow as Row } from '../tree.ts'
import { ink, noRule, rule } from './look.ts'
import { columnWidths, keptRows } from './measure.ts'
import { cellMargin, gapUnder } from './metrics.ts'
import { plainText } from '../plain-text.ts'
import { textParagraph, textRuns } from './text.ts'

class Value extends XmlComponent {
  constructor(name: string, value: string) {
    super(name)
    this.root.push({ _attr: { 'w:val': value } })
  }
}

/** A table with the title and description that a screen reader tells; the library has no option for them. */
class DescribedTable extends DocxTable {
  constructor(options: ITableOptions, title: string, description: string) {
    super(options)
    const properties: unknown = this.root[0]
    if (!(properties instanceof XmlComponent)) throw new Error('A table of the docx library no longer starts with its properties')
    properties.addChildElement(new Value('w:tblCaption', title))
    properties.addChildElement(new Value('w:tblDescription', description))
  }
}

/** One step of an outline in a table, in twips. */
export const outlineIndent = 140

const fills = { group: ink.group, subgroup: ink.subgroup, total: ink.subgroup } as const

/** Caption, table and notes. `width` in twips. */
export function tableBlocks(table: Table, width: number): readonly (Paragraph | DocxTable)[] {
  const widths = columnWidths(table.columns, width)
  const body = table.isDense ? 'TableDense' : 'TableText'
  const header = new TableRow({
    tableHeader: true, cantSplit: true,
    children: table.columns.map((column, i) => new TableCell({
      width: { size: widths[i] ?? 0, type: WidthType.DXA }, shading: { fill: ink.head }, verticalAlign: VerticalAlign.BOTTOM,
      children: [new Paragraph({ style: 'TableHead', alignment: alignmentOf(column), children: [new TextRun(plainText(column.heading))] })],
    })),
  })
  const keeps = keptRows(table, width)
  const rows = table.rows.map((row, i) => bodyRow(row, table, { widths, body, keepNext: keeps[i] === true }))
  const made = new DescribedTable({
    rows: [header, ...rows], width: { size: width, type: WidthType.DXA }, columnWidths: widths, layout: TableLayoutType.FIXED,
    tableLook: { firstRow: true, firstColumn: table.hasRowHeadings, noHBand: true, noVBand: true, lastRow: false, lastColumn: false },
    borders: { top: rule(ink.heading, 8), bottom: rule(ink.heading, 6), left: noRule, right: noRule, insideHorizontal: rule(), insideVertical: noRule },
    margins: { top: cellMargin.table.top * 20, bottom: cellMargin.table.bottom * 20, left: cellMargin.table.side * 20, right: cellMargin.table.side * 20 },
  }, plainText(table.caption), plainText(table.alt))
  return [caption('Table', table.number, table.caption), made, ...notesUnder(table)]
}

// Word joins two tables that touch, and a table glued to the next heading looks like part of it.
const notesUnder = (table: Table): readonly Paragraph[] =>
  table.notes.length === 0 ? [new Paragraph({ spacing: { before: 0, after: 0, line: gapUnder.table * 20, lineRule: 'exact' }, children: [] })] : table.notes.map((note) => textParagraph(note, { style: 'SmallPrint' }))

/** `Table 4. What it shows`, numbered by a field that Word counts itself. */
export const caption = (label: 'Table' | 'Figure', number: number | undefined, text: string): Paragraph => new Paragraph({
  style: 'Caption', keepNext: label === 'Table',
  children: [new TextRun(`${label} `), new SimpleField(`SEQ ${label} \\* ARABIC`, String(number ?? '')), new TextRun(`. ${plainText(text)}`)],
})

function bodyRow(row: Row, table: Table, { widths, body, keepNext }: { readonly widths: readonly number[]; readonly body: string; readonly keepNext: boolean }): TableRow {
  let at = 0
  const cells = row.cells.map((cell) => {
    const from = at
    at += cell.span ?? 1
    const column = table.columns[from]
    const width = widths.slice(from, at).reduce((sum, one) => sum + one, 0)
    const isStrong = row.tone !== undefined || (table.hasRowHeadings && from === 0 && cell.paragraphs.length <= 1)
    return new TableCell({
      width: { size: width, type: WidthType.DXA }, ...(cell.span !== undefined && { columnSpan: cell.span }), ...(row.tone !== undefined && { shading: { fill: fills[row.tone] } }),
      children: cellParagraphs(cell, { body, isStrong: isStrong && row.tone !== undefined, align: column, keepNext }),
    })
  })
  return new TableRow({ cantSplit: true, children: cells })
}

function cellParagraphs(cell: Cell, { body, isStrong, align, keepNext }: { readonly body: string; readonly isStrong: boolean; readonly align: Column | undefined; readonly keepNext: boolean }): readonly Paragraph[] {
  const options = {
    style: body, ...(align !== undefined && (cell.span ?? 1) === 1 && { alignment: alignmentOf(align) }), ...(keepNext && { keepNext: true }),
    ...(cell.indent !== undefined && cell.indent > 0 && { indent: { left: cell.indent * outlineIndent } }),
  }
  if (cell.paragraphs.length === 0) return [new Paragraph(options)]
  return cell.paragraphs.map((runs) => new Paragraph({ ...options, children: textRuns(isStrong ? runs.map((run) => ({ ...run, strong: true as const })) : runs) }))
}

const alignmentOf = ({ align }: Column) => (align === 'end' ? AlignmentType.RIGHT : align === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT)
