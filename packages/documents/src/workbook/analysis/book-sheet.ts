import { formatDay, type Day, type OutputMarking } from '@throughline/model'
import type exceljs from 'exceljs'
import { plainText } from '../../plain-text.ts'
import { ink, typeface } from '../sheet.ts'

/** What every sheet of the workbook is headed with. */
export interface BookHead {
  readonly plan: string
  readonly notice: string
  readonly on: Day
  readonly marking: OutputMarking
}

const legal = 5
const soft = { argb: 'FF565C65' } as const
/** Characters of column width that stay readable across one printed page. */
const readable = 200

/** A sheet with its title, its marking in a cell and on every printed page, and the day it is as of. */
export function addSheet(book: exceljs.Workbook, { plan, on, marking }: BookHead, name: string, note: string, frozen?: { readonly columns: number; readonly rows: number }): exceljs.Worksheet {
  const banner = marking.banner.replaceAll('&', '&&')
  const sheet = book.addWorksheet(name, {
    ...(frozen && { views: [{ state: 'frozen', xSplit: frozen.columns, ySplit: frozen.rows }] }),
    pageSetup: { orientation: 'landscape', paperSize: legal, fitToPage: true, fitToWidth: 1, fitToHeight: 0, ...(frozen && { printTitlesRow: `1:${frozen.rows}`, printTitlesColumn: 'A:A' }) },
    headerFooter: { oddHeader: `&C&B${banner}`, oddFooter: `&LAs of ${formatDay(on)}&C&B${banner}&RPage &P of &N` },
  })
  sheet.addRow([plainText(`${plan}: ${name.toLowerCase()} as of ${formatDay(on)}`)]).font = { ...typeface, bold: true, size: 14, color: ink }
  sheet.addRow([plainText([marking.banner, ...marking.designation, note].filter((part) => part !== '').join(' · '))]).font = { ...typeface, color: soft }
  return sheet
}

/** Prints a wide sheet over as many pages side by side as keep it readable. */
export function spreadPages(sheet: exceljs.Worksheet, widths: readonly number[]): void {
  sheet.pageSetup.fitToWidth = Math.max(1, Math.ceil(widths.reduce((sum, width) => sum + width, 0) / readable))
}

const [lineHeight, tallest] = [15, 200]

/** Makes a row as tall as its longest cell: spreadsheets do not all do so by themselves when a file is opened. */
export function fitHeight(row: exceljs.Row, widths: readonly number[]): void {
  const lines = widths.map((width, i) => {
    const { value } = row.getCell(i + 1)
    return typeof value === 'string' ? value.split('\n').reduce((sum, text) => sum + Math.max(1, Math.ceil((text.length * 1.08) / width)), 0) : 1
  })
  row.height = Math.min(tallest, Math.max(1, ...lines) * lineHeight + 2)
}

const line = { style: 'thin', color: { argb: 'FFDFE1E2' } } as const
/** A hair line below each row: rows of several lines stay apart. */
export const ruled = { bottom: line } as const
export const fills = {
  heading: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDCE4EF' } },
  computed: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF0F0F0' } },
} as const satisfies Readonly<Record<string, exceljs.Fill>>
export { soft }
