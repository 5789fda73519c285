import { fitCell, formatDay, type Day, type OutputMarking } from '@throughline/model'
import exceljs from 'exceljs'
import { plainText } from '../plain-text.ts'
import { freezeDates } from '../zip-dates.ts'

/** What a cell holds; nothing where it is not known. */
export type Value = string | number | Date | undefined

/** One column of a sheet, whatever its rows are made of. */
export interface Column<Row> {
  readonly heading: string
  readonly width: number
  readonly type: 'text' | 'day' | 'usd' | 'count'
  readonly valueOf: (row: Row) => Value
}

/** What a workbook of one sheet is headed with. */
export interface SheetHead {
  readonly name: string
  /** The first line. */
  readonly title: string
  /** Behind the marking, on the second line. */
  readonly notes: readonly string[]
  readonly on: Day
  readonly marking: OutputMarking
  /** Columns that stay while one scrolls to the right. */
  readonly frozenColumns: number
}

/** The row of headings; rows follow below it. */
export const headerRow = 3
export const typeface = { name: 'Calibri', size: 11 } as const
export const ink = { argb: 'FF162E51' } as const
const legalPaper = 5
/** How a cell of each type is shown. */
export const formats = { text: '@', day: 'dd mmm yy', usd: '"$"#,##0;-"$"#,##0', count: '#,##0' } as const

/** A day as Excel holds it. */
export const asDate = (d: Day | undefined): Date | undefined => (d === undefined ? undefined : new Date(`${d}T00:00:00Z`))

/**
 * A workbook of one sheet as bytes: title, marking on the sheet and on every printed page, frozen headings; `fill` writes the rows. The same rows and day give the same bytes.
 * `await writeSheet(head, (sheet) => { fillRows(sheet, columns, rows) })`
 */
export async function writeSheet(head: SheetHead, fill: (sheet: exceljs.Worksheet) => void): Promise<Uint8Array> {
  const { name, on, marking, frozenColumns } = head
  const at = new Date(`${on}T00:00:00Z`)
  const title = plainText(head.title)
  const book = new exceljs.Workbook()
  Object.assign(book, { creator: 'Throughline', lastModifiedBy: 'Throughline', created: at, modified: at, title })
  const banner = marking.banner.replaceAll('&', '&&')
  const sheet = book.addWorksheet(name, {
    views: [{ state: 'frozen', xSplit: frozenColumns, ySplit: headerRow }],
    pageSetup: { orientation: 'landscape', paperSize: legalPaper, fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: `${headerRow}:${headerRow}` },
    headerFooter: { oddHeader: `&C&B${banner}`, oddFooter: `&LAs of ${formatDay(on)}&C&B${banner}&RPage &P of &N` },
  })
  sheet.addRow([title]).font = { ...typeface, bold: true, size: 14, color: ink }
  sheet.addRow([[marking.banner, ...marking.designation, ...head.notes.map(plainText)].filter((part) => part !== '').join(' · ')]).font = { ...typeface, color: { argb: 'FF565C65' } }
  fill(sheet)
  return freezeDates(new Uint8Array(await book.xlsx.writeBuffer()), on)
}

/** Writes the headings and a row for each of `rows`, with a filter on every column; prints the columns up to the one headed `lastPrinted`. */
export function fillRows<Row>(sheet: exceljs.Worksheet, columns: readonly Column<Row>[], rows: readonly Row[], lastPrinted: string, moreRows = 0): void {
  const header = sheet.addRow(columns.map((column) => column.heading))
  header.height = 32
  header.eachCell((cell, at) => {
    cell.font = { ...typeface, bold: true, color: ink }
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDCE4EF' } }
    const column = columns[at - 1]
    cell.alignment = { wrapText: true, vertical: 'bottom', ...(column !== undefined && { horizontal: sideOf(column) }) }
  })
  for (const [i, column] of columns.entries()) sheet.getColumn(i + 1).width = column.width
  for (const row of rows) formatRow(sheet.addRow(columns.map((column) => held(column.valueOf(row)))), columns)
  sheet.autoFilter = { from: { row: headerRow, column: 1 }, to: { row: headerRow + rows.length, column: columns.length } }
  // The library puts the dollar sign before the column only.
  sheet.pageSetup.printArea = `A$1:${sheet.getColumn(columns.findIndex((column) => column.heading === lastPrinted) + 1).letter}$${headerRow + rows.length + moreRows}`
}

/** Gives the cells of a row the formats of their columns. */
export function formatRow(row: exceljs.Row, columns: readonly Pick<Column<never>, 'type'>[]): void {
  for (const [i, column] of columns.entries()) {
    const cell = row.getCell(i + 1)
    cell.numFmt = formats[column.type]
    cell.alignment = { vertical: 'top', horizontal: sideOf(column) }
  }
}

const sideOf = ({ type }: Pick<Column<never>, 'type'>) => (type === 'usd' || type === 'count' ? 'right' : 'left')

const held = (value: Value): string | number | Date | null => {
  if (typeof value !== 'string') return value ?? null
  return fitCell(plainText(value))
}
