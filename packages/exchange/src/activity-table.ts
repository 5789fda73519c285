import { classifiedCell, refusedAsClassified } from './classified-cell.ts'
import { readCsvGrid } from './csv-grid.ts'
import { findHeaderRow } from './header-row.ts'
import { read, refused, type Reading } from './reading.ts'
import { readXlsxGrids } from './xlsx-grid.ts'
import { isZip } from './xlsx-parts.ts'

/** A sheet as texts: only rows that hold something, each with its line in the file. */
export interface Grid {
  readonly sheet: string
  readonly rows: readonly GridRow[]
}
export interface GridRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** A list of activities as a desk officer keeps it: the headings of one sheet and the rows below them. */
export interface ActivityTable {
  readonly sheet: string
  /** All sheets that hold rows, so that another can be chosen. */
  readonly sheets: readonly string[]
  readonly headerLine: number
  readonly headers: readonly string[]
  readonly rows: readonly GridRow[]
}

export interface TableChoice {
  /** The sheet to read; without it, the one whose headings look most like a list of activities. */
  readonly sheet?: string
  /** The line of the headings; without it, it is found. */
  readonly headerLine?: number
}

/**
 * Reads a list of activities from an Excel workbook (.xlsx) or comma-separated text, told apart by content. Cells
 * become text: days as `2026-10-20`, numbers in plain digits, a formula as the result it was saved with; nothing in
 * a cell is ever run.
 * `await readActivityTable(bytes, 'events.csv') // { kind: 'read', value: { headers: ['Event', 'Start', …], … } }`
 */
export async function readActivityTable(bytes: Uint8Array, name: string, choice: TableChoice = {}): Promise<Reading<ActivityTable>> {
  if (bytes.length === 0) return refused('empty', `${name} is empty: there is nothing to read.`)
  if (isOldExcel(bytes)) {
    return refused('wrong-format', `${name} is in the old Excel form (.xls) or is protected by a password. Open it in Excel, save it as .xlsx without a password and import it again.`)
  }
  const grids = isZip(bytes) ? await readXlsxGrids(bytes, name) : readCsvGrid(bytes, name)
  if (grids.kind === 'refused') return grids
  const filled = grids.value.filter((grid) => grid.rows.length > 0)
  if (filled.length === 0) return refused('empty', `${name} holds no filled cell.`)
  for (const grid of filled) {
    const marked = classifiedCell(grid.rows.map((row) => row.cells.join('\n')).join('\n'), grid.rows)
    if (marked) return refusedAsClassified(`${name}, sheet ${grid.sheet},`, marked)
  }
  return chooseTable(filled, name, choice)
}

function chooseTable(grids: readonly Grid[], name: string, choice: TableChoice): Reading<ActivityTable> {
  const sheets = grids.map((grid) => grid.sheet)
  const wanted = choice.sheet === undefined ? grids : grids.filter((grid) => grid.sheet === choice.sheet)
  if (wanted.length === 0) {
    return refused('not-recognized', `${name} has no filled sheet "${choice.sheet ?? ''}". It has: ${sheets.join(', ')}.`)
  }
  const found = wanted.map((grid) => ({ grid, header: headerOf(grid, choice.headerLine) }))
  const best = found.reduce((a, b) => ((b.header?.score ?? -1) > (a.header?.score ?? -1) ? b : a))
  if (best.header === undefined) {
    return refused('not-recognized', `${name} has no line ${choice.headerLine ?? 1} with headings on sheet "${best.grid.sheet}".`)
  }
  const { line, cells } = best.header.row
  return read({
    sheet: best.grid.sheet,
    sheets,
    headerLine: line,
    headers: cells,
    rows: best.grid.rows.filter((row) => row.line > line),
  })
}

function headerOf(grid: Grid, headerLine: number | undefined) {
  if (headerLine === undefined) return findHeaderRow(grid.rows)
  const row = grid.rows.find((r) => r.line === headerLine)
  return row && { row, score: 1 }
}

const oldExcelStart = [0xd0, 0xcf, 0x11, 0xe0]
const isOldExcel = (bytes: Uint8Array) => oldExcelStart.every((byte, index) => bytes[index] === byte)
