import { addDays, earlier, lastDayOf, later, type Day } from '@throughline/model'
import { fundInWords, type FundBreach, type FundLife, type ToldFund } from '@throughline/schedule'

/** Days from one to another, both included; without a last day it goes on. */
export interface FundSpan { readonly start: Day; readonly end?: Day }

/** The money of one bar as it is drawn: all of its programs and years on one line. */
export interface FundMarks {
  /** Money may be obligated: a solid line. */
  readonly open: readonly FundSpan[]
  /** Work may still run: dotted. */
  readonly running: readonly FundSpan[]
  /** Years of money of which no source says how long it lives. */
  readonly unknown: readonly FundSpan[]
  /** Where money becomes available. */
  readonly available: readonly Day[]
  /** The part of the bar that its money does not reach. */
  readonly outside?: { readonly start: Day; readonly end: Day; readonly word: string }
  /** All of it in words, a line for each program and year. */
  readonly words: readonly string[]
}

/** Short words beside a bar that leaves its money. */
const breachWords: Readonly<Record<FundBreach['how'], string>> = { 'ends-before-available': 'before its money', 'starts-too-late': 'after its start', 'starts-after-obligation': 'after its money', 'ends-too-late': 'past its money' }

/**
 * What is drawn of the money of a bar; undefined where nothing is known of any of it.
 * `fundMarks(fundsOf(plan, activity), { start, end })?.words[0] // Section 333 FY28: available 01 OCT 27; obligate by 30 SEP 29, then it expires; work ends by 30 SEP 30`
 */
export function fundMarks(funds: readonly FundLife[], bar: { readonly start: Day; readonly end: Day } | undefined): FundMarks | undefined {
  const told = funds.filter((fund): fund is ToldFund => fund.kind === 'told')
  if (told.length === 0) return undefined
  const outside = bar === undefined ? undefined : outsideOf(told, bar)
  return {
    open: joined(told.flatMap(({ window: { life, availableFrom, obligateBy } }) => (life === 'unknown' ? [] : [obligateBy === undefined ? { start: availableFrom } : { start: availableFrom, end: obligateBy }]))),
    running: joined(told.flatMap(({ window: { availableFrom, obligateBy, workMustEndBy } }) => (workMustEndBy === undefined || (obligateBy !== undefined && workMustEndBy <= obligateBy) ? [] : [{ start: obligateBy ?? availableFrom, end: workMustEndBy }]))),
    unknown: joined(told.flatMap(({ window: { life, availableFrom, year } }) => (life === 'unknown' ? [{ start: availableFrom, end: lastDayOf(year) }] : []))),
    available: [...new Set(told.map(({ window }) => window.availableFrom))].sort(),
    ...(outside !== undefined && { outside }),
    words: funds.map(fundInWords),
  }
}

/** Spans that touch or overlap are one. */
function joined(spans: readonly FundSpan[]): readonly FundSpan[] {
  const whole: FundSpan[] = []
  for (const span of spans.toSorted((a, b) => (a.start < b.start ? -1 : 1))) {
    const last = whole.at(-1)
    if (last === undefined || (last.end !== undefined && span.start > addDays(last.end, 1))) whole.push(span)
    else if (last.end !== undefined) whole[whole.length - 1] = { start: last.start, ...(span.end !== undefined && { end: later(last.end, span.end) }) }
  }
  return whole
}

function outsideOf(told: readonly ToldFund[], bar: { readonly start: Day; readonly end: Day }): FundMarks['outside'] {
  const parts = told.flatMap(({ breaches }) => breaches.map(({ how, bound }) => ({ how, start: how === 'ends-too-late' ? later(bar.start, addDays(bound, 1)) : bar.start, end: bar.end })))
  const [first] = parts
  if (first === undefined) return undefined
  return { start: parts.reduce((day, { start }) => earlier(day, start), first.start), end: bar.end, word: breachWords[first.how] }
}

