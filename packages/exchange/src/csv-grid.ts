import { parse } from 'csv-parse/sync'
import type { Grid } from './activity-table.ts'
import { readFileText } from './file-text.ts'
import { read, refused, type Reading } from './reading.ts'
import { singleSpaced } from './single-spaced.ts'

const largestCsv = 32 * 1_048_576
/** What a list kept by hand may hold; the same for every sheet. */
export const mostTableRows = 50_000
export const mostTableColumns = 300

/**
 * The cells of comma-, semicolon- or tab-separated text, as one sheet named after the file.
 * `readCsvGrid(bytes, 'events.csv') // { kind: 'read', value: [{ sheet: 'events.csv', rows: [{ line: 1, cells: ['Event', 'Start'] }] }] }`
 */
export function readCsvGrid(bytes: Uint8Array, name: string): Reading<readonly Grid[]> {
  const text = readFileText(bytes, name, largestCsv)
  if (text.kind === 'refused') return text
  try {
    const records: unknown = parse(text.value, {
      bom: true,
      delimiter: delimiterOf(text.value),
      relax_column_count: true,
      relax_quotes: true,
      info: true,
      to: mostTableRows + 1,
    })
    return toGrid(Array.isArray(records) ? records : [], name)
  } catch (error) {
    const line = /line (\d+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? '1'
    return refused('wrong-format', `${name} is not well-formed comma-separated text: a quotation mark opened on or before line ${line} is never closed. Mend it, or export the list again.`, `line ${line}`)
  }
}

function toGrid(records: readonly unknown[], name: string): Reading<readonly Grid[]> {
  if (records.length > mostTableRows) {
    return refused('too-large', `${name} has more than ${mostTableRows.toLocaleString('en-US')} rows. Split it, or import only the years you need.`)
  }
  let lastLine = 0
  const rows = records.flatMap((entry) => {
    const { cells, endLine } = toRow(entry)
    const line = lastLine + 1
    lastLine = endLine
    return cells.some((cell) => cell !== '') ? [{ line, cells }] : []
  })
  const wide = rows.find((row) => row.cells.length > mostTableColumns)
  if (wide) return refused('too-large', `${name} has ${wide.cells.length} columns on line ${wide.line}; at most ${mostTableColumns} are read.`, `line ${wide.line}`)
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
