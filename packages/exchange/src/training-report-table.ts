import { read, refused, type Problem, type Reading } from './reading.ts'
import { singleSpaced } from './single-spaced.ts'
import type { ReportCellRows, ReportCells } from './training-report.ts'

/** The cells of a row, by the heading of their column. */
const cellOf = {
  report: 'report', region: 'region', country: 'country', program: 'program', course_title: 'courseTitle', us_unit: 'usUnit',
  student_unit: 'studentUnit', start_date: 'startText', end_date: 'endText', location: 'location', quantity: 'quantityText',
  total_cost: 'costText', page_number: 'page',
} as const satisfies Record<string, Exclude<keyof ReportCells, 'line'>>

type Column = keyof typeof cellOf
const isColumn = (text: string): text is Column => Object.hasOwn(cellOf, text)
const trainingColumns = Object.keys(cellOf).filter(isColumn)
const totalsColumns = ['report', 'region', 'country', 'program', 'course_title', 'quantity', 'total_cost', 'page_number'] as const

const noCells: Omit<ReportCells, 'line'> = {
  report: '', region: '', country: '', program: '', courseTitle: '', usUnit: '', studentUnit: '', startText: '', endText: '',
  location: '', quantityText: '', costText: '', page: '',
}

/** Far past the longest report (14,480 rows) and all its years together. */
const mostRows = 1_000_000
const mostNotRead = 10_000
/** Twenty times the longest row of any report; splitting a line of millions of tabs would cost more than it can hold. */
const longestRow = 20_000

/**
 * The rows of the report as tab-separated text. Lines are taken one by one, so a stray quotation mark can never
 * swallow the rows below it; a row with another number of cells is reported with its line.
 * `readReportTable('report\tregion\t…', 'fmtr.tsv')`
 */
export const readReportTable = (text: string, name: string): Reading<ReportCellRows> =>
  readTable(text, name, 'the training report', trainingColumns)

/** The rows of a report's printed totals. `readTotalsTable('report\tregion\t…', 'fmtr_printed_totals.tsv')` */
export const readTotalsTable = (text: string, name: string): Reading<ReportCellRows> =>
  readTable(text, name, 'a file of printed totals', totalsColumns)

function readTable(text: string, name: string, what: string, columns: readonly Column[]): Reading<ReportCellRows> {
  const lines = linesOf(text)
  const first = lines.next()
  const header = first.done ? [] : splitCells(first.value.text.slice(0, longestRow)).map((cell) => cell.toLowerCase())
  const missing = columns.filter((column) => !header.includes(column))
  if (missing.length > 0) {
    return refused('not-recognized', `${name} is not ${what}: its first line does not name the column ${missing.join(', ')}. Expected are ${columns.join(', ')}.`, 'line 1')
  }
  const places = columns.map((column) => ({ cell: cellOf[column], at: header.indexOf(column) }))
  const cells: ReportCells[] = []
  const notRead: Problem[] = []
  for (const { text: line, number } of lines) {
    if (line === '') continue
    const found = line.length > longestRow ? [] : splitCells(line)
    if (line.length > longestRow) {
      notRead.push({ line: number, what: `the row has ${line.length.toLocaleString('en-US')} characters, which no training has` })
    } else if (found.length === header.length) {
      cells.push({ line: number, ...noCells, ...Object.fromEntries(places.map(({ cell, at }) => [cell, found[at] ?? ''])) })
    } else {
      notRead.push({ line: number, what: `the row has ${found.length} cells where the first line has ${header.length}` })
    }
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

const tooManyRows = (name: string, bad: number) =>
  bad > mostNotRead
    ? refused('wrong-format', `${name} has more than 10,000 rows with the wrong number of cells. Check that it is the training report.`)
    : refused('too-large', `${name} has more than 1,000,000 rows, which the training report never reaches. Check that it is the right file.`)
