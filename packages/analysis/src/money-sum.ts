import { addUsd, noMoney, type Usd } from '@throughline/model'

/** A sum of likely costs that never hides what is not known. */
export interface MoneySum {
  /** Sum of likely costs, cents: always `funded + unfunded`. */
  readonly usd: Usd
  /** Approved or obligated, or no money needed. */
  readonly funded: Usd
  /** Forecast or requested. */
  readonly unfunded: Usd
  /** Funding lines that state no likely cost, and activities that have no funding line: unknown, not zero. */
  readonly unknown: number
}

export const noSum: MoneySum = { usd: noMoney, funded: noMoney, unfunded: noMoney, unknown: 0 }
export const oneUnknown: MoneySum = { ...noSum, unknown: 1 }

/** Two sums in one. */
export function addSums(a: MoneySum, b: MoneySum): MoneySum {
  if (a === noSum) return b
  if (b === noSum) return a
  return { usd: addUsd(a.usd, b.usd), funded: addUsd(a.funded, b.funded), unfunded: addUsd(a.unfunded, b.unfunded), unknown: a.unknown + b.unknown }
}

/** Sum of sums; nothing for none. */
export const sumOf = (sums: Iterable<MoneySum>): MoneySum => {
  let total = noSum
  for (const sum of sums) total = addSums(total, sum)
  return total
}
