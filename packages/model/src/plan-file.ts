import type { BookType } from './kind.ts'
import type { AnyRecord } from './kinds.ts'
import type { Cited } from './plan-graph.ts'
import type { BookId } from './record-id.ts'

/** The format this version writes; older ones are upgraded as they are read (`plan-file-upgrade.ts`). */
export const planFileFormat = 2

/** The largest plan file that is read, in characters: some twenty-five times the teaching plan. */
export const largestPlanFile = 10_000_000

/** What a plan file holds: one book, its records, and stubs of what it cites in other books. */
export interface PlanFile {
  readonly book: { readonly id: BookId; readonly type: BookType; readonly title: string }
  readonly records: readonly AnyRecord[]
  readonly cites: readonly Cited[]
  /** Comments a person wrote into the file, by place; kept when the same file is written again. */
  readonly remarks?: FileRemarks
}

/** Comments by place: `records/activity/act-talks/title` → text before it, text behind it. */
export type FileRemarks = ReadonlyMap<string, { readonly before?: string; readonly behind?: string }>

/** One thing wrong with a plan file, and where; line and column count from 1. */
export interface FileProblem {
  readonly line: number
  readonly column: number
  /** The place in words: `records › activity › act-talks › start`. */
  readonly where: string
  readonly message: string
}

export type ReadPlanFile = { readonly ok: true; readonly file: PlanFile } | { readonly ok: false; readonly problems: readonly FileProblem[] }

/** One problem as a line of text: `12:7 records › activity › act-talks › start: is not a day …`. */
export const tellProblem = (p: FileProblem): string => `${p.line}:${p.column} ${p.where === '' ? '' : `${p.where}: `}${p.message}`
