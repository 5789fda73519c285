import type { RecordId, Source } from '@throughline/model'

/** What a need is tested for, in the order the reasons are told. */
export const testIds = [
  'confidence', 'in-force', 'purpose', 'support', 'recipient', 'geography', 'restriction', 'prohibition', 'limit', 'companion', 'concurrence', 'vetting', 'notification', 'money', 'sustainment', 'cost-share',
] as const
export type TestId = (typeof testIds)[number]

/** Why a test is passed. */
export interface LawReason {
  readonly test: TestId
  readonly text: string
  readonly source: Source
}

/** Why a test is failed; `boundary` is what would pass it: "construction at or below $2,000,000". */
export interface LawFailure extends LawReason {
  readonly boundary?: string
}

/** What nobody has said yet: a question that yes or no would settle. */
export interface LawQuestion {
  readonly test: TestId
  /** Under this key an answer is kept: `eda-grant-516/geography`. */
  readonly key: string
  readonly question: string
  readonly settles: string
  /** Where in the plan it would better be said, if there is such a place. */
  readonly record?: RecordId
  readonly field?: string
  readonly source: Source
}

/**
 * Whether a program may be used for a need on a day, by what the catalogue holds: a planning aid, not legal advice.
 * `undetermined`: no test is failed, and at least one question is open ("cannot tell yet").
 * `silent`: what neither the catalogue nor a source we read says; it decides nothing and is shown.
 */
export interface Verdict {
  readonly program: string
  readonly verdict: 'eligible' | 'ineligible' | 'undetermined'
  readonly because: readonly LawReason[]
  readonly failed: readonly LawFailure[]
  readonly ask: readonly LawQuestion[]
  readonly silent: readonly string[]
}

/** What a check needs of a verdict: no reasons why tests are passed. */
export type BareVerdict = Omit<Verdict, 'because' | 'silent'>

/** Words, or how to word them: made only where somebody reads them. */
export type Worded = string | (() => string)

/** What one test says of one need: any number of passes, failures, questions and silences. */
export type Outcome =
  | { readonly is: 'pass'; readonly text: Worded; readonly source?: Source }
  | { readonly is: 'fail'; readonly text: Worded; readonly source?: Source; readonly boundary?: Worded }
  | { readonly is: 'ask'; readonly question: Worded; readonly settles: string; readonly key?: string; readonly wholeKey?: string; readonly record?: RecordId; readonly field?: string; readonly source?: Source }
  | { readonly is: 'silent'; readonly text: string }
