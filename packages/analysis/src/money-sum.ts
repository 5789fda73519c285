import { noMoney, type Usd } from '@throughline/model'

/** A sum of likely costs that never hides what is not known. */
export interface MoneySum {
  /** Sum of likely costs, cents: always `funded + unfunded`. */
  readonly usd: Usd
  /** Approved or obligated. */
  readonly funded: Usd
  /** Forecast or requested. */
  readonly unfunded: Usd
  /** Funding lines that state no likely cost, and activities that have no funding line: unknown, not zero. */
  readonly unknown: number
}

export const noSum: MoneySum = { usd: noMoney, funded: noMoney, unfunded: noMoney, unknown: 0 }
