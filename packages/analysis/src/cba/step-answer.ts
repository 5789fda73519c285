import type { AnyRecord, RecordId } from '@throughline/model'
import { byText, counted } from './order.ts'
import type { AnalysisStepId } from './step.ts'

export type StepStateId = 'answered' | 'partly' | 'open' | 'not-needed'

/** How far one step is, why, and what to do next where it is not done. */
export interface StepAnswer {
  readonly state: StepStateId
  readonly because: string
  /** One imperative sentence; undefined where nothing is left to do. */
  readonly next?: string
  readonly records: readonly RecordId[]
  /** The step that must be taken first, where this one cannot be taken yet. */
  readonly waitsFor?: AnalysisStepId
}

const idsOf = (records: readonly AnyRecord[]): readonly RecordId[] => [...new Set(records.map(({ id }) => id))].sort(byText)

export const answered = (because: string, records: readonly AnyRecord[] = []): StepAnswer => ({ state: 'answered', because, records: idsOf(records) })
export const partly = (because: string, next: string, records: readonly AnyRecord[] = []): StepAnswer => ({ state: 'partly', because, next, records: idsOf(records) })
export const open = (because: string, next: string): StepAnswer => ({ state: 'open', because, next, records: [] })
/** Open until another step is taken. */
export const waiting = (waitsFor: AnalysisStepId, because: string, next: string): StepAnswer => ({ ...open(because, next), waitsFor })
export const skipped = (because: string, records: readonly AnyRecord[] = []): StepAnswer => ({ state: 'not-needed', because, records: idsOf(records) })

/** What a step asks of each of some records: the words for what is missing, empty where nothing is. */
export interface EachAsks<R extends AnyRecord> {
  readonly records: readonly R[]
  readonly missing: (record: R) => readonly string[]
  readonly one: string
  readonly many?: string
  /** What to do where there is no record at all. */
  readonly none: StepAnswer
  readonly next: string
}

/** Answered where nothing is missing of any record, in part where something is; the first that lack something are named by what they lack. */
export function eachAnswered<R extends AnyRecord>({ records, missing, one, many, none, next }: EachAsks<R>): StepAnswer {
  if (records.length === 0) return none
  const lacking = records.map((record) => ({ record, lacks: missing(record) })).filter(({ lacks }) => lacks.length > 0)
  if (lacking.length === 0) return answered(`${counted(records.length, one, many)}, each complete.`, records)
  const lacks = [...new Set(lacking.flatMap((each) => each.lacks))]
  return partly(`${lacking.length} of ${counted(records.length, one, many)} still ${lacking.length === 1 ? 'needs' : 'need'}: ${lacks.join(', ')}.`, next, records)
}

/** The words whose condition holds. `lacking({ 'a source': true, 'a day': false }) // ['a source']` */
export const lacking = (asked: Readonly<Record<string, boolean>>): readonly string[] => Object.entries(asked).flatMap(([words, isLacking]) => (isLacking ? [words] : []))
