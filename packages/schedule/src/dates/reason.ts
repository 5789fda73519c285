import type { Day, RecordId, Source } from '@throughline/model'

/**
 * What holds a day: the activity's own start, a link, a gate of the law, the life of its money, the first day of the plan, the day asked about, what really happened,
 * a deadline, the end of the whole plan, or a calendar that has no work that day.
 */
export type ReasonSort = 'own-start' | 'fixed' | 'plan-start' | 'link' | 'gate' | 'money' | 'status-date' | 'actual' | 'deadline' | 'milestone' | 'plan-end' | 'calendar' | 'float'

/** Why a day is what it is. */
export interface Reason {
  readonly sort: ReasonSort
  readonly text: string
  /** The record that says so. */
  readonly record?: RecordId
  readonly source?: Source
  /** The day it gives by itself: the earliest start, or the latest last day. */
  readonly day?: Day
}

/** A reason that bounds a step, with the day it gives as a number: the earliest start for a floor, the end (the day after the last) for a ceiling. */
export interface Bound { readonly at: number; readonly reason: Reason }
