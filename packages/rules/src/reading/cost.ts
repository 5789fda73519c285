import type { Rec } from '@throughline/model'

/** True where a funding line holds any amount; zero is one. */
export const hasAmount = (line: Rec<'funding-line'>): boolean =>
  [line.likely, line.low, line.high, line.requested, line.approved, line.obligated].some((amount) => amount !== undefined)
