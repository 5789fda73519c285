import { addDays, type Day } from '@throughline/model'
import type { FundMarks, FundSpan } from './fund-marks.ts'
import { n } from './svg.ts'

/** Where days stand in a drawing, and its first and last day. */
export interface DayScale {
  readonly start: Day
  readonly end: Day
  x(day: Day): number
}

/** The lines of a bar's money as SVG paths around y = 0: three pixels up and down. Empty where there is nothing of its sort. */
export interface FundPaths {
  /** Money may be obligated: solid, begun by a tick, ended by a stop; an arrow where it does not end. */
  readonly open: string
  readonly arrows: string
  /** Work may still run: dotted, to a stop of its own. */
  readonly running: string
  /** How long it lives is not known: dashed, and a question mark at each of `questions`. */
  readonly unknown: string
  readonly questions: readonly number[]
  /** Ticks and stops: solid strokes. */
  readonly ticks: string
  /** The part of the bar its money does not reach: a broken line with a cross at both ends. */
  readonly outside: string
  readonly crosses: string
}

const cross = (x: number) => `M${n(x - 3)} -3l6 6m0 -6l-6 6`
const least = 2

/** Draws the money of a bar over a scale of days. `fundPaths(marks, { start, end, x }).open` */
export function fundPaths(marks: FundMarks, { start, end, x }: DayScale): FundPaths {
  const isIn = (day: Day) => day >= start && day <= end
  const right = x(addDays(end, 1))
  const after = (day: Day | undefined) => (day === undefined ? right : x(addDays(day, 1)))
  const lines = (spans: readonly FundSpan[]) => spans.map((span) => [x(span.start), after(span.end)] as const).filter(([from, to]) => to - from >= least)
  const path = (spans: readonly FundSpan[]) => lines(spans).map(([from, to]) => `M${n(from)} 0H${n(to)}`).join('')
  const stops = [...marks.open, ...marks.running].flatMap((span) => (span.end === undefined || !isIn(span.end) ? [] : [`M${n(after(span.end))} -3V3`]))
  const { outside } = marks
  const [from, to] = outside === undefined ? [0, 0] : [x(outside.start), Math.max(after(outside.end), x(outside.start) + 7)]
  return {
    open: path(marks.open), running: path(marks.running), unknown: path(marks.unknown),
    arrows: marks.open.filter((span) => span.end === undefined && span.start <= end).map(() => `M${n(right)} 0l-6 -3v6z`).slice(0, 1).join(''),
    questions: lines(marks.unknown).map(([, at]) => at + 3),
    ticks: [...marks.available.filter(isIn).map((day) => `M${n(x(day))} 0V3`), ...stops].join(''),
    outside: outside === undefined ? '' : `M${n(from)} 0H${n(to)}`,
    crosses: outside === undefined ? '' : `${cross(from + 3)}${cross(to - 3)}`,
  }
}
