import { read, refused, type Problem, type Reading } from './reading.ts'
import type { ReportCellRows, ReportCells } from './training-report.ts'

const columns = [
  'report', 'region', 'country', 'program', 'course_title', 'us_unit', 'student_unit', 'start_date', 'end_date',
  'location', 'quantity', 'total_cost', 'page_number',
] as const

/** Far past the longest report (14,480 rows) and all its years together. */
const mostRows = 1_000_000
const mostNotRead = 10_000

/**
 * The rows of the report as tab-separated text. Lines are taken one by one, so a stray quotation mark can never
 * swallow the rows below it; a row with another number of cells is reported with its line.
 * `readReportTable('report\tregion\t…', 'fmtr.tsv')`
 */
export function readReportTable(text: string, name: string): Reading<ReportCellRows> {
  const lines = linesOf(text)
  const first = lines.next()
  const header = first.done ? [] : splitCells(first.value.text).map((cell) => cell.toLowerCase())
  const missing = columns.filter((column) => !header.includes(column))
  if (missing.length === columns.length) return notTheReport(name)
  if (missing.length > 0) {
    return refused('not-recognized', `${name} has no column ${missing.map((m) => `"${m}"`).join(', ')}. The training report has these columns: ${columns.join(', ')}.`, 'line 1')
  }
  const places = columns.map((column) => header.indexOf(column))
  const cells: ReportCells[] = []
  const notRead: Problem[] = []
  for (const { text: line, number } of lines) {
    if (line === '') continue
    const found = splitCells(line)
    if (found.length === header.length) cells.push(toCells(number, places.map((at) => found[at] ?? '')))
    else notRead.push({ line: number, what: `the row has ${found.length} cells where the first line has ${header.length}` })
    if (cells.length > mostRows || notRead.length > mostNotRead) return tooManyRows(name, notRead.length)
  }
  return read({ cells, notRead })
}

function* linesOf(text: string): Generator<{ readonly text: string; readonly number: number }, undefined> {
  for (let start = 0, number = 1; start < text.length; number += 1) {
    const found = text.indexOf('\n', start)
    const end = found === -1 ? text.length : found
    yield { text: text.slice(start, text[end - 1] === '\r' ? end - 1 : end), number }
    start = end + 1
  }
}

/** Cells of one line with single spaces; a cell wrapped in quotation marks loses them, doubled ones become one. */
function splitCells(line: string): readonly string[] {
  return line.split('\t').map((raw) => {
    const isQuoted = raw.length > 1 && raw.startsWith('"') && raw.endsWith('"')
    return singleSpaced(isQuoted ? raw.slice(1, -1).replaceAll('""', '"') : raw)
  })
}

/** `singleSpaced('  MINISTRY  OF DEFENSE ') // 'MINISTRY OF DEFENSE'`: the two forms of the report differ only in spaces. */
export const singleSpaced = (text: string): string => text.replace(/\s+/g, ' ').trim()

function toCells(line: number, cells: readonly string[]): ReportCells {
  const [
    report = '', region = '', country = '', program = '', courseTitle = '', usUnit = '', studentUnit = '', startText = '',
    endText = '', location = '', quantityText = '', costText = '', page = '',
  ] = cells
  return {
    line, report, region, country, program, courseTitle, usUnit, studentUnit, startText, endText, location, quantityText, costText, page,
  }
}

const notTheReport = (name: string) =>
  refused('not-recognized', `${name} is not the training report: its first line names none of the columns ${columns.join(', ')}.`, 'line 1')

const tooManyRows = (name: string, bad: number) =>
  bad > mostNotRead
    ? refused('wrong-format', `${name} has more than ${mostNotRead.toLocaleString('en-US')} rows with the wrong number of cells. Check that it is the training report.`)
    : refused('too-large', `${name} has more than ${mostRows.toLocaleString('en-US')} rows, which the training report never reaches. Check that it is the right file.`)
