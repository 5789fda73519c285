import type { Day, FiscalYear, KindId, PlanGraph, RecordId } from '@throughline/model'
import type { MoneySum } from './money-sum.ts'

/** What the rows are grouped by. `phase`: phase, then line of effort, as in the chapter's figure 19-5; `unit`: the unit that receives. */
export type MatrixRows = 'effort' | 'program' | 'payer' | 'organization' | 'phase' | 'unit'
export type MatrixColumns = 'fiscal-year' | 'quarter' | 'month' | 'phase'

export interface MatrixOptions {
  readonly rows: MatrixRows
  readonly columns: MatrixColumns
  /** The day the matrix is as of. */
  readonly on: Day
  /** Activities to show; all where left out. */
  readonly filter?: (activity: RecordId) => boolean
  /** Also a group, last, of what others give beside the plan; it counts in no sum. */
  readonly hasContributions?: boolean
}

/** A span of days with a label, both ends included. */
export interface MatrixSpan {
  readonly key: string
  readonly label: string
  readonly start: Day
  readonly end: Day
}

/** A column; `outside` holds money that falls in no span (no year is stated, or no phase holds the day). */
export interface MatrixColumn {
  readonly key: string
  readonly label: string
  readonly start?: Day
  readonly end?: Day
  readonly year?: FiscalYear
  readonly isOutside: boolean
}

/** How a bar is drawn. `partner`: the partner pays all of it. */
export type BarStatus = 'done' | 'under-way' | 'approved' | 'requested' | 'idea' | 'cancelled' | 'partner'

export interface MatrixBar {
  readonly start: Day
  readonly end: Day
  readonly status: BarStatus
  /** The status in words: `under way`. */
  readonly statusText: string
  /** It should have ended, or begun, by the day, and nothing says it did. */
  readonly isLate: boolean
}

/** One row of the tree; a group sums the activities below it. */
export interface MatrixRow {
  /** Unique in the matrix: an activity paid by two programs stands in two rows. */
  readonly key: string
  readonly kind: KindId | 'program' | 'none'
  readonly record?: RecordId
  readonly program?: string
  /** Outline number: `1`, `1.2`, `1.2.3`. */
  readonly number: string
  readonly title: string
  /** A word beside the title: `initiative`, the short name of the objective, the activity type. */
  readonly note?: string
  /** 0 for the outermost. */
  readonly depth: number
  /** The activity's own bar. */
  readonly bar?: MatrixBar
  /** First and last day of everything below. */
  readonly span?: { readonly start: Day; readonly end: Day }
  /** One for each column. */
  readonly costs: readonly MoneySum[]
  /** Always the sum of `costs`, and of the children's totals. */
  readonly total: MoneySum
  /** Activities on this row and below it. */
  readonly activities: number
  readonly children: readonly MatrixRow[]
}

/** A link between two activities of the matrix: which ends it ties. */
export interface MatrixLink {
  readonly dependency: RecordId
  readonly from: RecordId
  readonly to: RecordId
  readonly type: LinkType
  readonly lagDays: number
  /** By the planned days the later one starts, or ends, before the link allows. */
  readonly isBroken: boolean
}

export type LinkType = 'finish-start' | 'start-start' | 'finish-finish' | 'start-finish'

export interface MatrixMilestone {
  readonly record: RecordId
  readonly title: string
  readonly date: Day
  readonly isMet: boolean
  /** Key of the row it is drawn on; those tied to none have a row of their own, the first. */
  readonly row: string
}

/** A closing line of the table: who pays, per column. */
export interface MatrixTotal {
  readonly key: string
  readonly label: string
  readonly costs: readonly MoneySum[]
  readonly total: MoneySum
}

/** The synchronization matrix: the same whatever the order of the activities that came in. */
export interface Matrix {
  readonly rowsBy: MatrixRows
  readonly columnsBy: MatrixColumns
  readonly on: Day
  readonly title: string
  readonly start: Day
  readonly end: Day
  readonly columns: readonly MatrixColumn[]
  readonly phases: readonly (MatrixSpan & { readonly record: RecordId; readonly position: number })[]
  readonly years: readonly (MatrixSpan & { readonly year: FiscalYear })[]
  readonly quarters: readonly MatrixSpan[]
  readonly rows: readonly MatrixRow[]
  readonly costs: readonly MoneySum[]
  readonly total: MoneySum
  /** Who pays: the United States, the partner, international organizations, payer not named. */
  readonly payers: readonly MatrixTotal[]
  readonly links: readonly MatrixLink[]
  readonly milestones: readonly MatrixMilestone[]
  /** Activities without dates: they have a row and no bar. */
  readonly undated: readonly RecordId[]
  readonly activities: number
}

export type MatrixOf = (plan: PlanGraph, options: MatrixOptions) => Matrix
