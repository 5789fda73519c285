import { fieldValue, fiscalYearOf, newRecordId, parseDay, usd, type Field, type PlanGraph, type RecordId, type Usd } from '@throughline/model'
import type { SentChange } from '../../data/answers.ts'
import { add, edit } from '../../data/changes.ts'
import { readMoneyText } from '../../parts/index.ts'
import type { Column } from './columns.tsx'
import type { PasteMapping } from './paste-columns.ts'
import { readCell } from './read-cell.ts'
import type { ActivityRow } from './rows.ts'

/** What one pasted line would do. */
export interface PastedLine {
  readonly does: 'add' | 'change' | 'same' | 'nothing'
  readonly title: string
  /** Cells that could not be read; the rest of the line is kept. */
  readonly problems: readonly string[]
}

export interface PastePlan {
  readonly lines: readonly PastedLine[]
  readonly changes: readonly SentChange[]
}

export interface PasteInto {
  readonly graph: PlanGraph
  /** Every activity, to find those named. */
  readonly rows: readonly ActivityRow[]
  /** Rows from the active one down, filled where no column names the activity. */
  readonly below: readonly ActivityRow[]
  readonly columns: readonly Column[]
}

interface Line {
  readonly values: Readonly<Record<string, unknown>>
  readonly number: string | undefined
  readonly cost: Usd | undefined
  readonly problems: readonly string[]
}

const titleKey = (text: string) => text.trim().toLowerCase()

function readCost(text: string, isThousands: boolean): { readonly cost?: Usd; readonly why?: string } {
  if (text.trim() === '' || text.trim() === '?') return {}
  const told = readMoneyText(text)
  if (!told.ok) return { why: told.why }
  if (told.value === undefined) return {}
  // "38K" in a column of thousands is 38,000 all the same.
  return { cost: isThousands && !/[a-z]\s*$/i.test(text) ? usd((told.value / 100) * 1000) : told.value }
}

function readLine(cells: readonly string[], mapping: PasteMapping, { graph, columns }: PasteInto): Line {
  const values: Record<string, unknown> = {}
  const problems: string[] = []
  let number: string | undefined
  let cost: Usd | undefined
  for (const [index, target] of mapping.entries()) {
    const text = cells[index] ?? ''
    if (target === undefined || text === '') continue
    if (target === 'number') { number = text; continue }
    if (target === 'cost' || target === 'costK') {
      const read = readCost(text, target === 'costK')
      cost = read.cost ?? cost
      if (read.why !== undefined) problems.push(`Cost: ${read.why}`)
      continue
    }
    const field: Field | undefined = columns.find((column) => column.id === target)?.field
    const told = field === undefined ? undefined : readCell(graph, field, text)
    if (told?.ok === true) values[target] = told.value
    else if (told !== undefined && field !== undefined) problems.push(`${field.label}: ${told.why}`)
  }
  return { values, number, cost, problems }
}

const isEqual = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/**
 * What pasting a table would change: lines whose number or title is known change that activity, other lines with a title add one;
 * without either column they fill the rows from the active one down. Cells that cannot be read are told and left out.
 */
export function planPaste(cells: readonly (readonly string[])[], mapping: PasteMapping, into: PasteInto): PastePlan {
  const byNumber = new Map(into.rows.flatMap((row) => (row.number === undefined ? [] : [[row.number, row] as const])))
  const byTitle = Map.groupBy(into.rows, (row) => titleKey(row.activity.title))
  const isNamed = mapping.includes('title') || mapping.includes('number')
  const taken = new Set<string>()
  const lines: PastedLine[] = []
  const changes: SentChange[] = []
  for (const [index, row] of cells.entries()) {
    const line = readLine(row, mapping, into)
    const title = typeof line.values['title'] === 'string' ? line.values['title'] : undefined
    const named = title === undefined ? [] : (byTitle.get(titleKey(title)) ?? [])
    if (named.length > 1 && line.number === undefined) {
      lines.push({ does: 'nothing', title: title ?? '', problems: [`${named.length} activities are called that. Paste with their numbers.`] })
      continue
    }
    const known = isNamed ? ((line.number === undefined ? undefined : byNumber.get(line.number)) ?? named[0]) : into.below[index]
    const done = known !== undefined ? changeOne(known, line, into, taken) : title !== undefined ? addOne(title, line, into, taken) : undefined
    if (done === undefined) {
      lines.push({ does: 'nothing', title: title ?? line.number ?? row.find((cell) => cell !== '') ?? '', problems: [isNamed ? 'It has no title, and no number of an activity of this plan.' : 'There is no row left to fill.', ...line.problems] })
      continue
    }
    lines.push(done.line)
    changes.push(...done.changes)
  }
  return { lines, changes }
}

interface Done { readonly line: PastedLine; readonly changes: readonly SentChange[] }

function changeOne(row: ActivityRow, line: Line, { graph }: PasteInto, taken: Set<string>): Done {
  const different = Object.fromEntries(Object.entries(line.values).filter(([field, value]) => !isEqual(fieldValue(row.activity, field), value)))
  const money = costChange(graph, row, line.cost, taken)
  const changes = [...(Object.keys(different).length === 0 ? [] : [edit(row.activity, different)]), ...(money.change === undefined ? [] : [money.change])]
  const problems = [...line.problems, ...(money.why === undefined ? [] : [money.why])]
  return { line: { does: changes.length === 0 ? 'same' : 'change', title: row.activity.title, problems }, changes }
}

function costChange(graph: PlanGraph, row: ActivityRow, cost: Usd | undefined, taken: Set<string>): { readonly change?: SentChange; readonly why?: string } {
  if (cost === undefined) return {}
  const [only, another] = graph.referring(row.id, 'funding-line', 'activity')
  if (another !== undefined) return { why: 'Cost: it has several funding lines. Change them in the record, where each has its own year and program.' }
  if (only !== undefined) return isEqual(only.likely, cost) ? {} : { change: edit(only, { likely: cost }) }
  return { change: fundingLine(graph, row.id, cost, row.activity.programs?.[0], row.activity.start, taken) }
}

function fundingLine(graph: PlanGraph, activity: RecordId, likely: Usd, program: string | undefined, start: string | undefined, taken: Set<string>): SentChange {
  const day = start === undefined ? undefined : parseDay(start)
  const id = newRecordId('fund', activity.replace(/^act-/, ''), { has: (one) => taken.has(one) || graph.find(one as RecordId) !== undefined })
  taken.add(id)
  const values = { activity, program, fiscalYear: day === undefined ? undefined : fiscalYearOf(day), likely, stage: 'forecast' }
  return { action: 'add', kind: 'funding-line', id, fields: Object.entries(values).filter(([, after]) => after !== undefined).map(([field, after]) => ({ field, before: undefined, after })) }
}

function addOne(title: string, line: Line, { graph }: PasteInto, taken: Set<string>): Done {
  const made = add(graph, 'activity', { status: 'idea', ...line.values }, taken)
  taken.add(made.id)
  const { programs, start } = line.values
  const program = Array.isArray(programs) && typeof programs[0] === 'string' ? programs[0] : undefined
  const money = line.cost === undefined ? [] : [fundingLine(graph, made.id, line.cost, program, typeof start === 'string' ? start : undefined, taken)]
  return { line: { does: 'add', title, problems: line.problems }, changes: [made.change, ...money] }
}
