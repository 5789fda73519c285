import { compareActivities } from '@throughline/analysis'
import { formatDay, highestMarking, type Day, type PlanGraph } from '@throughline/model'
import exceljs from 'exceljs'
import { plainText } from '../plain-text.ts'
import { freezeDates } from '../zip-dates.ts'
import { activityColumns, lastPrinted, type ActivityColumn, type Value } from './activity-columns.ts'

const headerRow = 3
const legalPaper = 5
const typeface = { name: 'Calibri', size: 11 } as const
// Excel's own limit of one cell.
const longestCell = 32_767
const formats = { text: '@', day: 'dd mmm yy', usd: '"$"#,##0;-"$"#,##0', count: '#,##0' } as const

/**
 * Every activity of a plan as the bytes of an Excel workbook: one a row, real dates, real numbers, sums in the last row.
 * Text is stored as text, whatever it looks like. The same plan and day give the same bytes.
 * `await writeActivitiesWorkbook(plan, day('2026-11-20'))`
 */
export async function writeActivitiesWorkbook(plan: PlanGraph, on: Day): Promise<Uint8Array> {
  const at = new Date(`${on}T00:00:00Z`)
  const title = plainText(plan.head?.title ?? 'Plan')
  const book = new exceljs.Workbook()
  Object.assign(book, { creator: 'Throughline', lastModifiedBy: 'Throughline', created: at, modified: at, title })
  const marking = highestMarking(plan.own.map((record) => record.marking))
  const banner = marking.banner.replaceAll('&', '&&')
  const sheet = book.addWorksheet('Activities', {
    views: [{ state: 'frozen', xSplit: 3, ySplit: headerRow }],
    pageSetup: { orientation: 'landscape', paperSize: legalPaper, fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: `${headerRow}:${headerRow}` },
    headerFooter: { oddHeader: `&C&B${banner}`, oddFooter: `&LAs of ${formatDay(on)}&C&B${banner}&RPage &P of &N` },
  })
  sheet.addRow([`${title}: activities as of ${formatDay(on)}`]).font = { ...typeface, bold: true, size: 14, color: { argb: 'FF162E51' } }
  sheet.addRow([[marking.banner, ...marking.designation, plainText(plan.head?.notice ?? '')].filter((part) => part !== '').join(' · ')]).font = { ...typeface, color: { argb: 'FF565C65' } }
  fill(sheet, activityColumns(plan), plan)
  return freezeDates(new Uint8Array(await book.xlsx.writeBuffer()), on)
}

function fill(sheet: exceljs.Worksheet, columns: readonly ActivityColumn[], plan: PlanGraph): void {
  const activities = plan.of('activity').toSorted(compareActivities)
  const header = sheet.addRow(columns.map((column) => column.heading))
  header.height = 32
  header.eachCell((cell, at) => {
    cell.font = { ...typeface, bold: true, color: { argb: 'FF162E51' } }
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDCE4EF' } }
    const column = columns[at - 1]
    cell.alignment = { wrapText: true, vertical: 'bottom', ...(column !== undefined && { horizontal: sideOf(column) }) }
  })
  for (const [i, column] of columns.entries()) {
    sheet.getColumn(i + 1).width = column.width
  }
  const sums = columns.map(() => 0)
  for (const activity of activities) {
    const values = columns.map((column) => column.valueOf(activity))
    for (const [i, value] of values.entries()) if (typeof value === 'number') sums[i] = (sums[i] ?? 0) + value
    format(sheet.addRow(values.map(held)), columns)
  }
  sheet.autoFilter = { from: { row: headerRow, column: 1 }, to: { row: headerRow + activities.length, column: columns.length } }
  // The library puts the dollar sign before the column only.
  sheet.pageSetup.printArea = `A$1:${sheet.getColumn(columns.findIndex((column) => column.heading === lastPrinted) + 1).letter}$${headerRow + activities.length + 1}`
  const total = sheet.addRow(columns.map((column, i) => (column.isSummed ? sums[i] : i === 0 ? `All ${activities.length}` : null)))
  format(total, columns)
  total.font = { ...typeface, bold: true }
  total.eachCell({ includeEmpty: true }, (cell) => { cell.border = { top: { style: 'medium', color: { argb: 'FF162E51' } } } })
}

function format(row: exceljs.Row, columns: readonly ActivityColumn[]): void {
  for (const [i, column] of columns.entries()) {
    const cell = row.getCell(i + 1)
    cell.numFmt = formats[column.type]
    cell.alignment = { vertical: 'top', horizontal: sideOf(column) }
  }
}

const sideOf = ({ type }: ActivityColumn) => (type === 'usd' || type === 'count' ? 'right' : 'left')

const held = (value: Value): string | number | Date | null => {
  if (typeof value !== 'string') return value ?? null
  const text = plainText(value)
  return text.length <= longestCell ? text : `${text.slice(0, longestCell - 1)}…`
}
