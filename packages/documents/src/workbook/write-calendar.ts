import { programById } from '@throughline/catalog'
import { formatDay, formatFiscalYear, type Day, type OutputMarking } from '@throughline/model'
import { weekOf, type DueItem } from '@throughline/schedule'
import type exceljs from 'exceljs'
import { asDate, fillRows, headerRow, typeface, writeSheet, type Column } from './sheet.ts'

/** A suspense calendar to be written. */
export interface CalendarSheet {
  /** What it is a calendar of: a plan's title, "All plans". */
  readonly title: string
  readonly on: Day
  readonly from: Day
  readonly to: Day
  readonly marking: OutputMarking
  readonly items: readonly DueItem[]
  /** Stands beside the marking: "A planning aid, not legal advice." */
  readonly disclaimer: string
}

const text = (heading: string, width: number, valueOf: (item: DueItem) => string | undefined): Column<DueItem> => ({ heading, width, type: 'text', valueOf })
const date = (heading: string, valueOf: (item: DueItem) => Day | undefined): Column<DueItem> => ({ heading, width: 11, type: 'day', valueOf: (item) => asDate(valueOf(item)) })

const howFarRead = { verified: 'read in the source', partly: 'read in part', memory: 'from memory, not checked', default: 'our default, editable' } as const
const stateColumn = 'State'
const lastPrinted = 'How far read'
const columns: readonly Column<DueItem>[] = [
  date('Due', ({ due }) => due),
  { heading: 'Days left', width: 8, type: 'count', valueOf: ({ left }) => left },
  text(stateColumn, 9, ({ state }) => state),
  text('What is due', 62, ({ title }) => title),
  text('Kind', 24, ({ what }) => what),
  text('Owner', 30, ({ owner }) => owner),
  text('Program', 20, ({ program }) => (program === undefined ? undefined : programById(program)?.short ?? program)),
  text('Plan', 34, ({ plan }) => plan?.title),
  text('Source', 50, ({ source }) => source),
  text(lastPrinted, 22, ({ confidence }) => (confidence === undefined ? undefined : howFarRead[confidence])),
  text('Fiscal year', 8, ({ fiscalYear }) => formatFiscalYear(fiscalYear)),
  date('Week of', ({ due }) => weekOf(due)),
  date('Opens', ({ opens }) => opens),
  text('Only in these cases', 50, ({ onlyIf }) => onlyIf),
  text('Taken here', 40, ({ assumed }) => assumed),
  text('Record', 34, ({ record }) => record),
]

/**
 * A suspense calendar as the bytes of an Excel workbook: one a row, real dates, every column to be filtered, its source beside each.
 * Text is stored as text, whatever it looks like. The same calendar gives the same bytes.
 * `await writeCalendarWorkbook({ title: plan.head.title, on, from: on, to, marking, items, disclaimer })`
 */
export const writeCalendarWorkbook = ({ title, on, from, to, marking, items, disclaimer }: CalendarSheet): Promise<Uint8Array> => writeSheet({
  name: 'Suspenses', title: `${title}: suspense calendar as of ${formatDay(on)}`, notes: [`${formatDay(from)} to ${formatDay(to)}`, disclaimer], on, marking, frozenColumns: 4,
}, (sheet) => {
  fillRows(sheet, columns, items, lastPrinted)
  emphasize(sheet, items)
})

const inks = { missed: 'FFB50909', tight: 'FF8A5300' } as const

/** What is missed or tight is said by its word, and stands out. */
function emphasize(sheet: exceljs.Worksheet, items: readonly DueItem[]): void {
  const at = columns.findIndex(({ heading }) => heading === stateColumn) + 1
  for (const [i, { state }] of items.entries()) {
    if (state === 'missed' || state === 'tight') sheet.getCell(headerRow + 1 + i, at).font = { ...typeface, bold: true, color: { argb: inks[state] } }
  }
}
