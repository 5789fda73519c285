import type { Day, PlanGraph } from '@throughline/model'
import type { MatrixAsked } from './matrix/matrix-asked.ts'
import type { DocumentTree } from './tree.ts'
import type { CalendarSheet } from './workbook/write-calendar.ts'

// The two libraries are large: they are loaded when a file is written, never by a screen that only shows the document.

/**
 * A document tree as the bytes of a Word document. The same tree gives the same bytes: dates come from the tree's day.
 * `await writeDocx(countrySection(plan, { on, findings }))`
 */
export async function writeDocx(tree: DocumentTree): Promise<Uint8Array> {
  const writer = await import('./docx/write-docx.ts')
  return writer.writeDocx(tree)
}

/**
 * Every activity of a plan as the bytes of an Excel workbook: one a row, real dates, real numbers, sums in the last row.
 * `await writeActivitiesWorkbook(plan, day('2026-11-20'))`
 */
export async function writeActivitiesWorkbook(plan: PlanGraph, on: Day): Promise<Uint8Array> {
  const writer = await import('./workbook/write-activities.ts')
  return writer.writeActivitiesWorkbook(plan, on)
}

/**
 * The capabilities-based analysis of a plan as the bytes of an Excel workbook, to be filled and brought back.
 * `await writeAnalysisWorkbook(plan, day('2026-11-20'))`
 */
export async function writeAnalysisWorkbook(plan: PlanGraph, on: Day): Promise<Uint8Array> {
  const writer = await import('./workbook/analysis/write-analysis.ts')
  return writer.writeAnalysisWorkbook(plan, on)
}

/**
 * The analysis of a plan as the bytes of a brief of two slides: what is wanted and what is short; what was chosen, what it costs and what is asked.
 * `await writeAnalysisBrief(plan, day('2026-11-20'))`
 */
export async function writeAnalysisBrief(plan: PlanGraph, on: Day): Promise<Uint8Array> {
  const writer = await import('./slides/write-brief.ts')
  return writer.writeAnalysisBrief(plan, on)
}

/**
 * The synchronization matrix as the bytes of an Excel workbook, with the planning list to be changed and brought back.
 * `await writeMatrixWorkbook(plan, { rows: 'effort', columns: 'fiscal-year', on })`
 */
export async function writeMatrixWorkbook(plan: PlanGraph, asked: MatrixAsked): Promise<Uint8Array> {
  const writer = await import('./matrix/matrix-workbook.ts')
  return writer.writeMatrixWorkbook(plan, asked)
}

/**
 * The synchronization matrix as the bytes of a PowerPoint file whose tables and shapes stay editable.
 * `await writeMatrixSlides(plan, { rows: 'effort', columns: 'fiscal-year', on })`
 */
export async function writeMatrixSlides(plan: PlanGraph, asked: MatrixAsked): Promise<Uint8Array> {
  const writer = await import('./matrix/matrix-slides.ts')
  return writer.writeMatrixSlides(plan, asked)
}

/**
 * The synchronization matrix as one drawing, its marking above and below.
 * `await writeMatrixSvg(plan, { rows: 'effort', columns: 'fiscal-year', on })`
 */
export async function writeMatrixSvg(plan: PlanGraph, asked: MatrixAsked): Promise<string> {
  const writer = await import('./matrix/matrix-svg.ts')
  return writer.writeMatrixSvg(plan, asked)
}

/**
 * The synchronization matrix as one page: the drawing, and the same as a table.
 * `await writeMatrixHtml(plan, { rows: 'effort', columns: 'fiscal-year', on })`
 */
export async function writeMatrixHtml(plan: PlanGraph, asked: MatrixAsked): Promise<string> {
  const writer = await import('./matrix/matrix-page.ts')
  return writer.writeMatrixHtml(plan, asked)
}

/**
 * A suspense calendar as the bytes of an Excel workbook: one suspense a row, real dates, every column to be filtered, its source beside each.
 * `await writeCalendarWorkbook({ title, on, from: on, to, marking, items, disclaimer })`
 */
export async function writeCalendarWorkbook(calendar: CalendarSheet): Promise<Uint8Array> {
  const writer = await import('./workbook/write-calendar.ts')
  return writer.writeCalendarWorkbook(calendar)
}
