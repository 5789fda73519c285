import type { LawFailure, Verdict } from '@throughline/rules'
import { testNames } from './words.ts'

/** A failed test, and which would still fail if it alone were mended. */
export interface Remaining {
  readonly failure: LawFailure
  readonly thenStill: readonly LawFailure[]
}

/** For each failed test of a verdict what would remain: `remainingOf(verdict)[0]?.thenStill.length // 1` */
export const remainingOf = ({ failed }: Verdict): readonly Remaining[] => failed.map((failure) => ({ failure, thenStill: failed.filter((other) => other !== failure) }))

const counted = (n: number) => (n === 1 ? '1 question' : `${n} questions`)

/** The nearest change that would admit a program, and what then still stands: "construction at or below $2,000,000 a project; then still: companion" */
export function sayNearest(verdict: Verdict): string {
  const nearest = remainingOf(verdict).find(({ failure }) => failure.boundary !== undefined)
  if (nearest?.failure.boundary === undefined) return 'no change known that would admit it'
  const still = [...new Set(nearest.thenStill.map(({ test }) => testNames[test]))]
  const rest = [...still, ...(verdict.ask.length === 0 ? [] : [counted(verdict.ask.length)])]
  return rest.length === 0 ? nearest.failure.boundary : `${nearest.failure.boundary}; then still: ${rest.join(', ')}`
}
