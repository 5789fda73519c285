import { fieldValue, kindOf, newRecordId, readFingerprint, recordIdSchema, titleOf, type AnyRecord } from '@throughline/model'
import type { AnalysisWorkbook, WorkbookSheet } from './analysis-workbook.ts'
import type { NamedRecord } from './analysis-workbook-cell.ts'
import type { GridRow } from './activity-table.ts'
import type { Problem } from './reading.ts'

/** A row of a sheet with the record it speaks of. */
export interface WorkbookRow {
  readonly sheet: WorkbookSheet
  readonly line: number
  readonly cells: readonly string[]
  readonly id: string
  readonly title: string
  /** The record in the plan; undefined for one to add. */
  readonly before: AnyRecord | undefined
  /** What each cell held when the workbook was written; undefined for a row that was added in it. */
  readonly marks: ReadonlyMap<string, string> | undefined
}

export interface PlacedRows {
  readonly rows: readonly WorkbookRow[]
  readonly notPlaced: readonly Problem[]
}

/** `sheet Gaps, row 7, column Outcome` */
export const placeOf = (sheet: string, line: number, heading?: string): string => `sheet ${sheet}, row ${line}${heading === undefined ? '' : `, column ${heading}`}`

/** What a plan holds: its own records, and those of other books it cites. */
export interface Holdings {
  readonly own: ReadonlyMap<string, AnyRecord>
  readonly cited: ReadonlyMap<string, AnyRecord>
}

/** Finds the record of every row by its id; a row without one gets the id its title makes, the same every time. */
export function placeRows(workbook: AnalysisWorkbook, held: Holdings): PlacedRows {
  const notPlaced: Problem[] = []
  const used = new Set<string>()
  const named = workbook.sheets.flatMap((sheet) => sheet.rows.map((row) => ({ sheet, row, id: (row.cells[sheet.idAt] ?? '').trim() })))
  const withId = new Map<GridRow, WorkbookRow>()
  for (const { sheet, row, id } of named) {
    if (id === '') continue
    const placed = rowWithId(sheet, row, id, held, used)
    if ('what' in placed) notPlaced.push(placed)
    else withId.set(row, placed)
    used.add(id)
  }
  const rows = named.flatMap(({ sheet, row, id }) => {
    if (id !== '') return withId.get(row) ?? []
    const placed = rowWithoutId(sheet, row, held, used)
    used.add(placed.id)
    return placed
  })
  return { rows, notPlaced }
}

function rowWithId(sheet: WorkbookSheet, row: GridRow, id: string, { own, cited }: Holdings, used: ReadonlySet<string>): WorkbookRow | Problem {
  const problem = (what: string): Problem => ({ line: row.line, what, place: placeOf(sheet.name, row.line, 'ID') })
  if (used.has(id)) return problem(`“${id}” stands in a row above already; this row was not taken. For a new record empty its ID.`)
  const before = own.get(id)
  const marks = marksOf(sheet, row)
  const { one } = kindOf(sheet.kind)
  if (before !== undefined && before.kind !== sheet.kind) return problem(`“${id}” is a ${kindOf(before.kind).one} in the plan, not a ${one}. Correct the ID, or empty it for a new record.`)
  if (before === undefined && cited.has(id)) return problem(`“${id}” stands in another book, which this workbook does not change. Change it there.`)
  if (before === undefined && marks !== undefined) return problem(`“${id}” was removed from the plan after the workbook was written. Empty its ID to add it again, or delete the row.`)
  if (before === undefined && !recordIdSchema.safeParse(id).success) return problem(`“${id.slice(0, 60)}” is no ID: small letters, digits and hyphens. Empty it, and an ID is made from the title.`)
  return { sheet, line: row.line, cells: row.cells, id, title: before === undefined ? titleIn(sheet, row) : titleOf(before), before, marks: before === undefined ? undefined : marks }
}

function rowWithoutId(sheet: WorkbookSheet, row: GridRow, { own, cited }: Holdings, used: ReadonlySet<string>): WorkbookRow {
  const title = titleIn(sheet, row)
  const isTaken = (id: string) => used.has(id) || cited.has(id) || (own.has(id) && own.get(id)?.kind !== sheet.kind)
  const id: string = newRecordId(kindOf(sheet.kind).prefix, title, { has: isTaken })
  // Where the plan has the record already, the row came in before.
  return { sheet, line: row.line, cells: row.cells, id, title, before: own.get(id), marks: undefined }
}

/** The title a row gives; where its kind is often without one, what it requires. */
function titleIn(sheet: WorkbookSheet, { cells }: GridRow): string {
  const cellOf = (isWanted: (column: WorkbookSheet['columns'][number]['column']) => boolean) => sheet.columns.filter(({ column }) => isWanted(column)).map(({ at }) => cells[at] ?? '').filter((text) => text !== '')
  const { titleField, fields } = kindOf(sheet.kind)
  const named = fields[titleField]?.must === true ? cellOf(({ key }) => key === titleField) : []
  return (named.length > 0 ? named : cellOf(({ isRequired }) => isRequired)).join(' ')
}

function marksOf(sheet: WorkbookSheet, { cells }: GridRow): ReadonlyMap<string, string> | undefined {
  const text = sheet.fingerprintAt === undefined ? '' : (cells[sheet.fingerprintAt] ?? '')
  return text === '' ? undefined : readFingerprint(text)
}

/** Every record a link of the workbook may lead to: those of the plan, and the rows that add one. */
export const namedRecords = ({ own, cited }: Holdings, rows: readonly WorkbookRow[]): readonly NamedRecord[] => [
  ...[...own.values(), ...cited.values()].flatMap((record) => namesOf(record)),
  ...rows.filter(({ before }) => before === undefined).map(({ id, sheet, title }) => ({ id, kind: sheet.kind, title })),
]

/** Its title, and the other name it goes by. */
function namesOf(record: AnyRecord): readonly NamedRecord[] {
  const short = fieldValue(record, 'short')
  const titles = [titleOf(record), ...(typeof short === 'string' ? [short] : [])]
  return [...new Set(titles)].map((title) => ({ id: record.id, kind: record.kind, title }))
}
