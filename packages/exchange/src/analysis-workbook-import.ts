import { diffRecord, kindOf, linksOf, titleOf, type AnyRecord, type KindId } from '@throughline/model'
import type { AnalysisWorkbook } from './analysis-workbook.ts'
import { finderOf } from './analysis-workbook-cell.ts'
import { workRow, type CellChange, type CellConflict, type RowAnswer } from './analysis-workbook-row.ts'
import { namedRecords, placeOf, placeRows, type Holdings, type WorkbookRow } from './analysis-workbook-rows.ts'
import type { ImportProposal } from './import-proposal.ts'
import type { Problem } from './reading.ts'

/** What an analysis workbook would do to its plan, cell by cell. */
export interface AnalysisImport {
  readonly proposal: ImportProposal
  readonly rows: { readonly read: number; readonly placed: number }
  /** Cells of records that are there and would change. */
  readonly changes: readonly CellChange[]
  /** Cells that were changed on both sides; the plan's stays where the workbook's was not chosen. */
  readonly conflicts: readonly CellConflict[]
}

interface Into {
  readonly own: Iterable<AnyRecord>
  /** Records of other books that the plan cites; they may be linked to. */
  readonly cited: Iterable<AnyRecord>
  readonly planId?: string | undefined
  /** Conflicts in which the workbook's value is to be taken, by their keys; `all` for every one. */
  readonly take?: readonly string[]
}

/**
 * Holds a filled-in analysis workbook against its plan: rows without an id are added, cells changed in the workbook change, cells changed on both
 * sides are conflicts, what was not touched stays as the plan has it. A row with something wrong is left as a whole, and named. Nothing is removed.
 * `planAnalysis(workbook, { own: plan.own, cited: [] }).proposal.add`
 */
export function planAnalysis(workbook: AnalysisWorkbook, { own, cited, planId, take = [] }: Into): AnalysisImport {
  const held: Holdings = { own: byId(own), cited: byId(cited) }
  const placed = placeRows(workbook, held)
  const find = finderOf(namedRecords(held, placed.rows))
  const chosen = new Set(take)
  const worked = placed.rows.map((row) => workRow(row, find, (key) => chosen.has('all') || chosen.has(key)))
  const { standing, dangling } = closed(worked, held)
  const changed = standing.filter(({ row, after }) => row.before !== undefined && diffRecord(row.before, after) !== undefined)
  const notPlaced = [...placed.notPlaced, ...worked.flatMap(({ problems }) => problems), ...dangling]
  const conflicts = worked.flatMap((answer) => answer.conflicts)
  const read = workbook.sheets.reduce((sum, { rows }) => sum + rows.length, 0)
  return {
    proposal: {
      add: standing.flatMap(({ row, after }) => (row.before === undefined && after !== undefined ? [after] : [])),
      change: changed.flatMap(({ row: { before }, after }) => (before === undefined || after === undefined ? [] : [{ id: before.id, before, after }])),
      same: standing.length - changed.length - standing.filter(({ row }) => row.before === undefined).length,
      notPlaced, notes: notesOf(workbook, held, placed.rows, worked, planId),
    },
    rows: { read, placed: standing.length },
    changes: changed.flatMap(({ changes }) => changes),
    conflicts,
  }
}

const byId = (records: Iterable<AnyRecord>): ReadonlyMap<string, AnyRecord> => new Map([...records].map((record) => [record.id, record]))

/** Rows whose links lead to rows that are placed; one that leans on a row with something wrong waits with it. */
function closed(worked: readonly RowAnswer[], { own, cited }: Holdings): { readonly standing: readonly RowAnswer[]; readonly dangling: readonly Problem[] } {
  const dangling: Problem[] = []
  let standing = worked.filter(({ after }) => after !== undefined)
  for (;;) {
    const there = new Set<string>([...own.keys(), ...cited.keys(), ...standing.map(({ row }) => row.id)])
    const fallen = standing.flatMap((answer) => {
      const to = newLinks(answer).find((id) => !there.has(id))
      return to === undefined ? [] : [{ answer, to }]
    })
    if (fallen.length === 0) return { standing, dangling }
    for (const { answer: { row }, to } of fallen) dangling.push({ line: row.line, what: `links to “${to}”, whose own row could not be taken. Mend that row first.`, place: placeOf(row.sheet.name, row.line) })
    const out = new Set(fallen.map(({ answer }) => answer))
    standing = standing.filter((answer) => !out.has(answer))
  }
}

/** Links the plan does not have yet: those it has are its own affair. */
function newLinks({ row: { before }, after }: RowAnswer): readonly string[] {
  const had = new Set(before === undefined ? [] : linksOf(before).map(({ to }) => to))
  return after === undefined ? [] : linksOf(after).map(({ to }) => to).filter((to) => !had.has(to))
}

const few = 5
const some = (list: readonly string[]): string => `${list.slice(0, few).join('; ')}${list.length > few ? `; and ${list.length - few} more` : ''}`
const cells = (count: number, verb: 'is' | 'was') => (count === 1 ? `1 cell ${verb}` : `${count} cells ${verb === 'is' ? 'are' : 'were'}`)

function notesOf(workbook: AnalysisWorkbook, held: Holdings, rows: readonly WorkbookRow[], worked: readonly RowAnswer[], planId: string | undefined): readonly string[] {
  const newer = worked.flatMap((answer) => answer.newer)
  const left = worked.flatMap(({ conflicts }) => conflicts).filter(({ isTaken }) => !isTaken)
  const unknown = workbook.sheets.flatMap((sheet) => sheet.unknown.map((heading) => `“${heading}” on ${sheet.name}`))
  return [
    ...(planId !== undefined && workbook.planId !== undefined && workbook.planId !== planId ? [`The workbook was written from another plan (${workbook.planId}), not from this one (${planId}).`] : []),
    ...(left.length === 0 ? [] : [`${cells(left.length, 'was')} changed in the workbook and in the plan. The plan’s ${left.length === 1 ? 'value stays' : 'values stay'} until you choose the workbook’s.`]),
    ...(newer.length === 0 ? [] : [`${cells(newer.length, 'is')} newer in the plan than in the workbook, where nobody touched ${newer.length === 1 ? 'it' : 'them'}: the plan’s stay (${some(newer)}).`]),
    ...withoutRow(workbook, held, rows),
    ...(workbook.missing.length === 0 ? [] : [`The workbook has no sheet ${workbook.missing.join(', ')}: those records stay as they are.`]),
    ...(unknown.length === 0 ? [] : [`Not read, because no such column is known: ${some(unknown)}.`]),
  ]
}

function withoutRow({ sheets }: AnalysisWorkbook, { own }: Holdings, rows: readonly WorkbookRow[]): readonly string[] {
  const kinds = new Set<KindId>(sheets.map(({ kind }) => kind))
  const ids = new Set([...rows.map(({ id }) => id), ...sheets.flatMap((sheet) => sheet.rows.map(({ cells: row }) => row[sheet.idAt] ?? ''))])
  const missing = [...own.values()].filter((record) => kinds.has(record.kind) && !ids.has(record.id))
  if (missing.length === 0) return []
  const told = some(missing.map((record) => `${kindOf(record.kind).one} “${titleOf(record)}”`))
  return [`${missing.length === 1 ? '1 record of the plan has' : `${missing.length} records of the plan have`} no row in the workbook: ${told}. A deleted row removes nothing; remove a record in the plan.`]
}
