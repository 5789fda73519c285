import { thresholds } from '@throughline/catalog'
import { addDays, addYears, formatDay, type Activity, type Day, type Rec } from '@throughline/model'
import type { TransferRule } from './transfer-rule.ts'

/** Whether a lease lasts as long as the law names: then Congress is told of it at any amount. */
export interface LeaseLength {
  /** The law's years. */
  readonly years: number
  readonly isAsLong: 'yes' | 'no' | 'unknown'
  readonly from: Day | undefined
  readonly to: Day | undefined
}

/**
 * How long a lease lasts against the years of its thresholds (AECA 61-64); undefined for what is held by its amount alone.
 * Its first and last day count. It runs from the day it took effect, was accepted or was offered (whichever is the latest known of) to the day the case says it ends.
 * A need tried out says nothing of it. An activity without a case says only that the lease is so long where it itself is: the lease outlasts its delivery.
 * `leaseLength(lease, rule, day('2027-06-01'))?.isAsLong // 'unknown'`
 */
export function leaseLength(of: Rec<'case'> | Activity | undefined, { thresholds: ids }: TransferRule, offered: Day | undefined): LeaseLength | undefined {
  const [years] = ids.flatMap((id) => thresholds.get(id)?.atAnyAmountFromYears ?? []).toSorted((a, b) => a - b)
  if (years === undefined) return undefined
  if (of === undefined) return { years, isAsLong: 'unknown', from: offered, to: undefined }
  const from = of.kind === 'case' ? (of.implemented ?? of.accepted ?? offered) : of.start
  const to = of.kind === 'case' ? of.leaseEnds : of.end
  if (from === undefined || to === undefined) return { years, isAsLong: 'unknown', from, to }
  const isAsLong = addDays(to, 1) >= addYears(from, years)
  return { years, isAsLong: isAsLong ? 'yes' : of.kind === 'case' ? 'no' : 'unknown', from, to }
}

const sayYears = (years: number) => (years === 1 ? 'a year' : `${years} years`)

/** What the law says of the length of a lease, and how long this one is; with a space before it. Nothing for what is no lease. */
export function sayLeaseLength(length: LeaseLength | undefined): string {
  if (length === undefined) return ''
  const { years, isAsLong, from, to } = length
  const known = isAsLong !== 'unknown' && from !== undefined && to !== undefined ? `this one lasts from ${formatDay(from)} to ${formatDay(to)}, which is ${isAsLong === 'yes' ? 'as long' : 'shorter'}` : 'how long this one lasts is not known'
  return ` Of a lease of ${sayYears(years)} or more it is told at any amount: ${known}.`
}

/** `On which day does the lease end? …` */
export const askOfLease = ({ years, from }: LeaseLength): string =>
  `${from === undefined ? 'From which day to which does the lease last' : 'On which day does the lease end'}? Congress is told of one of ${sayYears(years)} or more at any amount.`
