import type { Day } from '@throughline/model'

export interface Reading { readonly value: number; readonly date?: Day }

/** How far a measure is, as of a day. */
export interface Progress {
  readonly baseline?: Reading
  /** The newest observation up to the day. */
  readonly now?: Reading
  /** The next target due on or after the day; the last one where all are past. */
  readonly target?: Reading
  /** The last target. */
  readonly final?: Reading
  /** Share of the way from baseline to last target, 0 to 1 (may fall below 0 or pass 1); undefined where it cannot be told. */
  readonly share?: number
  /** Share that would be even progress by the day. */
  readonly expected?: number
  readonly state: 'met' | 'on-track' | 'at-risk' | 'off-track' | 'not-begun' | 'unknown'
  /** Why that state, one sentence. */
  readonly because: string
}
