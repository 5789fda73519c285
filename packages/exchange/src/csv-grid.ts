import { parse } from 'csv-parse/sync'
import type { Grid } from './activity-table.ts'
import { readFileText } from './file-text.ts'
import { read, refused, type Reading } from './reading.ts'
import { singleSpaced } from './single-spaced.ts'

const largestCsv = 32 * 1_048_576
/** What a list kept by hand may hold; the same for every sheet. */
export const mostTableRows = 50_000
export const mostTableColumns = 300
/** Filled and empty cells together: thirty columns in every row a list may have. */
const mostCells = 1_500_000
/** Delimiters on one line of text, quoted ones included: as many as the widest sheet has columns. */
const mostDelimiters = 16_384
/** Lines of text, those inside quoted cells and empty ones included: ten to a row. */
const mostLines = 10 * mostTableRows
/** One row, quoted cells of several lines included; twenty times the longest text a record takes. */
const longestRow = 1_000_000

/**
 * The cells of comma-, semicolon- or tab-separated text, as one sheet named after the file.
 * `readCsvGrid(bytes, 'events.csv') // { kind: 'read', value: [{ sheet: 'events.csv', rows: [{ line: 1, cells: ['Event', 'Start'] }] }] }`
 */
export function readCsvGrid(bytes: Uint8Array, name: string): Reading<readonly Grid[]> {
  const text = readFileText(bytes, name, largestCsv)
  if (text.kind === 'refused') return text
  const delimiter = delimiterOf(text.value)
  const early = tooMuchText(text.value, delimiter)
  if (early === 'rows') return tooManyRows(name)
  if (early !== undefined) return tooMuch(name, early, mostDelimiters + 1)
  let startLine = 1
  let cells = 0
  const look = <T>(entry: T): T => {
    const row = toRow(entry)
    cells += row.cells.length
    if (row.cells.length > mostTableColumns || cells > mostCells) throw new TooMuch(row.cells.length)
    startLine = row.endLine + 1
    return entry
  }
  try {
    const records: unknown = parse(text.value, {
      bom: true,
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      info: true,
      to: mostTableRows + 1,
      max_record_size: longestRow,
      on_record: look,
    })
    return toGrid(Array.isArray(records) ? records : [], name)
  } catch (error) {
    if (error instanceof TooMuch) return tooMuch(name, startLine, error.columns)
    if (isTooLong(error)) return tooLong(name, startLine)
    const line = /line (\d+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? '1'
    return refused('wrong-format', `${name} is not well-formed comma-separated text: a quotation mark opened on or before line ${line} is never closed. Mend it, or export the list again.`, `line ${line}`)
  }
}

const tooManyRows = (name: string) =>
  refused('too-large', `${name} has more than ${mostTableRows.toLocaleString('en-US')} rows. Split it, or import only the years you need.`)

/** Far more lines than rows are read, or the first line with more delimiters than any sheet has columns: splitting them would cost more than they can hold. */
function tooMuchText(text: string, delimiter: string): 'rows' | number | undefined {
  const wanted = delimiter.charCodeAt(0)
  let line = 1
  let count = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === lineFeed || code === carriageReturn) {
      count = 0
      if (code === lineFeed) line += 1
      if (line > mostLines) return 'rows'
    } else if (code === wanted) {
      count += 1
      if (count > mostDelimiters) return line
    }
  }
  return undefined
}

const lineFeed = 10
const carriageReturn = 13

/** Stops the reading at the first row that is too much, before the rest costs time and memory. */
class TooMuch extends Error {
  readonly columns: number
  constructor(columns: number) {
    super('too many cells')
    this.columns = columns
  }
}

const tooMuch = (name: string, line: number, columns: number) => {
  const what = columns > mostTableColumns
    ? `${columns > mostDelimiters ? 'more than ' : ''}${Math.min(columns, mostDelimiters).toLocaleString('en-US')} columns on line ${line}, filled or empty; at most ${mostTableColumns} are read. Delete the columns you do not need`
    : `more than ${mostCells.toLocaleString('en-US')} cells, filled or empty, up to line ${line}. Delete empty columns and rows, or split it`
  return refused('too-large', `${name} has ${what}, and import it again.`, `line ${line}`)
}

const isTooLong = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'CSV_MAX_RECORD_SIZE'
const tooLong = (name: string, line: number) =>
  refused('too-large', `${name} has a row of more than ${longestRow.toLocaleString('en-US')} characters from line ${line} on. Perhaps a quotation mark opened there is never closed: mend it, or export the list again.`, `line ${line}`)

function toGrid(records: readonly unknown[], name: string): Reading<readonly Grid[]> {
  if (records.length > mostTableRows) {
    return tooManyRows(name)
  }
  let lastLine = 0
  const rows = records.flatMap((entry) => {
    const { cells, endLine } = toRow(entry)
    const line = lastLine + 1
    lastLine = endLine
    return cells.some((cell) => cell !== '') ? [{ line, cells }] : []
  })
  return read([{ sheet: name, rows }])
}

/** csv-parse hands over each record with the line it ends on; a quoted cell may run over several lines. */
function toRow(entry: unknown): { readonly cells: readonly string[]; readonly endLine: number } {
  if (typeof entry !== 'object' || entry === null || !('record' in entry) || !('info' in entry)) return { cells: [], endLine: 0 }
  const { record, info } = entry
  const endLine = typeof info === 'object' && info !== null && 'lines' in info && typeof info.lines === 'number' ? info.lines : 0
  return { cells: Array.isArray(record) ? record.map((cell) => singleSpaced(String(cell))) : [], endLine }
}

const delimiters = [',', ';', '\t', '|']

/** The separator that occurs most in the first lines, outside quotation marks. */
function delimiterOf(text: string): string {
  const start = text.slice(0, 4_000).replace(/"[^"]*"/g, '')
  const counted = delimiters.map((delimiter) => ({ delimiter, count: start.split(delimiter).length }))
  return counted.reduce((a, b) => (b.count > a.count ? b : a)).delimiter
}
