import type { AnyRecord } from '@throughline/model'
import { classifiedCell, refusedAsClassified } from './classified-cell.ts'
import { readCsvGrid } from './csv-grid.ts'
import { propose, type ImportProposal, type Wanted } from './import-proposal.ts'
import { read, refused, type Problem, type Reading } from './reading.ts'
import { lineText, slug } from './record-text.ts'

/** One task of a list: its number and what it says. */
export interface TaskRow {
  readonly line: number
  readonly number: string
  readonly text: string
  readonly condition?: string | undefined
  readonly standard?: string | undefined
}

export interface TaskList {
  readonly rows: readonly TaskRow[]
  readonly notRead: readonly Problem[]
}

const headings = {
  number: /^(ujtl|task)? ?(number|no\.?|id|ref(erence)?)$/i,
  text: /^(task|title|task title|task name|text|description)$/i,
  condition: /^conditions?$/i,
  standard: /^standards?|measures?$/i,
} as const

/** A number of the joint task list, such as `TA 1.2.1`, `OP 3.3` or `ST 8.2.8.1`. */
const isJoint = (number: string) => /^(SN|ST|OP|TA)\b/i.test(number)

/**
 * Reads a list of tasks kept as CSV: a column of numbers and a column of tasks, in any order; conditions and standards where there are any.
 * `readTaskList(bytes, 'tasks.csv') // { kind: 'read', value: { rows: [{ number: 'TA 1.2', text: 'Conduct patrols' }] } }`
 */
export function readTaskList(bytes: Uint8Array, name: string): Reading<TaskList> {
  const grids = readCsvGrid(bytes, name)
  if (grids.kind === 'refused') return grids
  const [header, ...lines] = grids.value[0]?.rows ?? []
  if (header === undefined) return refused('empty', `${name} is empty: there is nothing to read.`)
  const at = (column: keyof typeof headings) => header.cells.findIndex((cell) => headings[column].test(cell.trim()))
  const places = { number: at('number'), text: at('text'), condition: at('condition'), standard: at('standard') }
  if (places.number === -1 || places.text === -1) return refused('not-recognized', `${name} is no list of tasks: its first row needs a column "Number" and a column "Task".`, 'line 1')
  const marked = classifiedCell(lines.map(({ cells }) => cells.join(' ')).join('\n'), lines)
  if (marked !== undefined) return refusedAsClassified(name, marked)
  const rows: TaskRow[] = []
  const notRead: Problem[] = []
  for (const { line, cells } of lines) {
    const number = lineText(cells[places.number])
    const text = lineText(cells[places.text])
    if (number === undefined || text === undefined) notRead.push({ line, what: number === undefined ? 'has no number' : `task ${number} has no text` })
    else rows.push({ line, number, text, condition: lineText(cells[places.condition]), standard: lineText(cells[places.standard]) })
  }
  return read({ rows, notRead })
}

/**
 * Tasks of a list as records: numbers of the joint list (SN, ST, OP, TA) go into its field, others are the office's own. The same list again adds nothing,
 * and a role given to a task by hand stays. `planTasks(list, plan.own).add.length`
 */
export function planTasks(list: TaskList, existing: Iterable<AnyRecord>): ImportProposal {
  const wanted = list.rows.map(({ line, number, text, condition, standard }): Wanted => ({
    line,
    record: { kind: 'task', id: `task-${slug(number.replaceAll('.', '-'))}`, text, condition, standard, ...(isJoint(number) ? { ujtl: number } : { ref: number }) },
  }))
  const proposal = propose(existing, wanted, [])
  return { ...proposal, notPlaced: [...proposal.notPlaced, ...list.notRead] }
}
