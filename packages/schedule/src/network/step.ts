import type { WorkCalendar } from './work-calendar.ts'

/** Something with days in a network. Days are numbers (`dayNumber`); an end is the day after the last day. */
export interface Step {
  readonly id: string
  /** It starts no earlier. */
  readonly floor: number
  /** Days it takes; in working days of its calendar where `isWorked`. 0: a moment. */
  readonly length: number
  readonly isWorked?: boolean
  /** The days on which it may start where it is moved off its floor; every day where left out. */
  readonly calendar?: WorkCalendar | undefined
  /** It ends no later than the end this gives; none where left out. */
  readonly ceiling?: number
  /** It stands on its floor whatever comes before. */
  readonly isFixed?: boolean
  /** It starts as late as what waits for it allows. */
  readonly isLate?: boolean
}

/** The four ties between steps. */
export type LinkType = 'finish-start' | 'start-start' | 'finish-finish' | 'start-finish'

/** A tie between two steps; a negative lag is a lead. The lag is in working days of the later step where `isWorked`. */
export interface Link {
  readonly from: string
  readonly to: string
  readonly type: LinkType
  readonly lag: number
  readonly isWorked?: boolean
}

/** Where no ceiling stands. */
export const never = 0x3fffffff
