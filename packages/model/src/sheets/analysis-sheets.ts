import type { KindId } from '../kind-id.ts'
import type { AnyRecord } from '../kinds.ts'
import { fieldsOf } from '../record.ts'
import type { FiscalYear } from '../fiscal-year.ts'
import { cellMark, cellOf, cellText, yearsOfLists } from './sheet-cell.ts'
import type { SheetColumn } from './sheet-column.ts'

/** Sheets of the capabilities-based analysis that are read back, in the order of the work. */
export const analysisSheets = [
  { name: 'Roles', kind: 'role' }, { name: 'Conditions', kind: 'condition' }, { name: 'Partner desire', kind: 'partner-desire' }, { name: 'Interests', kind: 'interest' },
  { name: 'Tasks', kind: 'task' }, { name: 'Capabilities', kind: 'capability' }, { name: 'Gaps', kind: 'gap' }, { name: 'Options', kind: 'solution' },
] as const satisfies readonly { readonly name: string; readonly kind: KindId }[]
export type AnalysisSheet = (typeof analysisSheets)[number]

/** Sheets of the planning list that are read back: what is done, what waits for what, who pays, what is reached. */
export const planSheets = [
  { name: 'Activities', kind: 'activity' }, { name: 'Links', kind: 'dependency' }, { name: 'Money', kind: 'funding-line' }, { name: 'Milestones', kind: 'milestone' },
] as const satisfies readonly { readonly name: string; readonly kind: KindId }[]

/** A sheet whose rows are records of one kind. */
export interface NamedSheet { readonly name: string; readonly kind: KindId }

/** The sheet that says how the workbook is filled, and the words it says the plan by. */
export const readMeSheet = { name: 'Read me', planId: 'Plan ID' } as const

/** Excel's own limit of one cell; a longer text is cut there, and is not read back. */
export const longestCell = 32_767

/** A text as a cell can hold it: `fitCell('Patrol boats') // 'Patrol boats'` */
export const fitCell = (text: string): string => (text.length <= longestCell ? text : `${text.slice(0, longestCell - 1)}…`)

/**
 * What a row held when it was written, a mark a column: `title:k5t2f type:9ab`. A cell whose mark still fits was not changed.
 * `rowFingerprint(gap, sheetColumns('gap', []))`
 */
export const rowFingerprint = (record: AnyRecord, columns: readonly SheetColumn[]): string =>
  columns.map((column) => `${column.key}:${cellMark(fitCell(cellText(cellOf(record, column))))}`).join(' ')

/** Marks by column, as `rowFingerprint` wrote them. */
export const readFingerprint = (text: string): ReadonlyMap<string, string> =>
  new Map(text.split(/\s+/).flatMap((pair) => {
    const at = pair.lastIndexOf(':')
    return at > 0 ? [[pair.slice(0, at), pair.slice(at + 1)] as const] : []
  }))

/** The fiscal years that amounts of the records of a kind fall in. */
export const costYears = (kind: KindId, records: readonly AnyRecord[]): readonly FiscalYear[] => yearsOfLists(records, fieldsOf(kind))
