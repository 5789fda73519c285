import { daysBetween, formatSpan } from '@throughline/model'
import type { Dated } from '@throughline/schedule'

/** `dayCount(1) // 1 day` */
export const dayCount = (n: number): string => (n === 1 ? '1 day' : `${n} days`)
const workCount = (n: number) => (n === 1 ? '1 working day' : `${n} working days`)

/** Words as a sentence of their own: `asSentence('it is over') // It is over.` */
export const asSentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`

/** The float in calendar and working days, and how much of it moves nothing else: `12 days (8 working days), 3 of them moving nothing else`. */
export function floatText({ totalFloatDays, totalFloatWorkingDays, freeFloatDays }: Dated): string {
  if (totalFloatDays < 0) return `none: ${dayCount(-totalFloatDays)} too late (${workCount(-totalFloatWorkingDays)})`
  if (totalFloatDays === 0) return 'none'
  const free = freeFloatDays >= totalFloatDays ? 'none of it moves anything else' : freeFloatDays <= 0 ? 'its first day moves what waits for it' : `the first ${dayCount(freeFloatDays)} move nothing else`
  return `${dayCount(totalFloatDays)} (${workCount(totalFloatWorkingDays)}); ${free}`
}

/** Whether it is critical, in a word or two. */
export const criticalWord = ({ isCritical, isNearCritical, progress, totalFloatDays }: Dated): string =>
  progress === 'over' ? 'over' : totalFloatDays < 0 ? 'late already' : isCritical ? 'yes' : isNearCritical ? 'nearly' : 'no'

/** By how much the forecast has left the days planned; undefined where it has not: `planned 01 JUL 27 to 30 SEP 27, pushed 5 days`. */
export function plannedText({ activity: { start, end }, earlyStart, earlyFinish, progress }: Dated): string | undefined {
  if (progress === 'over' || start === undefined) return undefined
  const by = Math.max(daysBetween(start, earlyStart), end === undefined ? 0 : daysBetween(end, earlyFinish))
  return by <= 0 ? undefined : `pushed ${dayCount(by)} from ${formatSpan(start, end ?? start)}`
}
