import type { Day } from '@throughline/model'

/** From a first day to a last day; a day that is not known is left out. */
export interface Span {
  readonly start?: Day | undefined
  readonly end?: Day | undefined
}

/**
 * The field by which something lies outside a span: its start where that is too early or too late, else its end;
 * undefined where it lies inside, as far as the days are known.
 */
export function outside(inner: Span, outer: Span): 'start' | 'end' | undefined {
  if (inner.start !== undefined && isOutside(inner.start, outer)) return 'start'
  if (inner.end !== undefined && isOutside(inner.end, outer)) return 'end'
  return undefined
}

const isOutside = (day: Day, outer: Span) => (outer.start !== undefined && day < outer.start) || (outer.end !== undefined && day > outer.end)
