import { compareActivities } from '@throughline/analysis'
import { costYears, planSheets, sheetColumns, type AnyRecord, type KindId, type NamedSheet, type PlanGraph } from '@throughline/model'
import exceljs from 'exceljs'
import { plainText } from '../plain-text.ts'
import type { BookHead } from '../workbook/analysis/book-sheet.ts'
import { choiceLists } from '../workbook/analysis/choice-lists.ts'
import { writeReadMe } from '../workbook/analysis/read-me-sheet.ts'
import { writeRecordSheet, type RecordSheet } from '../workbook/analysis/record-sheet.ts'
import { freezeDates } from '../zip-dates.ts'
import { matrixPaper, type MatrixAsked } from './matrix-asked.ts'
import { writeMatrixSheet } from './matrix-sheet.ts'

/**
 * The synchronization matrix as the bytes of an Excel workbook: the matrix as people draw it, then activities, links, money and milestones a record a row,
 * to be changed and brought back, and how. The same plan and day give the same bytes.
 * `await writeMatrixWorkbook(plan, { rows: 'effort', columns: 'fiscal-year', on: day('2026-11-20') })`
 */
export async function writeMatrixWorkbook(plan: PlanGraph, asked: MatrixAsked): Promise<Uint8Array> {
  const paper = matrixPaper(plan, asked)
  const at = new Date(`${asked.on}T00:00:00Z`)
  const head: BookHead = { plan: plan.head?.title ?? 'Plan', notice: paper.notice, on: asked.on, marking: paper.marking }
  const book = new exceljs.Workbook()
  Object.assign(book, { creator: 'Throughline', lastModifiedBy: 'Throughline', created: at, modified: at, title: plainText(paper.title) })
  writeMatrixSheet(book, paper)
  const sheets = planSheets.map((sheet) => listSheet(plan, sheet))
  const lists = choiceLists(book, sheets)
  for (const sheet of sheets) writeRecordSheet(book, head, plan, sheet, lists)
  writeReadMe(book, head, {
    planId: plan.head?.id ?? plan.book, subject: 'Synchronization matrix and planning list', importedAs: ['Activity list', 'activities'],
    readOnly: [{ name: 'Matrix', holds: 'The synchronization matrix as of the day above: change the lists, not the drawing. What an activity waits for is changed on Links, its money on Money.' }],
  }, sheets)
  return freezeDates(new Uint8Array(await book.xlsx.writeBuffer()), asked.on)
}

/** What is seldom typed into a list: it stays in the plan as it is. */
const leftOut = new Set(['companions', 'construction', 'items', 'purposes', 'supports', 'isStaffStep', 'clearsRecipients', 'otherParticipants'])

function listSheet(plan: PlanGraph, sheet: NamedSheet): RecordSheet {
  const records = inOrder(plan, sheet.kind)
  return { ...sheet, records, columns: sheetColumns(sheet.kind, costYears(sheet.kind, records)).filter(({ field }) => !leftOut.has(field)) }
}

/** Activities by day; links and money in the order of the plan. */
const inOrder = (plan: PlanGraph, kind: KindId): readonly AnyRecord[] => (kind === 'activity' ? plan.of('activity').toSorted(compareActivities) : plan.of(kind))
