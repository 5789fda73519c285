import { rankGaps } from '@throughline/analysis'
import {
  analysisSheets, costYears, fiscalYear, fiscalYearOf, highestMarking, sheetColumns, type AnalysisSheet, type AnyRecord, type Day, type FiscalYear, type KindId, type PlanGraph,
} from '@throughline/model'
import exceljs from 'exceljs'
import { plainText } from '../../plain-text.ts'
import { freezeDates } from '../../zip-dates.ts'
import { activitiesName, writeActivitiesSheet } from './activities-sheet.ts'
import type { BookHead } from './book-sheet.ts'
import { choiceLists } from './choice-lists.ts'
import { writeReadMe } from './read-me-sheet.ts'
import { writeRecordSheet, type RecordSheet } from './record-sheet.ts'

/**
 * The capabilities-based analysis of a plan as the bytes of an Excel workbook, to be filled and brought back: roles, conditions, partner desire,
 * interests, tasks, capabilities, gaps and options a record a row, the activities of options to be read, and how it is filled.
 * The same plan and day give the same bytes. `await writeAnalysisWorkbook(plan, day('2026-11-20'))`
 */
export async function writeAnalysisWorkbook(plan: PlanGraph, on: Day): Promise<Uint8Array> {
  const at = new Date(`${on}T00:00:00Z`)
  const head: BookHead = { plan: plan.head?.title ?? 'Plan', notice: plan.head?.notice ?? '', on, marking: highestMarking(plan.own.map(({ marking }) => marking)) }
  const book = new exceljs.Workbook()
  Object.assign(book, { creator: 'Throughline', lastModifiedBy: 'Throughline', created: at, modified: at, title: plainText(`${head.plan}: capabilities-based analysis`) })
  const sheets = analysisSheets.map((sheet) => sheetOf(plan, sheet))
  const activities = plan.of('solution').reduce((sum, { becomes }) => sum + plan.pick('activity', becomes).length, 0)
  writeReadMe(book, head, {
    planId: plan.head?.id ?? plan.book, subject: 'Capabilities-based analysis', importedAs: ['Analysis workbook', 'analysis'],
    readOnly: [{ name: activitiesName, holds: `${activities === 1 ? '1 row' : `${activities} rows`}. What chosen options became.` }],
  }, sheets)
  const lists = choiceLists(book, sheets)
  for (const sheet of sheets) writeRecordSheet(book, head, plan, sheet, lists)
  writeActivitiesSheet(book, head, plan)
  return freezeDates(new Uint8Array(await book.xlsx.writeBuffer()), on)
}

function sheetOf(plan: PlanGraph, sheet: AnalysisSheet): RecordSheet {
  const records = inOrder(plan, sheet.kind)
  return { ...sheet, records, columns: sheetColumns(sheet.kind, [...new Set([...planYears(plan), ...costYears(sheet.kind, records)])].sort((a, b) => a - b)) }
}

/** Gaps by their rank, roles and capabilities by their priority; others in the order of the plan. */
function inOrder(plan: PlanGraph, kind: KindId): readonly AnyRecord[] {
  if (kind === 'gap') return rankGaps(plan).map(({ gap }) => gap)
  if (kind === 'role') return plan.of('role').toSorted(byPriority)
  return kind === 'capability' ? plan.of('capability').toSorted(byPriority) : plan.of(kind)
}

const byPriority = (a: { readonly priority?: number }, b: { readonly priority?: number }) => (a.priority ?? Number.MAX_SAFE_INTEGER) - (b.priority ?? Number.MAX_SAFE_INTEGER)

const mostYears = 12

/** The fiscal years the plan spans. */
function planYears({ head }: PlanGraph): readonly FiscalYear[] {
  if (head?.start === undefined || head.end === undefined) return []
  const [first, last] = [fiscalYearOf(head.start), fiscalYearOf(head.end)]
  return Array.from({ length: Math.max(0, Math.min(mostYears, last - first + 1)) }, (_, n) => fiscalYear(first + n))
}
