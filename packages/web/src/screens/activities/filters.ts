import type { Search } from '../../address.ts'
import { fieldValue } from '@throughline/model'
import { textOf, type Column } from './columns.tsx'
import type { ActivityRow } from './rows.ts'

/** The words of the address that filter the table. */
export const filterKeys = ['text', 'status', 'line', 'program', 'year', 'with'] as const
/** Written in the address where the field is empty. */
export const noneWord = 'none'

export const isFiltered = (search: Search): boolean => filterKeys.some((key) => search[key] !== undefined)
export const noFilters: Search = Object.fromEntries(filterKeys.map((key) => [key, undefined]))

const plain = (text: string) => text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase()

const searched = ['number', 'title', 'line', 'objectives', 'owner', 'programs', 'location', 'category']

function wordsOf(row: ActivityRow, columns: readonly Column[]): string {
  const known = row.texts.get('searched')
  if (known !== undefined) return known
  const text = plain(columns.filter((column) => searched.includes(column.id)).map((column) => textOf(row, column)).join(' '))
  row.texts.set('searched', text)
  return text
}

const isOr = (wanted: string, value: string | undefined) => (wanted === noneWord ? value === undefined : value === wanted)

/**
 * The rows that every filter of the address lets through. A year matches where the work or its money falls in it;
 * a line matches by the line of activity or the line of effort it belongs to.
 */
export function filterRows(rows: readonly ActivityRow[], search: Search, columns: readonly Column[]): readonly ActivityRow[] {
  if (!isFiltered(search)) return rows
  const { status, line, program, year } = search
  const words = plain(search['text'] ?? '').split(/\s+/).filter((word) => word !== '')
  return rows.filter((row) =>
    (status === undefined || isOr(status, row.activity.status))
    && (line === undefined || isOr(line, row.activity.line) || row.effort === line)
    && (program === undefined || hasProgram(row, program))
    && (year === undefined || hasYear(row, Number(year)))
    && (search['with'] !== 'findings' || row.findings.length > 0)
    && words.every((word) => wordsOf(row, columns).includes(word)))
}

function hasProgram(row: ActivityRow, program: string): boolean {
  const own = row.activity.programs ?? []
  const paid = row.graph.referring(row.id, 'funding-line', 'activity').flatMap((line) => fieldValue(line, 'program') ?? [])
  return program === noneWord ? own.length === 0 && paid.length === 0 : own.includes(program) || paid.includes(program)
}

const hasYear = (row: ActivityRow, year: number) => row.workYears.some((one) => one === year) || [...row.costs.keys()].some((one) => one === year)
