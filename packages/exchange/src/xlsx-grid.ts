import type ExcelJS from 'exceljs'
import type { Grid, GridRow } from './activity-table.ts'
import { mostTableColumns, mostTableRows } from './csv-grid.ts'
import { read, refused, type Reading } from './reading.ts'
import { singleSpaced } from './single-spaced.ts'
import { safeXlsx } from './xlsx-parts.ts'

/** What is done to the spaces and breaks of a text cell; lists lose them, forms keep them. */
export type Spacing = (text: string) => string

/** Parts of a sheet that hold no cell; left aside, they cannot trip or slow the reading. */
const ignoreNodes = [
  'sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'autoFilter', 'rowBreaks', 'hyperlinks', 'pageMargins',
  'dataValidations', 'pageSetup', 'headerFooter', 'printOptions', 'picture', 'drawing', 'sheetProtection', 'tableParts',
  'conditionalFormatting', 'extLst', 'legacyDrawing',
]

/**
 * The cells of every sheet of an Excel workbook, as text.
 * `await readXlsxGrids(bytes, 'events.xlsx') // { kind: 'read', value: [{ sheet: 'FY27', rows: […] }] }`
 */
export async function readXlsxGrids(bytes: Uint8Array, name: string, spacing: Spacing = singleSpaced): Promise<Reading<readonly Grid[]>> {
  const safe = safeXlsx(bytes, name)
  if (safe.kind === 'refused') return safe
  // Loaded when a workbook is first read: it is heavy, and most runs read none.
  const { default: exceljs } = await import('exceljs')
  const workbook = new exceljs.Workbook()
  const options = { ignoreNodes, maxRows: mostTableRows, maxCols: mostTableColumns }
  try {
    await workbook.xlsx.load(safe.value.slice().buffer, options)
  } catch (error) {
    const isTooMany = error instanceof Error && /^Max \w+ count/.test(error.message)
    return isTooMany ? tooWide(name) : refused('wrong-format', `${name} is not a readable workbook: it is damaged or cut short. Open it in Excel, save it again and import it.`)
  }
  const grids = workbook.worksheets.map((sheet): Grid => ({ sheet: singleSpaced(sheet.name), rows: rowsOf(sheet, spacing) }))
  return grids.some((grid) => grid.rows.some((row) => row.cells.length > mostTableColumns)) ? tooWide(name) : read(grids)
}

const tooWide = (name: string) =>
  refused('too-large', `${name} has a sheet with more than ${mostTableRows.toLocaleString('en-US')} rows or ${mostTableColumns} columns. Copy the rows you need to a new workbook and import that.`)

function rowsOf(sheet: ExcelJS.Worksheet, spacing: Spacing): readonly GridRow[] {
  const rows: GridRow[] = []
  sheet.eachRow({ includeEmpty: false }, (row) => {
    const texts = new Map<number, string>()
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      const text = isMergedAcross(cell) ? '' : textOf(cell.value, spacing)
      if (text !== '') texts.set(column, text)
    })
    const last = Math.max(0, ...texts.keys())
    if (last > mostTableColumns) rows.push({ line: row.number, cells: Array.from({ length: mostTableColumns + 1 }, () => '') })
    else if (last > 0) rows.push({ line: row.number, cells: Array.from({ length: last }, (_, at) => texts.get(at + 1) ?? '') })
  })
  return rows
}

/** A value merged down belongs to every row it spans; one merged across belongs to its first column only. */
const isMergedAcross = (cell: ExcelJS.Cell): boolean => cell.isMerged && cell.master.fullAddress.col !== cell.fullAddress.col

/** What a reader of the sheet sees, as text. A formula gives the result it was saved with; it is never worked out. */
function textOf(value: unknown, spacing: Spacing): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return dayText(value)
  if (typeof value === 'number') return numberText(value)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'string') return spacing(value)
  if (typeof value !== 'object') return ''
  if ('richText' in value && Array.isArray(value.richText)) return spacing(value.richText.map(pieceText).join(''))
  if ('error' in value) return singleSpaced(String(value.error))
  if ('formula' in value || 'sharedFormula' in value) return 'result' in value ? textOf(value.result, spacing) : ''
  return 'text' in value ? textOf(value.text, spacing) : ''
}

const pieceText = (piece: unknown): string =>
  typeof piece === 'object' && piece !== null && 'text' in piece && typeof piece.text === 'string' ? piece.text : ''

/** Spreadsheets keep days as moments of universal time. */
const dayText = (value: Date): string => (Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10))

/** Plain digits without the noise of binary fractions: 0.1 + 0.2 is written 0.3. */
const numberText = (value: number): string => (Number.isFinite(value) ? String(Number(value.toPrecision(15))) : '')
