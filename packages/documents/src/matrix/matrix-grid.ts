import type { Matrix, MatrixRow, MatrixSpan } from '@throughline/analysis'
import type { Day } from '@throughline/model'

/** A heading over some quarters, from one to another, both included. */
export interface Band { readonly label: string; readonly from: number; readonly to: number }

/** Phases over the quarters: each quarter belongs to the phase that holds most of its days; one in none has no band. */
export const phaseBands = ({ quarters, phases }: Matrix): readonly Band[] => bandsOf(quarters.map((quarter) => {
  const best = phases.map((phase) => ({ phase, days: overlap(phase, quarter) })).toSorted((a, b) => b.days - a.days)[0]
  return best === undefined || best.days <= 0 ? undefined : `${best.phase.position} ${best.phase.label}`
}))

/** Fiscal years over the quarters. */
export const yearBands = ({ quarters, years }: Matrix): readonly Band[] =>
  bandsOf(quarters.map((quarter) => years.find(({ start, end }) => start <= quarter.start && quarter.start <= end)?.label))

function bandsOf(labels: readonly (string | undefined)[]): readonly Band[] {
  const bands: Band[] = []
  for (const [i, label] of labels.entries()) {
    const last = bands.at(-1)
    if (label === undefined) continue
    if (last?.label === label && last.to === i - 1) bands[bands.length - 1] = { ...last, to: i }
    else bands.push({ label, from: i, to: i })
  }
  return bands
}

const dayLength = 86_400_000
const numberOf = (d: Day) => Date.parse(`${d}T00:00:00Z`) / dayLength
const overlap = (a: { readonly start: Day; readonly end: Day }, b: MatrixSpan) =>
  Math.min(numberOf(a.end), numberOf(b.end)) - Math.max(numberOf(a.start), numberOf(b.start)) + 1

/** The first and last quarter that a span of days touches; undefined where it touches none. */
export function quartersIn({ quarters }: Matrix, span: { readonly start: Day; readonly end: Day } | undefined): { readonly from: number; readonly to: number } | undefined {
  if (span === undefined) return undefined
  const from = quarters.findIndex(({ end }) => span.start <= end)
  const to = quarters.findLastIndex(({ start }) => start <= span.end)
  return from === -1 || to === -1 || to < from ? undefined : { from, to }
}

/** `LOE 1`, `1.2.3` */
export const rowNumber = ({ kind, depth, number }: MatrixRow): string => (kind === 'none' || kind === 'milestone' ? '' : kind === 'line-of-effort' && depth === 0 ? `LOE ${number}` : number)
