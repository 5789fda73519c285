import type { StepConfidence } from '@throughline/catalog'
import type { Activity, Day, FiscalYear, RecordId, Source } from '@throughline/model'

/**
 * `done`: the plan shows that it is behind us. `missed`: its latest day is past, or the plan has it later than that. `tight`: 14 days are left or
 * fewer (`tightDays` of the catalogue), or the plan has it later than a number that is no rule. `ahead`: more.
 */
export type GateState = 'done' | 'ahead' | 'tight' | 'missed'

/** What in the plan answers a gate. */
export interface GateAnswer {
  readonly record: RecordId
  /** The day the plan has it done by; left out where the plan has none. */
  readonly day?: Day
  readonly isDone: boolean
}

/** A step of law or practice that an activity must pass, with its latest day. */
export interface Gate {
  /** Stable, even where its day changes: activity, program, step, and the money's year where it hangs on that. */
  readonly key: string
  readonly activity: RecordId
  readonly program: string
  readonly step: string
  readonly title: string
  readonly owner: string
  /** The first day of the window, where it has one. */
  readonly opens?: Day
  readonly latest: Day
  /** Days from the day asked about to the latest day; negative once that is past. */
  readonly slackDays: number
  readonly state: GateState
  readonly source: Source
  readonly confidence: StepConfidence
  /** The case it stands in, where it does not always; whether that is so is not decided here. */
  readonly onlyIf?: string
  /** What had to be assumed to reckon it. */
  readonly assumed?: string
  readonly answer?: GateAnswer
  /** Comes after the activity, not before it. */
  readonly isAfter: boolean
  /** The money's year of a window in the fiscal year. */
  readonly year?: FiscalYear
  /** Another check that finds it where it is missed, in every case. */
  readonly foundBy?: string
}

/** Whether a number was read whole in a source. What was read in part, is from memory or our default is no rule. */
export const isRule = ({ confidence }: Pick<Gate, 'confidence'>): boolean => confidence === 'verified'

/**
 * Whether a gate may be held against an activity. A rule always; what is no rule never against what the plan schedules or has approved. What only
 * sometimes stands only where the plan itself has the step; what comes after the activity never.
 */
export const isHeldAgainst = (gate: Gate, activity: Activity): boolean =>
  !gate.isAfter && (gate.onlyIf === undefined || gate.answer !== undefined) && (isRule(gate) || (gate.answer === undefined && activity.status !== 'approved'))
