import { z } from 'zod'
import type { Day } from '@throughline/model'

/** A calendar day in a data file. */
export const dataDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'is no day' }).transform((text) => text as Day)

/** The days a value holds, both included; an open end is not known to end. */
export const span = { from: dataDay.optional(), until: dataDay.optional() }

export interface Span {
  readonly from?: Day | undefined
  readonly until?: Day | undefined
}

/**
 * The value that holds on a day: a change in law is one new dated value, the earlier ones stay.
 * `valueOn(limit.values, day('2023-12-22'))?.usd // 2000000`
 */
export const valueOn = <V extends Span>(values: readonly V[], on: Day): V | undefined =>
  values.find(({ from, until }) => (from === undefined || from <= on) && (until === undefined || on <= until))

/** Dated values of one thing, in order, none overlapping the next; what lies between two is not known. */
export function datedValues<S extends z.ZodType<Span>>(value: S) {
  return z.array(value).min(1).readonly().refine(isInOrder, { error: 'holds values whose days overlap or stand out of order' })
}

const isInOrder = (values: readonly Span[]) => values.every((value, at) => {
  if (value.from !== undefined && value.until !== undefined && value.until < value.from) return false
  const next = values[at + 1]
  return next === undefined || (value.until !== undefined && next.from !== undefined && value.until < next.from)
})
