import type { Day, FiscalYear, KindId, PlanGraph, RecordId, Usd } from '@throughline/model'
import type { MoneySum } from './money-sum.ts'
import type { Progress } from './progress.ts'

/** The chain of guidance a path climbs; each ends in the strategy of the nation that planned it. */
export type Chain = 'defense' | 'state-usaid' | 'partner'

/** A piece of the sentence: plain words, or words that stand for a record. Joined, the texts are the sentence. */
export interface Clause {
  readonly text: string
  readonly record?: RecordId
  /** Set where the words stand for a document of one chain. */
  readonly chain?: Chain
  /** Number of the station the words stand for, 1 at the record asked about. */
  readonly station?: number
}

/** Where a record stands among its like: "4th of 5 activities in the line". */
export interface Siblings {
  /** 1 is first. */
  readonly position: number
  readonly of: number
  /** Told in words: `4th of 5 activities`, `only line to it`. */
  readonly text: string
  /** The like, in order, the record among them: for a walk with the arrow keys. */
  readonly ids: readonly RecordId[]
}

/** One stop on the way up. */
export interface Station {
  readonly record: RecordId
  readonly kind: KindId
  readonly title: string
  /** Its level in the plan or chain: `Line of activity`, `Department`. */
  readonly level: string
  /** The interagency word for the level: `State: project`. */
  readonly also?: string
  /** Its number as a reader would say it: `IMO 3`, `Line 1.2`, `objective 1.3`. */
  readonly number?: string
  /** Why this stop leads to the next one up; to be read after "because". */
  readonly because?: string
  readonly siblings?: Siblings
  /** Further down the same link: for an activity its dates and place, for a money line its amount. */
  readonly detail?: string
  /** The document a guidance statement stands in. */
  readonly document?: { readonly record: RecordId; readonly title: string; readonly type?: string }
  /** It stands in a document that is superseded. */
  readonly superseded?: true
}

/** The way up one chain. */
export interface UpPath {
  readonly chain: Chain
  /** The record first, then up its own plan to the station that answers guidance, then statements, and last the document at the top. */
  readonly path: readonly Station[]
  /** The part of the path that is guidance: statements and documents, lowest first. */
  readonly guidance: readonly Station[]
  /** The station of the trunk whose guidance link the chain hangs on. */
  readonly joins?: RecordId
  /** The path reaches whole-of-government strategy (for the partner chain: the partner's own). */
  readonly complete: boolean
  /** What is missing to reach the top, as a sentence; set where not complete. */
  readonly missing?: string
  /** Other statements of the chain that stations of the trunk answer. */
  readonly alsoAnswers: readonly RecordId[]
}

export interface MoneyRow {
  readonly fundingLines: readonly RecordId[]
  readonly program?: string
  readonly fiscalYear?: FiscalYear
  readonly payer?: RecordId
  readonly payerName?: string
  /** Whether the partner or an international organization pays. */
  readonly isPartners: boolean
  readonly stage: string
  /** Sum of likely costs; undefined where no line says one. */
  readonly usd?: Usd
}

export interface DownMoney {
  readonly total: MoneySum
  readonly rows: readonly MoneyRow[]
}

export interface DownMeasure {
  readonly record: RecordId
  readonly title: string
  readonly type?: string
  readonly unit?: string
  readonly objective: RecordId
  readonly progress: Progress
}

/** A record named on the way down, with the one line a reader needs. */
export interface DownRecord {
  readonly record: RecordId
  readonly kind: KindId
  readonly title: string
  readonly date?: Day
  readonly state?: string
  /** Something about it needs attention: an assumption broken or overdue, an agreement refused or lapsed. */
  readonly attention?: string
}

export interface Down {
  readonly money: DownMoney
  readonly agreements: readonly DownRecord[]
  readonly measures: readonly DownMeasure[]
  readonly milestones: readonly DownRecord[]
  readonly assumptions: readonly DownRecord[]
  readonly risks: readonly DownRecord[]
  /** Activities below the record, by first day; for an activity, itself. */
  readonly activities: readonly DownRecord[]
  /** For guidance: the end states, objectives and lines below that answer it. */
  readonly answers: readonly DownRecord[]
}

/** The throughline of one record. */
export interface Trace {
  readonly record: RecordId
  readonly kind: KindId
  readonly title: string
  readonly on: Day
  readonly sentence: string
  readonly clauses: readonly Clause[]
  /** The common trunk, the record first: activity, line of activity, objectives, line of effort, end state. */
  readonly stations: readonly Station[]
  /** What the trunk itself lacks: `no end state is named`. */
  readonly missing: readonly string[]
  readonly up: readonly UpPath[]
  readonly down: Down
}

/** One node of the tree under a guidance statement or document. */
export interface AnswerNode {
  readonly record: RecordId
  readonly kind: KindId
  readonly title: string
  readonly level: string
  readonly superseded?: true
  /** Activities on this node and below it, each counted once. */
  readonly activities: number
  readonly money: MoneySum
  readonly children: readonly AnswerNode[]
}

/** Everything that answers a guidance statement. */
export interface Answers {
  readonly record: RecordId
  readonly sentence: string
  readonly clauses: readonly Clause[]
  readonly tree: AnswerNode
  readonly statements: number
  readonly endStates: readonly RecordId[]
  readonly objectives: readonly RecordId[]
  readonly linesOfEffort: readonly RecordId[]
  readonly linesOfActivity: readonly RecordId[]
  readonly activities: readonly RecordId[]
  readonly money: MoneySum
}

export type TraceOf = (plan: PlanGraph, id: RecordId, on: Day) => Trace | undefined
