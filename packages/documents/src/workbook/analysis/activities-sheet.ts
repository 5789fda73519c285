import { fundingOf, programName } from '@throughline/analysis'
import { type PlanGraph } from '@throughline/model'
import type exceljs from 'exceljs'
import { choiceText, nameOf } from '../../paper.ts'
import { asDate, ink, typeface } from '../sheet.ts'
import { addSheet, fills, fitHeight, ruled, soft, spreadPages, type BookHead } from './book-sheet.ts'
import { headRows, held } from './record-sheet.ts'

export const activitiesName = 'Activities of options'
const headings = ['Option', 'What would be done', 'Gap', 'Activity', 'What happens', 'Status', 'Start', 'End', 'Owner', 'Programs', 'Likely cost ($)'] as const
const widths = [30, 46, 36, 30, 46, 13, 12, 12, 24, 24, 14] as const

/** The activities that chosen options became, to be read: they are changed in the plan. */
export function writeActivitiesSheet(book: exceljs.Workbook, head: BookHead, plan: PlanGraph): void {
  const sheet = addSheet(book, head, activitiesName, 'To be read only: activities are changed in the plan.', { columns: 1, rows: headRows })
  const [top, below] = [sheet.addRow([...headings]), sheet.addRow(headings.map(() => 'read only'))]
  top.font = { ...typeface, bold: true, color: ink }
  below.font = { ...typeface, size: 9, italic: true, color: soft }
  for (const row of [top, below]) row.eachCell((cell) => { cell.fill = fills.computed; cell.alignment = { wrapText: true, vertical: 'bottom' } })
  for (const cells of rowsOf(plan)) sheet.addRow(cells)
  widths.forEach((width, i) => { sheet.getColumn(i + 1).width = width })
  sheet.eachRow((row, at) => { if (at > headRows) { dressRow(row); fitHeight(row, widths) } })
  sheet.autoFilter = { from: { row: headRows, column: 1 }, to: { row: sheet.rowCount, column: headings.length } }
  // Without a password: it is a reminder, not a lock.
  Object.assign(sheet, { sheetProtection: { sheet: true, selectLockedCells: true, selectUnlockedCells: true, autoFilter: true, sort: true, formatColumns: true, formatRows: true } })
  spreadPages(sheet, widths)
}

const moneyColumn = 11
const dayColumns = [7, 8]

function dressRow(row: exceljs.Row): void {
  row.eachCell({ includeEmpty: true }, (cell, at) => {
    cell.numFmt = at === moneyColumn ? '"$"#,##0' : dayColumns.includes(at) ? 'dd mmm yy' : '@'
    cell.alignment = { vertical: 'top', wrapText: true, horizontal: at === moneyColumn ? 'right' : 'left' }
    cell.font = typeface
    cell.border = ruled
  })
}

const rowsOf = (plan: PlanGraph) => plan.of('solution').flatMap((option) => plan.pick('activity', option.becomes).map((activity) => {
  const text = (value: string | undefined) => held('text', value)
  return [
    text(option.id), text(option.text), text(plan.get('gap', option.gap)?.title), text(activity.id), text(activity.title), text(choiceText(activity, 'status')),
    asDate(activity.start) ?? null, asDate(activity.end) ?? null, text(nameOf(plan, activity.owner)), text((activity.programs ?? []).map((id) => programName(id, plan)).join('\n')), costOf(plan, activity.id),
  ]
}))

/** Nothing where no amount is known: unknown is not zero. */
function costOf(plan: PlanGraph, activity: Parameters<typeof fundingOf>[1]): number | null {
  const amounts = fundingOf(plan, activity).flatMap(({ likely }) => likely ?? [])
  return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0) / 100
}
