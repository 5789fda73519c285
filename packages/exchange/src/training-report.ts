import { readUsd, type Usd } from '@throughline/model'
import { separateCells } from './displaced-cells.ts'
import { readFileText } from './file-text.ts'
import { classifiedCell, refusedAsClassified } from './classified-cell.ts'
import { read, type Problem, type Reading } from './reading.ts'
import { readReportTable } from './training-report-table.ts'
import { readReportXml } from './training-report-xml.ts'

/** What a row of the report prints as text; single spaces, nothing else is changed. */
interface PrintedText {
  readonly line: number
  /** The report the row comes from, such as `2018_2019`; empty where the file does not say. */
  readonly report: string
  readonly region: string
  readonly country: string
  readonly program: string
  readonly courseTitle: string
  readonly usUnit: string
  readonly studentUnit: string
  readonly startText: string
  readonly endText: string
  readonly location: string
  readonly costText: string
  readonly page: string
}

/** One training as the report prints it, with its line. */
export interface TrainingRow extends PrintedText {
  /** Students; undefined where the report prints none. */
  readonly quantity: number | undefined
  /** Cost in cents; undefined where the report prints none: an amount not printed is unknown, not zero. */
  readonly costCents: Usd | undefined
}

/** A total the report prints below the trainings of one program of one country. */
export interface PrintedTotal {
  /** False for the sums of the report of 2007, which are known only by having nothing else in their row. */
  readonly isLabelled: boolean
  readonly line: number
  readonly report: string
  readonly region: string
  readonly country: string
  readonly program: string
  readonly quantity: number | undefined
  readonly costCents: Usd | undefined
  readonly page: string
}

export interface TrainingReport {
  readonly rows: readonly TrainingRow[]
  /** Totals that stand among the trainings, in the XML form and in the report of 2007. */
  readonly printedTotals: readonly PrintedTotal[]
  /** Rows that hold no training, with why. */
  readonly notRead: readonly Problem[]
  /** Cells that were read, but not as they stand: run-together cells, amounts that are none. */
  readonly problems: readonly Problem[]
}

/** The cells of one printed row, as text. */
export interface ReportCells extends PrintedText {
  readonly quantityText: string
}

/** What a form of the report hands over: cells of every row, and rows that have no cells to speak of. */
export interface ReportCellRows {
  readonly cells: readonly ReportCells[]
  readonly notRead: readonly Problem[]
}

/**
 * Reads the Foreign Military Training Report: tab-separated text, plain or gzip, or the report's XML form, told
 * apart by content. Every row comes out as a training, as a printed total or under `notRead` with its line.
 * Refuses a file that is damaged, not UTF-8, too large or not the report.
 * `readTrainingReport(bytes, 'fmtr_2018_2019.tsv.gz') // { kind: 'read', value: { rows: […11,904], … } }`
 */
export function readTrainingReport(bytes: Uint8Array, name: string): Reading<TrainingReport> {
  const text = readFileText(bytes, name)
  if (text.kind === 'refused') return text
  const isXml = text.value.trimStart().startsWith('<')
  const found = isXml ? readReportXml(text.value, name) : readReportTable(text.value, name)
  if (found.kind === 'refused') return found
  const marked = classifiedCell(text.value, found.value.cells.map(({ line, ...cells }) => ({ line, cells: Object.values(cells) })))
  return marked ? refusedAsClassified(name, marked) : read(sortRows(found.value))
}

function sortRows({ cells, notRead }: ReportCellRows): TrainingReport {
  const rows: TrainingRow[] = []
  const printedTotals: PrintedTotal[] = []
  const problems: Problem[] = []
  for (const row of cells) {
    if (isPrintedTotal(row)) printedTotals.push(toPrintedTotal(row, problems))
    else rows.push(toTrainingRow(row, problems))
  }
  return { rows, printedTotals, notRead, problems }
}

const isLabelled = (row: ReportCells): boolean => /\bprogram totals?$/i.test(row.courseTitle)

/** The report of 2007 prints its totals without the words: no title, unit, date or place, only the sums. */
function isPrintedTotal(row: ReportCells): boolean {
  if (isLabelled(row)) return true
  const words = [row.courseTitle, row.usUnit, row.studentUnit, row.startText, row.endText, row.location]
  return words.every((word) => word === '') && row.quantityText !== '' && row.costText !== ''
}

function toTrainingRow(row: ReportCells, problems: Problem[]): TrainingRow {
  const { quantityText, ...printed } = row
  const { separated, ...cells } = separateCells(row)
  if (separated !== undefined) problems.push({ line: row.line, what: `${separated}; they were separated` })
  return {
    ...printed,
    studentUnit: cells.studentUnit,
    startText: cells.startText,
    endText: cells.endText,
    costText: cells.costText,
    quantity: readCount(quantityText, row.line, problems),
    costCents: readCost(cells.costText, row.line, problems),
  }
}

/** A total read the way its rows are, so that the two can be compared. */
export function toPrintedTotal(row: ReportCells, problems: Problem[]): PrintedTotal {
  return {
    line: row.line, report: row.report, region: row.region, country: row.country, program: row.program, page: row.page,
    isLabelled: isLabelled(row),
    quantity: readCount(row.quantityText, row.line, problems),
    costCents: readCost(row.costText, row.line, problems),
  }
}

function readCount(text: string, line: number, problems: Problem[]): number | undefined {
  if (text === '') return undefined
  const digits = text.replaceAll(',', '')
  if (/^\d{1,9}$/.test(digits)) return Number(digits)
  problems.push({ line, what: `the number of students "${shown(text)}" is not a number` })
  return undefined
}

function readCost(text: string, line: number, problems: Problem[]): Usd | undefined {
  if (text === '' || text === '$') return undefined
  const cost = readUsd(text)
  if (cost === undefined) problems.push({ line, what: `the cost "${shown(text)}" is not an amount` })
  return cost
}

const shownLength = 80
const shown = (text: string) => (text.length > shownLength ? `${text.slice(0, shownLength)}…` : text)
