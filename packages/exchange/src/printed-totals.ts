import { addUsd, noMoney, usd, type Usd } from '@throughline/model'
import { readFileText } from './file-text.ts'
import { read, type Problem, type Reading } from './reading.ts'
import { readTotalsTable } from './training-report-table.ts'
import { toPrintedTotal, type PrintedTotal, type TrainingRow } from './training-report.ts'

export interface PrintedTotals {
  readonly totals: readonly PrintedTotal[]
  readonly notRead: readonly Problem[]
  readonly problems: readonly Problem[]
}

/**
 * Reads the printed program totals that lie beside a report (`fmtr_2018_2019_printed_totals.tsv`).
 * `readPrintedTotals(bytes, 'fmtr_2018_2019_printed_totals.tsv') // { kind: 'read', value: { totals: […717] … } }`
 */
export function readPrintedTotals(bytes: Uint8Array, name: string): Reading<PrintedTotals> {
  const text = readFileText(bytes, name)
  if (text.kind === 'refused') return text
  const table = readTotalsTable(text.value, name)
  if (table.kind === 'refused') return table
  const problems: Problem[] = []
  const totals = table.value.cells.map((row) => toPrintedTotal(row, problems))
  return read({ totals, notRead: table.value.notRead, problems })
}

/**
 * The name under which a report's printed totals lie beside it.
 * `siblingTotalsName('fmtr_2018_2019.tsv.gz') // 'fmtr_2018_2019_printed_totals.tsv'`
 */
export const siblingTotalsName = (reportName: string): string =>
  `${reportName.replace(/\.gz$/i, '').replace(/\.(?:tsv|txt|csv|xml)$/i, '')}_printed_totals.tsv`

/** One printed total that its rows do not add up to; students, and money in cents. */
export interface TotalDifference {
  readonly report: string
  readonly country: string
  readonly program: string
  readonly line: number
  readonly page: string
  readonly printedCount: number | undefined
  readonly countedQuantity: number
  readonly printedCost: Usd | undefined
  readonly countedCost: Usd
  /** Counted less printed. */
  readonly byCount: number
  readonly byCost: Usd
}

export interface TotalsCheck {
  readonly checked: number
  readonly met: number
  readonly differences: readonly TotalDifference[]
  /** Programs of a country that have rows but no printed total to hold them against. */
  readonly withoutTotal: number
}

interface Sum { readonly quantity: number; readonly cost: Usd; readonly rows: number }
const nothing: Sum = { quantity: 0, cost: noMoney, rows: 0 }

/**
 * Adds up the rows of every program of every country and holds them against the totals the report prints. Costs
 * are printed in whole dollars, so a total is met when the rows round to it. A total printed twice is checked twice.
 * The region is left out of the comparison and, where one side does not name it, the report.
 * `checkTotals(rows, totals) // { checked: 717, met: 717, differences: [], withoutTotal: 0 }`
 */
export function checkTotals(rows: readonly TrainingRow[], printed: readonly PrintedTotal[]): TotalsCheck {
  const namesReport = [...rows, ...printed].every((of) => of.report !== '')
  const keyOf = (of: TrainingRow | PrintedTotal) => JSON.stringify([namesReport ? of.report : '', of.country, of.program])
  const sums = new Map<string, Sum>()
  for (const row of rows) {
    const sum = sums.get(keyOf(row)) ?? nothing
    sums.set(keyOf(row), {
      quantity: sum.quantity + (row.quantity ?? 0),
      cost: addUsd(sum.cost, row.costCents ?? noMoney),
      rows: sum.rows + 1,
    })
  }
  const differences = printed.flatMap((total) => {
    const sum = sums.get(keyOf(total)) ?? nothing
    return isMet(total, sum) ? [] : [difference(total, sum)]
  })
  const keys = new Set(printed.map(keyOf))
  const withoutTotal = [...sums.keys()].filter((key) => !keys.has(key)).length
  return { checked: printed.length, met: printed.length - differences.length, differences, withoutTotal }
}

const wholeDollars = (amount: number) => Math.round(amount / 100)

const isMet = (total: PrintedTotal, sum: Sum): boolean =>
  (total.quantity ?? 0) === sum.quantity && wholeDollars(total.costCents ?? noMoney) === wholeDollars(sum.cost)

const difference = (total: PrintedTotal, sum: Sum): TotalDifference => ({
  report: total.report,
  country: total.country,
  program: total.program,
  line: total.line,
  page: total.page,
  printedCount: total.quantity,
  countedQuantity: sum.quantity,
  printedCost: total.costCents,
  countedCost: sum.cost,
  byCount: sum.quantity - (total.quantity ?? 0),
  byCost: usd((sum.cost - (total.costCents ?? noMoney)) / 100),
})
