import type { AnyRecord } from '@throughline/model'
import type { ActivityTable, GridRow } from './activity-table.ts'
import { activityRecords, type KnownNames } from './activity-records.ts'
import { plainName } from './activity-words.ts'
import { activityTargets, type ActivityTargetId, type ColumnMapping } from './column-mapping.ts'
import { propose, type ImportProposal, type Wanted } from './import-proposal.ts'
import { listProblems, type Problem } from './reading.ts'
import { occurrences } from './record-text.ts'

export interface ActivityImport {
  readonly proposal: ImportProposal
  readonly rows: { readonly read: number; readonly placed: number; readonly notPlaced: readonly Problem[] }
  /** Cells that were placed as text because they could not be read as what their column holds. */
  readonly cellsNotRead: readonly Problem[]
}

/**
 * The activities of a list a desk officer keeps, with their money, held against the records already there. Rows of
 * sums, repeated headings and rows that say nothing of time, money or purpose are not placed, and listed.
 * `planActivities(table, suggestMapping(table.headers), { source: 'events.xlsx', existing: plan.own })`
 */
export function planActivities(
  table: ActivityTable,
  mapping: ColumnMapping,
  into: { readonly source: string; readonly existing: Iterable<AnyRecord> },
): ActivityImport {
  const existing = [...into.existing]
  const known = namesOf(existing)
  const count = occurrences()
  const wanted: Wanted[] = []
  const notPlaced: Problem[] = []
  const cellsNotRead: Problem[] = []
  const newOwners = new Map<string, Wanted>()
  const sources = new Map(existing.map((record) => [String(record.id), record.imported?.source]))
  for (const row of table.rows) {
    const cell = (target: ActivityTargetId): string => cellOf(row, mapping, target)
    const why = whyNotPlaced(row, table, cell, mapping)
    if (why !== undefined) {
      notPlaced.push({ line: row.line, what: why })
      continue
    }
    const made = activityRecords({ line: row.line, cell, isInThousands: mapping.isInThousands, source: into.source, known, newOwners, count })
    wanted.push(...made.wanted)
    cellsNotRead.push(...made.notRead.map((what) => ({ line: row.line, what })))
  }
  const proposal = propose(existing, [...newOwners.values(), ...wanted.map((one) => underItsFirstName(one, sources))], notesOf(cellsNotRead, newOwners.size))
  const refusedLines = new Map(proposal.notPlaced.map((problem) => [problem.line, problem]))
  const all = [...notPlaced, ...refusedLines.values()].sort((a, b) => a.line - b.line)
  return {
    proposal: { ...proposal, notPlaced: all },
    rows: { read: table.rows.length, placed: table.rows.length - all.length, notPlaced: all },
    cellsNotRead,
  }
}

/** Lists are saved under a new name each week: an activity keeps the name of the list that first brought it. */
function underItsFirstName({ line, record }: Wanted, sources: ReadonlyMap<string, string | undefined>): Wanted {
  const first = sources.get(record.id)
  const imported = record['imported']
  return first === undefined || typeof imported !== 'object' ? { line, record } : { line, record: { ...record, imported: { ...imported, source: first } } }
}

function cellOf(row: GridRow, mapping: ColumnMapping, target: ActivityTargetId): string {
  const column = mapping.columns[target]
  return column === undefined ? '' : (row.cells[column] ?? '')
}

function whyNotPlaced(row: GridRow, table: ActivityTable, cell: (target: ActivityTargetId) => string, mapping: ColumnMapping): string | undefined {
  const isHeading = row.cells.some((text) => text !== '') && row.cells.every((text, at) => plainName(text) === plainName(table.headers[at] ?? ''))
  if (isHeading) return 'the headings again'
  if (mapping.columns['title'] === undefined) return 'no column is mapped to the title'
  const title = cell('title')
  if (row.cells.some((text) => /^(?:sub|grand)?[ -]?totals?\b/i.test(text)) && cell('start') === '') return 'a row of sums'
  if (title === '') return 'the title is empty'
  const others = activityTargets.filter(({ id }) => id !== 'title' && id !== 'key')
  return others.every(({ id }) => cell(id) === '') ? `nothing but the title "${title.slice(0, 80)}": a heading inside the list?` : undefined
}

function namesOf(existing: readonly AnyRecord[]): KnownNames {
  const names = { owners: new Map<string, string>(), lines: new Map<string, string>(), objectives: new Map<string, string>() }
  for (const record of existing) {
    if (record.kind === 'organization') for (const name of [record.id, record.name, record.short]) remember(names.owners, name, record.id)
    if (record.kind === 'line-of-activity') for (const name of [record.id, record.title]) remember(names.lines, name, record.id)
    if (record.kind === 'objective') for (const name of [record.id, record.title]) remember(names.objectives, name, record.id)
  }
  return names
}

function remember(names: Map<string, string>, name: string | undefined, id: string): void {
  if (name !== undefined && !names.has(plainName(name))) names.set(plainName(name), id)
}

function notesOf(cells: readonly Problem[], owners: number): readonly string[] {
  return [
    ...(cells.length === 0 ? [] : [`${cells.length} cells could not be read as what their column holds. Their text is kept with the activity: ${listProblems(cells)}.`]),
    ...(owners === 0 ? [] : [`${owners} offices of the list are new to the plan and would be added as organizations.`]),
  ]
}
