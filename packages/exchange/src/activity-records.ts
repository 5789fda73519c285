import { fiscalYearOf, formatFiscalYear, type Day, type FiscalYear, type Usd } from '@throughline/model'
import { plainName, readProgram, readStatus } from './activity-words.ts'
import type { ActivityTargetId } from './column-mapping.ts'
import type { Wanted } from './import-proposal.ts'
import { fingerprint, joinedText, lineText, slug } from './record-text.ts'
import { readTableDay, readTableFiscalYear, readTableMoney, readTableSpan } from './table-cells.ts'

/** Records a list can name, by plain name. */
export interface KnownNames {
  readonly owners: ReadonlyMap<string, string>
  readonly lines: ReadonlyMap<string, string>
  readonly objectives: ReadonlyMap<string, string>
}

export interface ActivityRow {
  readonly line: number
  readonly cell: (target: ActivityTargetId) => string
  readonly isInThousands: boolean
  readonly source: string
  readonly known: KnownNames
  /** Offices the list names and the plan does not have; filled as rows are read. */
  readonly newOwners: Map<string, Wanted>
  readonly count: (key: string) => number
}

export interface ActivityRecords {
  readonly wanted: readonly Wanted[]
  readonly notRead: readonly string[]
}

/** A cell as read: its value, or nothing; `isLost` where a filled cell gave no value. */
interface ReadCell<T> { readonly value: T | undefined; readonly isLost: boolean }

const readCell = <T>(text: string, reader: (text: string) => T | undefined): ReadCell<T> => {
  const value = text === '' ? undefined : reader(text)
  return { value, isLost: text !== '' && value === undefined }
}

/**
 * One row of a list as an activity and, where it speaks of money, a funding line. With a number column the id
 * follows the number; else the title and the fiscal year, so that a moved date changes the activity and makes no
 * second one.
 */
export function activityRecords(row: ActivityRow): ActivityRecords {
  const { cell, known } = row
  const days = daysOf(cell)
  const program = readCell(cell('program'), readProgram)
  const cost = readCell(cell('cost'), (text) => readTableMoney(text, row.isInThousands))
  const year = readCell(cell('fiscalYear'), readTableFiscalYear)
  const status = readCell(cell('status'), readStatus)
  const line = readCell(cell('line'), (text) => known.lines.get(plainName(text)))
  const objective = readCell(cell('objective'), (text) => known.objectives.get(plainName(text)))
  const students = readCell(cell('students'), readCount)
  const lost: readonly (readonly [label: string, target: ActivityTargetId, isLost: boolean])[] = [
    ['Start', 'start', days.isStartLost], ['End', 'end', days.isEndLost], ['Program', 'program', program.isLost], ['Cost', 'cost', cost.isLost],
    ['Fiscal year', 'fiscalYear', year.isLost], ['Status', 'status', status.isLost], ['Line', 'line', line.isLost],
    ['Objective', 'objective', objective.isLost], ['Students', 'students', students.isLost],
  ]
  const kept = lost.filter(([, , isLost]) => isLost).map(([label, target]) => [label, cell(target)] as const)
  const fiscal = year.value ?? (days.start === undefined ? undefined : fiscalYearOf(days.start))
  const { id, key } = identify(row, fiscal)
  const imported = { source: lineText(row.source) ?? 'List of activities', key, ...noteOf(joinedText(kept)) }
  const activity: Wanted['record'] = {
    kind: 'activity',
    id: `act-${id}`,
    title: lineText(cell('title')),
    start: days.start,
    end: days.end,
    status: status.value,
    owner: ownerOf(row),
    location: lineText(cell('location')),
    programs: program.value === undefined ? undefined : [program.value],
    line: line.value,
    objectives: objective.value === undefined ? undefined : [objective.value],
    students: students.value,
    remarks: lineText(cell('remarks')),
    imported,
  }
  const money = { id: `fund-${id}`, activity: activity.id, program: program.value, year: fiscal, isYearInferred: year.value === undefined, cost: cost.value }
  const saysMoney = program.value !== undefined || cost.value !== undefined
  return {
    wanted: [{ line: row.line, record: activity }, ...(saysMoney ? [{ line: row.line, record: fundingRecord(money, imported) }] : [])],
    notRead: kept.map(([label, text]) => `${label.toLowerCase()} "${text.slice(0, 80)}" could not be read`),
  }
}

function fundingRecord(
  money: { readonly id: string; readonly activity: string; readonly program: string | undefined; readonly year: FiscalYear | undefined; readonly isYearInferred: boolean; readonly cost: Usd | undefined },
  imported: { readonly source: string; readonly key: string },
): Wanted['record'] {
  const isInferred = money.isYearInferred && money.year !== undefined
  return {
    kind: 'funding-line',
    id: money.id,
    activity: money.activity,
    program: money.program,
    fiscalYear: money.year,
    likely: money.cost,
    note: isInferred && money.year !== undefined ? `${formatFiscalYear(money.year)} by the start of the activity: the list names no year of money` : undefined,
    imported: { source: imported.source, key: imported.key },
  }
}

const noteOf = (note: string | undefined) => (note === undefined ? {} : { note })

const readCount = (text: string): number | undefined => {
  const digits = text.replaceAll(',', '')
  return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined
}

interface RowDays {
  readonly start: Day | undefined
  readonly end: Day | undefined
  readonly isStartLost: boolean
  readonly isEndLost: boolean
}

/** The start cell may hold both days; an end before the start is not kept as one. */
function daysOf(cell: (target: ActivityTargetId) => string): RowDays {
  const span = readTableSpan(cell('start'))
  const endSpan = readTableSpan(cell('end'))
  const end = readTableDay(cell('end')) ?? endSpan?.end ?? span?.end
  const isTurned = span !== undefined && end !== undefined && end < span.start
  return {
    start: span?.start,
    end: isTurned ? undefined : end,
    isStartLost: cell('start') !== '' && span === undefined,
    isEndLost: cell('end') !== '' && (isTurned || end === undefined),
  }
}

function identify({ cell, count }: ActivityRow, year: FiscalYear | undefined): { readonly id: string; readonly key: string } {
  const number = cell('key')
  const stem = slug(cell('title')) || 'activity'
  const parts = number === '' ? ['list', plainName(cell('title')), String(year ?? '')] : ['number', plainName(number)]
  const mark = fingerprint(parts)
  const n = count(mark)
  const suffix = n > 1 ? `${mark}-${n}` : mark
  return number === '' ? { id: `${stem}-${suffix}`, key: suffix } : { id: `list-${slug(number) || 'number'}-${suffix}`, key: lineText(number) ?? suffix }
}

function ownerOf({ cell, known, newOwners, line, source }: ActivityRow): string | undefined {
  const name = lineText(cell('owner'))
  if (name === undefined) return undefined
  const plain = plainName(name)
  const there = known.owners.get(plain)
  if (there !== undefined) return there
  if (plain === '') return undefined
  const made = newOwners.get(plain)
  if (made) return made.record.id
  const short = `org-${slug(name) || fingerprint([plain])}`
  const sameId = known.owners.get(plainName(short))
  if (sameId !== undefined) return sameId
  const isTaken = [...newOwners.values()].some(({ record }) => record.id === short)
  const id = isTaken ? `${short}-${fingerprint([plain])}` : short
  newOwners.set(plain, { line, record: { kind: 'organization', id, name, imported: { source: lineText(source) ?? 'List of activities', key: name } } })
  return id
}
