import {
  cellOf, cellText, fitCell, highestMarking, parseDay, rowFingerprint, sheetWords, type AnyRecord, type CellType, type CellValue, type KindId, type PlanGraph, type SheetColumn,
} from '@throughline/model'
import type exceljs from 'exceljs'
import { plainText } from '../../plain-text.ts'
import { asDate, formats, ink, typeface } from '../sheet.ts'
import { addSheet, fills, fitHeight, ruled, soft, spreadPages, type BookHead } from './book-sheet.ts'
import type { ChoiceLists } from './choice-lists.ts'
import { computedColumns, type ComputedColumn } from './computed-columns.ts'

/** A sheet of records with its columns, ready to be written. */
export interface RecordSheet {
  readonly name: string
  readonly kind: KindId
  readonly records: readonly AnyRecord[]
  readonly columns: readonly SheetColumn[]
}

/** Title, marking, headings, how to fill. */
export const headRows = 4
/** Rows below the last record, ready to be filled. */
const emptyRows = 25

interface Placed { readonly heading: string; readonly how: string; readonly width: number; readonly type: CellType; readonly source?: SheetColumn; readonly isComputed: boolean; readonly valueOf: (record: AnyRecord) => CellValue }

/** Writes one sheet: a record a row, its id first, what is worked out beside, and what each row held in a hidden column at the end. */
export function writeRecordSheet(book: exceljs.Workbook, head: BookHead, plan: PlanGraph, { name, kind, records, columns }: RecordSheet, lists: ChoiceLists): void {
  const placed = placedColumns(plan, kind, columns)
  const isTitled = columns[0]?.part.of === 'field' && columns[0].declared.type !== 'link'
  const sheet = addSheet(book, head, name, 'How each column is filled stands below its heading; more on the sheet “Read me”.', { columns: (placed[1]?.isComputed === true ? 2 : 1) + (isTitled ? 1 : 0), rows: headRows })
  writeHeadings(sheet, placed)
  for (const record of records) sheet.addRow(placed.map(({ type, valueOf }) => held(type, valueOf(record))))
  const last = headRows + records.length + emptyRows
  for (const [i, column] of placed.entries()) dressColumn(sheet, i + 1, column, last, lists)
  sheet.autoFilter = { from: { row: headRows, column: 1 }, to: { row: headRows + records.length, column: placed.length } }
  sheet.getColumn(placed.length).hidden = true
  const shown = placed.slice(0, -1)
  const widths = shown.map(({ width }) => width)
  for (let row = headRows - 1; row <= headRows + records.length; row += 1) fitHeight(sheet.getRow(row), widths)
  // The library puts the dollar sign before the column only.
  sheet.pageSetup.printArea = `A$1:${sheet.getColumn(shown.length).letter}$${headRows + records.length}`
  spreadPages(sheet, widths)
}

function placedColumns(plan: PlanGraph, kind: KindId, columns: readonly SheetColumn[]): readonly Placed[] {
  const computed = computedColumns(plan, kind, columns)
  const behind = (key: string) => computed.filter(({ after }) => after === key).map(computedPlace)
  return [
    { heading: sheetWords.id, how: sheetWords.idHow, width: 28, type: 'text', isComputed: false, valueOf: ({ id }) => id }, ...behind('id'),
    ...columns.flatMap((column): readonly Placed[] => [{ heading: column.heading, how: column.how, width: widthOf(column), type: column.type, source: column, isComputed: false, valueOf: (record) => cellOf(record, column) }, ...behind(column.key)]),
    computedPlace({ after: '', heading: 'Marking', type: 'text', width: 16, valueOf: ({ marking }) => highestMarking([marking]).banner }),
    { heading: sheetWords.fingerprint, how: sheetWords.fingerprintHow, width: 10, type: 'text', isComputed: true, valueOf: (record) => rowFingerprint(record, columns) },
  ]
}

const computedPlace = ({ heading, width, type, valueOf }: ComputedColumn): Placed => ({ heading, how: sheetWords.computed, width, type, isComputed: true, valueOf })

function widthOf({ declared, type }: SheetColumn): number {
  if (type !== 'text') return 12
  if (declared.type === 'prose' || declared.type === 'groups') return 56
  return declared.type === 'choice' || declared.type === 'flag' ? 16 : 30
}

function writeHeadings(sheet: exceljs.Worksheet, placed: readonly Placed[]): void {
  const headings = sheet.addRow(placed.map(({ heading }) => heading))
  const how = sheet.addRow(placed.map((column) => column.how))
  for (const [i, { isComputed, source }] of placed.entries()) {
    const [top, below] = [headings.getCell(i + 1), how.getCell(i + 1)]
    top.font = { ...typeface, bold: true, color: ink, italic: isComputed }
    below.font = { ...typeface, size: 9, color: soft, bold: source?.isRequired === true, italic: isComputed }
    for (const cell of [top, below]) {
      cell.fill = isComputed ? fills.computed : fills.heading
      cell.alignment = { wrapText: true, vertical: cell === top ? 'bottom' : 'top' }
    }
    if (source !== undefined) top.note = { texts: [{ text: source.help }] }
  }
}

function dressColumn(sheet: exceljs.Worksheet, at: number, column: Placed, last: number, lists: ChoiceLists): void {
  const { type, source, isComputed, width } = column
  sheet.getColumn(at).width = width
  const validation = source === undefined ? undefined : lists.validationOf(source)
  for (let row = headRows + 1; row <= last; row += 1) {
    const cell = sheet.getCell(row, at)
    cell.numFmt = formats[type === 'number' ? 'count' : type]
    cell.alignment = { vertical: 'top', wrapText: true, horizontal: type === 'usd' || type === 'number' ? 'right' : 'left' }
    cell.font = { ...typeface, ...(isComputed && { italic: true, color: soft }) }
    cell.border = ruled
  }
  if (validation !== undefined) ruleRange(sheet, `${sheet.getColumn(at).letter}${headRows + 1}:${sheet.getColumn(at).letter}${last}`, validation)
}

// Set cell by cell, the library writes ranges that overlap, which Excel may call damaged; its types leave this door out.
function ruleRange(sheet: exceljs.Worksheet, range: string, rule: exceljs.DataValidation): void {
  if (!takesRules(sheet)) throw new Error('The spreadsheet library takes no rules for a range')
  sheet.dataValidations.add(range, rule)
}

const takesRules = (sheet: object): sheet is { readonly dataValidations: { readonly add: (range: string, rule: exceljs.DataValidation) => void } } => 'dataValidations' in sheet

/** A value as the cell holds it; the same text that the fingerprint was made of. */
export function held(type: CellType, value: CellValue): string | number | Date | null {
  if (value === undefined) return null
  if (typeof value === 'number') return value
  // Spreadsheets take _x0041_ for a letter written as its code.
  return (type === 'day' ? asDate(parseDay(value)) : undefined) ?? fitCell(plainText(cellText(value))).replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x')
}
