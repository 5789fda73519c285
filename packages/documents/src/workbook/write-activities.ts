import { compareActivities } from '@throughline/analysis'
import { formatDay, highestMarking, type Day, type PlanGraph } from '@throughline/model'
import type exceljs from 'exceljs'
import { activityColumns, lastPrinted } from './activity-columns.ts'
import { fillRows, formatRow, typeface, writeSheet } from './sheet.ts'

/**
 * Every activity of a plan as the bytes of an Excel workbook: one a row, real dates, real numbers, sums in the last row.
 * Text is stored as text, whatever it looks like. The same plan and day give the same bytes.
 * `await writeActivitiesWorkbook(plan, day('2026-11-20'))`
 */
export const writeActivitiesWorkbook = (plan: PlanGraph, on: Day): Promise<Uint8Array> => writeSheet({
  name: 'Activities', title: `${plan.head?.title ?? 'Plan'}: activities as of ${formatDay(on)}`, notes: [plan.head?.notice ?? ''], on,
  marking: highestMarking(plan.own.map((record) => record.marking)), frozenColumns: 3,
}, (sheet) => fill(sheet, plan))

function fill(sheet: exceljs.Worksheet, plan: PlanGraph): void {
  const columns = activityColumns(plan)
  const activities = plan.of('activity').toSorted(compareActivities)
  fillRows(sheet, columns, activities, lastPrinted, 1)
  const sumOf = (valueOf: (typeof columns)[number]['valueOf']) => activities.reduce((sum, activity) => {
    const value = valueOf(activity)
    return typeof value === 'number' ? sum + value : sum
  }, 0)
  const total = sheet.addRow(columns.map((column, i) => (column.isSummed ? sumOf(column.valueOf) : i === 0 ? `All ${activities.length}` : null)))
  formatRow(total, columns)
  total.font = { ...typeface, bold: true }
  total.eachCell({ includeEmpty: true }, (cell) => { cell.border = { top: { style: 'medium', color: { argb: 'FF162E51' } } } })
}
