import { addDays, daysBetween, formatDay, formatSpan, type Day } from '@throughline/model'
import type { Dated } from '@throughline/schedule'

/** The days of a bar as they are drawn: what is critical, how far it can slip, and where the forecast puts it. */
export interface DateMarks {
  readonly isCritical: boolean
  readonly isNearCritical: boolean
  /** The days it can slip, drawn as a tail: the day after it ends (as forecast) to the last day it may end. Left out where there is no float. */
  readonly tail?: { readonly start: Day; readonly end: Day }
  /** Where the forecast pushes it off its planned days. */
  readonly ghost?: { readonly start: Day; readonly end: Day; readonly days: number }
  readonly floatDays: number
  /** All of it in words, a sentence each. */
  readonly words: readonly string[]
}

/**
 * How the days of an activity are drawn beside its bar; undefined for what is over.
 * `dateMarks(schedule.of(id), row.bar)?.isCritical`
 */
export function dateMarks(dated: Dated | undefined, bar: { readonly start: Day; readonly end: Day } | undefined): DateMarks | undefined {
  if (dated === undefined || dated.progress === 'over') return undefined
  const { earlyStart, earlyFinish, lateFinish, totalFloatDays: floatDays, isCritical, isNearCritical } = dated
  const pushed = bar === undefined ? 0 : Math.max(daysBetween(bar.start, earlyStart), daysBetween(bar.end, earlyFinish))
  return {
    isCritical, isNearCritical, floatDays,
    ...(floatDays > 0 && { tail: { start: addDays(earlyFinish, 1), end: lateFinish } }),
    ...((bar === undefined || pushed > 0) && { ghost: { start: earlyStart, end: earlyFinish, days: pushed } }),
    words: [
      isCritical ? 'on the critical path' : isNearCritical ? 'nearly critical' : 'not critical',
      floatDays < 0 ? `${dayWord(-floatDays)} too late for ${formatDay(lateFinish)}` : floatDays === 0 ? 'no float' : `float ${dayWord(floatDays)}, until ${formatDay(lateFinish)}`,
      ...(pushed > 0 ? [`forecast ${formatSpan(earlyStart, earlyFinish)}, ${dayWord(pushed)} later than planned`] : []),
    ],
  }
}

const dayWord = (n: number) => (n === 1 ? '1 day' : `${n} days`)
