import { cellMark, cellOf, cellText, diffRecord, fitCell, longestCell, parseRecord, type AnyRecord, type SheetColumn } from '@throughline/model'
import { readCell, type FindRecord } from './analysis-workbook-cell.ts'
import { placeOf, type WorkbookRow } from './analysis-workbook-rows.ts'
import type { Problem } from './reading.ts'

/** One cell that an import would write into the plan, or would not without a choice. */
export interface CellChange {
  readonly id: string
  readonly title: string
  /** `role-x/title`: what a choice names it by. */
  readonly key: string
  readonly label: string
  readonly place: string
  /** What the plan says now, as the cell would show it; empty where it says nothing. */
  readonly plan: string
  /** What the workbook says. */
  readonly file: string
}

/** A cell that was changed in the workbook and in the plan since it was written. */
export interface CellConflict extends CellChange {
  /** True where the workbook's value was chosen. */
  readonly isTaken: boolean
}

/** What a row comes to. */
export interface RowAnswer {
  readonly row: WorkbookRow
  /** The record as it would be; undefined where something in the row is wrong. */
  readonly after: AnyRecord | undefined
  readonly changes: readonly CellChange[]
  readonly conflicts: readonly CellConflict[]
  readonly problems: readonly Problem[]
  /** Cells that are newer in the plan and were not touched in the workbook. */
  readonly newer: readonly string[]
}

interface Touched { readonly column: SheetColumn; readonly text: string; readonly cell: CellChange }
interface Looked { readonly touched: readonly Touched[]; readonly conflicts: readonly CellConflict[]; readonly newer: readonly string[] }

/** True where the workbook's value of a cell in conflict was chosen. */
export type IsTaken = (key: string) => boolean

/** Works out one row: which cells were changed in it, what they say, and what the record would be. */
export function workRow(row: WorkbookRow, find: FindRecord, isTaken: IsTaken): RowAnswer {
  const { touched, conflicts, newer } = lookOver(row, find, isTaken)
  const problemAt = (column: SheetColumn, what: string): Problem => ({ line: row.line, what, place: placeOf(row.sheet.name, row.line, column.heading) })
  const problems: Problem[] = []
  const read: { readonly column: SheetColumn; readonly value: unknown }[] = []
  for (const { column, text } of touched) {
    const answer = readTouched(row, column, text, find)
    if ('problem' in answer) problems.push(problemAt(column, answer.problem))
    else read.push({ column, value: answer.value })
  }
  const made = problems.length > 0 ? undefined : recordOf(row, read)
  if (made?.ok === false) {
    for (const { path, message } of made.problems) {
      const column = columnAt(row, path)
      problems.push(column === undefined ? { line: row.line, what: `${path.join('.')} ${message}`, place: placeOf(row.sheet.name, row.line) } : problemAt(column, `${isEmptyAt(row, column) ? 'is empty; it is required here. Fill it' : message}.`))
    }
  }
  return { row, after: made?.ok === true ? made.value : undefined, changes: touched.map(({ cell }) => cell), conflicts, problems, newer }
}

function lookOver(row: WorkbookRow, find: FindRecord, isTaken: IsTaken): Looked {
  const touched: Touched[] = []
  const conflicts: CellConflict[] = []
  const newer: string[] = []
  for (const { column, at } of row.sheet.columns) {
    const file = cellText(row.cells[at] ?? '')
    const plan = row.before === undefined ? '' : fitCell(cellText(cellOf(row.before, column)))
    if (file === plan || (file !== '' && saysTheSame(row, column, file, find))) continue
    const cell: CellChange = { id: row.id, title: row.title, key: `${row.id}/${column.key}`, label: column.heading, place: placeOf(row.sheet.name, row.line, column.heading), plan, file }
    const standing = standingOf(row, column, file, plan)
    if (standing === 'newer') newer.push(cell.place)
    if (standing === 'conflict') conflicts.push({ ...cell, isTaken: isTaken(cell.key) })
    if (standing === 'changed' || (standing === 'conflict' && isTaken(cell.key))) touched.push({ column, text: file, cell })
  }
  return { touched, conflicts, newer }
}

/** A title for an id, `$1M` for 1000000: other words for what the plan has already. */
function saysTheSame(row: WorkbookRow, column: SheetColumn, file: string, find: FindRecord): boolean {
  if (row.before === undefined) return false
  const answer = readCell(column.declared, file, find)
  const made = 'value' in answer ? recordOf(row, [{ column, value: answer.value }]) : undefined
  return made?.ok === true && diffRecord(row.before, made.value) === undefined
}

/** Of two texts that differ: which side moved since the workbook was written. Without a mark nobody can tell, so a person decides. */
function standingOf({ before, marks }: WorkbookRow, { key }: SheetColumn, file: string, plan: string): 'changed' | 'newer' | 'conflict' | 'silent' {
  if (before === undefined) return 'changed'
  const mark = marks?.get(key)
  if (mark === undefined) return file === '' ? 'silent' : plan === '' ? 'changed' : 'conflict'
  if (cellMark(file) === mark) return 'newer'
  return cellMark(plan) === mark ? 'changed' : 'conflict'
}

function readTouched({ before }: WorkbookRow, column: SheetColumn, text: string, find: FindRecord) {
  if (text === '') return column.isRequired ? { problem: 'is empty; every record needs it. Fill it.' } : { value: undefined }
  const isCut = before !== undefined && cellText(cellOf(before, column)).length > longestCell
  return isCut ? { problem: 'holds more text than a cell can, so it was cut when the workbook was written. Change it in the plan.' } : readCell(column.declared, text, find)
}

function recordOf({ before, id, sheet }: WorkbookRow, read: readonly { readonly column: SheetColumn; readonly value: unknown }[]) {
  const fields = new Map<string, unknown>(Object.entries(before ?? { kind: sheet.kind, id }))
  for (const { column, value } of read) {
    const next = valueIn(column, fields.get(column.field), value)
    if (next === undefined) fields.delete(column.field)
    else fields.set(column.field, next)
  }
  return parseRecord(Object.fromEntries(fields))
}

/** A field once one of its cells says something else. */
function valueIn({ part }: SheetColumn, now: unknown, value: unknown): unknown {
  if (part.of === 'field') return value
  if (part.of === 'group') {
    const rest = Object.entries(typeof now === 'object' && now !== null ? now : {}).filter(([name]) => name !== part.name)
    const entries = value === undefined ? rest : [...rest, [part.name, value] as const]
    return entries.length === 0 ? undefined : Object.fromEntries(entries)
  }
  const others = (Array.isArray(now) ? now : []).filter((entry: unknown) => yearOf(entry) !== part.year)
  const entries = value === undefined ? others : [...others, { fiscalYear: part.year, amount: value }]
  const inOrder = entries.toSorted((a, b) => (yearOf(a) ?? 0) - (yearOf(b) ?? 0))
  return inOrder.length === 0 ? undefined : inOrder
}

const yearOf = (entry: unknown): number | undefined =>
  typeof entry === 'object' && entry !== null && 'fiscalYear' in entry && typeof entry.fiscalYear === 'number' ? entry.fiscalYear : undefined

const columnAt = ({ sheet }: WorkbookRow, path: readonly (string | number)[]): SheetColumn | undefined => {
  const ofField = sheet.columns.map(({ column }) => column).filter(({ field }) => field === path[0])
  return ofField.find(({ part }) => part.of === 'group' && part.name === path[1]) ?? ofField[0]
}

const isEmptyAt = ({ sheet, cells }: WorkbookRow, column: SheetColumn) => {
  const at = sheet.columns.find((one) => one.column === column)?.at
  return at === undefined || (cells[at] ?? '') === ''
}
