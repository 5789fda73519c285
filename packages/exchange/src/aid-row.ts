import type { Usd } from '@throughline/model'
import type { Problem } from './reading.ts'

/** How far the money is; stages are pictures of one stream and are never added together. */
export type AidStage = 'requested' | 'allocated' | 'appropriated' | 'obligated' | 'disbursed'

/** How a file cuts its money; two cuts of one source are the same money. */
export type AidCut = 'total' | 'account' | 'agency' | 'sector' | 'activity'

/** One figure of a file of foreign assistance, as printed. */
export interface AidRow {
  readonly line: number
  /** The country as the file names it: a code or a name; undefined where the whole file is of one country that it does not name. */
  readonly country: string | undefined
  readonly agency?: string | undefined
  readonly account?: string | undefined
  readonly sector?: string | undefined
  readonly fiscalYear: number | undefined
  readonly period?: string | undefined
  readonly stage: AidStage | undefined
  readonly amount: Usd
  /** The day the file says the figure was fetched. */
  readonly asOf?: string | undefined
  /** Where the figure is of a whole activity over several countries: its own name and id. */
  readonly whole?: { readonly id: string; readonly title: string } | undefined
}

/** A sum the file prints, against the rows it is of, in its own unit. */
export interface AidTotal {
  readonly what: string
  readonly line: number
  readonly printed: number
  readonly rows: number
  readonly isMet: boolean
}

/** What a file of foreign assistance holds. */
export interface AidFile {
  readonly cut: AidCut
  /** The publisher, for the record of the source. */
  readonly publisher: string
  readonly unit: string
  readonly rows: readonly AidRow[]
  /** Rows whose figure could not be used, with why. */
  readonly notRead: readonly Problem[]
  readonly notes: readonly string[]
  readonly totals: readonly AidTotal[]
}
