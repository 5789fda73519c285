import type { BarStatus, MatrixColumns, MatrixRows } from '@throughline/analysis'
import type { Search } from '../../address.ts'

/** How the matrix is looked at, as the address says it. */
export interface MatrixView {
  readonly rows: MatrixRows
  readonly columns: MatrixColumns
  /** Words every activity shown has in its title, number, line, owner or program. */
  readonly text: string
  /** Statuses that are not shown. */
  readonly hidden: ReadonlySet<BarStatus>
  readonly hasStaffSteps: boolean
  readonly hasLinks: boolean
  readonly hasMilestones: boolean
  /** The life of the money below each bar. */
  readonly hasFunds: boolean
  /** Marks beside the bars, by whether they are drawn. */
  readonly marks: Marks
}

/** What may be drawn beside the bars; each is remembered on this machine, and the address wins. */
export const markIds = ['critical', 'float', 'forecast', 'gates', 'others'] as const
export type MarkId = (typeof markIds)[number]
export type Marks = Readonly<Record<MarkId, boolean>>
const usualMarks: Marks = { critical: true, float: true, forecast: true, gates: false, others: true }

/** Reads marks written as words with a minus for those switched off: `readMarks('gates.-float').gates // true` */
export function readMarks(text: string): Marks {
  const words = new Set(text.split('.'))
  const isOn = (id: MarkId) => (words.has(id) ? true : words.has(`-${id}`) ? false : usualMarks[id])
  return { critical: isOn('critical'), float: isOn('float'), forecast: isOn('forecast'), gates: isOn('gates'), others: isOn('others') }
}
export const writeMarks = (marks: Marks): string => markIds.filter((id) => marks[id] !== usualMarks[id]).map((id) => (marks[id] ? id : `-${id}`)).join('.')

export const rowsWords: Readonly<Record<MatrixRows, string>> = { effort: 'Line of effort', program: 'Program', payer: 'Payer', organization: 'Organization', phase: 'Phase and line of effort', unit: 'Recipient unit' }
export const columnsWords: Readonly<Record<MatrixColumns, string>> = { 'fiscal-year': 'Fiscal years', quarter: 'Quarters', month: 'Months', phase: 'Phases' }
export const statuses: readonly BarStatus[] = ['done', 'under-way', 'approved', 'requested', 'idea', 'partner', 'cancelled']

const rowsIds: readonly MatrixRows[] = ['effort', 'phase', 'program', 'payer', 'organization', 'unit']
const columnsIds: readonly MatrixColumns[] = ['fiscal-year', 'quarter', 'month', 'phase']
const oneOf = <T extends string>(known: readonly T[], told: string | undefined, otherwise: T): T => known.find((one) => one === told) ?? otherwise

/** Reads the words of the address; what it does not know it takes as not said. `readView({ rows: 'program' }).columns // quarter` */
export const readView = (search: Search): MatrixView => {
  const hidden = (search['hide'] ?? '').split('.')
  return {
    rows: oneOf(rowsIds, search['rows'], 'effort'),
    columns: oneOf(columnsIds, search['columns'], 'quarter'),
    text: search['text'] ?? '',
    hidden: new Set(statuses.filter((status) => hidden.includes(status))),
    hasStaffSteps: search['staff'] === 'shown',
    hasLinks: search['links'] !== 'hidden',
    hasMilestones: search['milestones'] !== 'hidden',
    hasFunds: search['funds'] !== 'hidden',
    marks: readMarks(search['marks'] ?? ''),
  }
}

/** The word of the address for the statuses hidden; undefined for none. */
export const hideWord = (hidden: ReadonlySet<BarStatus>): string | undefined =>
  hidden.size === 0 ? undefined : statuses.filter((status) => hidden.has(status)).join('.')

export const isFiltering = (view: MatrixView): boolean => view.text.trim() !== '' || view.hidden.size > 0
export const noFilters: Search = { text: undefined, hide: undefined }
