import { analysisSheets, planSheets, readMeSheet, sheetColumns, sheetWords, type FiscalYear, type KindId, type NamedSheet, type SheetColumn } from '@throughline/model'
import type { Grid, GridRow } from './activity-table.ts'
import { classifiedCell, refusedAsClassified } from './classified-cell.ts'
import { read, refused, type Reading } from './reading.ts'
import { singleSpaced } from './single-spaced.ts'
import { readTableFiscalYear } from './table-cells.ts'
import { readXlsxGrids } from './xlsx-grid.ts'
import { isZip } from './xlsx-parts.ts'

/** One sheet of an analysis workbook as it came back. */
export interface WorkbookSheet {
  readonly name: string
  readonly kind: KindId
  readonly idAt: number
  /** Where each column stands; one that was taken out is not here. */
  readonly columns: readonly { readonly column: SheetColumn; readonly at: number }[]
  readonly fingerprintAt: number | undefined
  /** Headings that are no column of the sheet. */
  readonly unknown: readonly string[]
  readonly rows: readonly GridRow[]
}

/** A workbook of records: its sheets, and the plan it was written from. */
export interface AnalysisWorkbook {
  readonly planId: string | undefined
  readonly sheets: readonly WorkbookSheet[]
  /** Sheets it does not have. */
  readonly missing: readonly string[]
}

/** Line breaks part paragraphs and entries: they are kept. */
const keptLines = (text: string): string => text.replaceAll('\r', '').split('\n').map((line) => line.trim()).join('\n').trim()

/**
 * Reads the workbook of a capabilities-based analysis as it was written and filled in; sheets and columns may have been moved or taken out.
 * `await readAnalysisWorkbook(bytes, 'analysis.xlsx') // { kind: 'read', value: { planId: 'plan-bandaria', sheets: […], missing: [] } }`
 */
export const readAnalysisWorkbook = (bytes: Uint8Array, name: string): Promise<Reading<AnalysisWorkbook>> => readSheets(bytes, name, analysisSheets, 'analysis workbook')

/**
 * Reads the planning list as `matrix -o FILE.xlsx` wrote it: activities, links, money and milestones, a record a row.
 * A workbook that was not written from a plan, or whose hidden marks are gone, is refused as not recognized: it may be a list of another hand.
 * `await readPlanWorkbook(bytes, 'matrix.xlsx')`
 */
export async function readPlanWorkbook(bytes: Uint8Array, name: string): Promise<Reading<AnalysisWorkbook>> {
  const workbook = await readSheets(bytes, name, planSheets, 'planning list')
  if (workbook.kind === 'refused') return workbook
  const isOurs = workbook.value.planId !== undefined && workbook.value.sheets.some(({ kind, fingerprintAt }) => kind === 'activity' && fingerprintAt !== undefined)
  return isOurs ? workbook : refused('not-recognized', `${name} is no planning list as “matrix” writes it.`)
}

async function readSheets(bytes: Uint8Array, name: string, wanted: readonly NamedSheet[], what: string): Promise<Reading<AnalysisWorkbook>> {
  if (bytes.length === 0) return refused('empty', `${name} is empty: there is nothing to read.`)
  if (!isZip(bytes)) return refused('wrong-format', `${name} is no Excel workbook (.xlsx). Save the ${what} as .xlsx without a password and import it again.`)
  const grids = await readXlsxGrids(bytes, name, keptLines)
  if (grids.kind === 'refused') return grids
  for (const grid of grids.value) {
    const marked = classifiedCell(grid.rows.map(({ cells }) => cells.join('\n')).join('\n'), grid.rows)
    if (marked !== undefined) return refusedAsClassified(`${name}, sheet ${grid.sheet},`, marked)
  }
  const byName = new Map(grids.value.map((grid) => [grid.sheet.toLowerCase(), grid]))
  const found = wanted.map(({ name: sheet, kind }) => ({ sheet, kind, read: sheetOf(byName.get(sheet.toLowerCase()), sheet, kind) }))
  const sheets = found.flatMap((one) => one.read ?? [])
  if (sheets.length === 0) return refused('not-recognized', `${name} is no ${what}: it has none of the sheets ${wanted.map((one) => one.name).join(', ')} with a column “${sheetWords.id}”. Write one from the plan first, fill that and import it.`)
  return read({ planId: planIdOf(byName.get(readMeSheet.name.toLowerCase())), sheets, missing: found.filter((one) => one.read === undefined).map(({ sheet }) => sheet) })
}

const planIdOf = (readMe: Grid | undefined) => readMe?.rows.find(({ cells }) => cells[0] === readMeSheet.planId)?.cells[1]

const plain = (heading: string) => singleSpaced(heading).toLowerCase()

function sheetOf(grid: Grid | undefined, name: string, kind: KindId): WorkbookSheet | undefined {
  const at = grid?.rows.findIndex(({ cells }) => cells.some((cell) => plain(cell) === plain(sheetWords.id))) ?? -1
  const header = grid?.rows[at]
  if (grid === undefined || header === undefined) return undefined
  const headings = header.cells.map(plain)
  const idAt = headings.indexOf(plain(sheetWords.id))
  const how = grid.rows.slice(at + 1).find(({ cells }) => plain(cells[idAt] ?? '') === plain(sheetWords.idHow))
  const isComputed = (column: number) => plain(how?.cells[column] ?? '') === plain(sheetWords.computed)
  const columns = sheetColumns(kind, yearsIn(headings)).flatMap((column) => {
    const place = headings.findIndex((heading, i) => heading === plain(column.heading) && !isComputed(i))
    return place === -1 ? [] : [{ column, at: place }]
  })
  const fingerprintAt = headings.indexOf(plain(sheetWords.fingerprint))
  const known = new Set([idAt, fingerprintAt, ...columns.map((one) => one.at)])
  const unknown = header.cells.filter((heading, i) => heading !== '' && !known.has(i) && !isComputed(i)).map(singleSpaced)
  const rows = grid.rows.slice(at + 1).filter((row) => row !== how && [idAt, ...columns.map((one) => one.at)].some((i) => (row.cells[i] ?? '') !== ''))
  return { name, kind, idAt, columns, fingerprintAt: fingerprintAt === -1 ? undefined : fingerprintAt, unknown, rows }
}

/** The fiscal years that headings name: `rough cost fy27 ($)`. */
const yearsIn = (headings: readonly string[]): readonly FiscalYear[] =>
  [...new Set(headings.flatMap((heading) => readTableFiscalYear(/\bfy ?\d{2,4}\b/.exec(heading)?.[0] ?? '') ?? []))]
