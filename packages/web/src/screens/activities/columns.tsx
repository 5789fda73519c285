import type { ReactNode } from 'react'
import { noSum, type MoneySum } from '@throughline/analysis'
import { fieldsOf, fieldValue, formatFiscalYear, formatUsdThousands, type Field, type FiscalYear } from '@throughline/model'
import { countedSeverity, isWorkStatus, SeverityIcon, StatusLabel } from '../../parts/index.ts'
import { cellText } from './cell-text.ts'
import type { ActivityRow } from './rows.ts'

/** One column of the table. */
export interface Column {
  readonly id: string
  readonly title: string
  /** Written after the title: "$K". */
  readonly unit?: string
  /** Said where the short title does not say it. */
  readonly spoken?: string
  readonly width: number
  readonly isNumeric?: boolean
  /** What it sorts by; undefined comes last. */
  readonly sort: (row: ActivityRow) => string | number | undefined
  /** What it says in plain text, as it is copied. */
  readonly text: (row: ActivityRow) => string
  /** What it shows where that is more than its text. */
  readonly show?: (row: ActivityRow) => ReactNode
  /** The field of the activity it edits in place. */
  readonly field?: Field & { readonly name: string }
  /** Sums under the column. */
  readonly sum?: (row: ActivityRow) => MoneySum
  /** Offered, but not shown until chosen. */
  readonly isExtra?: boolean
}

/** Text of a cell, kept with its row. */
export function textOf(row: ActivityRow, column: Column): string {
  const known = row.texts.get(column.id)
  if (known !== undefined) return known
  const text = column.text(row)
  row.texts.set(column.id, text)
  return text
}

const declared = fieldsOf('activity')

function fieldColumn(name: string, width: number, more: Partial<Column> = {}): Column {
  const field = declared[name]
  if (field === undefined) throw new Error(`An activity has no field "${name}"`)
  const isDay = field.type === 'day'
  const isNumber = field.type === 'count'
  return {
    id: name, title: field.label, width, field: { ...field, name },
    text: (row) => cellText(row.graph, field, fieldValue(row.activity, name)),
    sort: (row) => {
      const value = fieldValue(row.activity, name)
      if (isNumber) return typeof value === 'number' ? value : undefined
      return isDay ? (typeof value === 'string' ? value : undefined) : sortText(row.texts.get(name) ?? cellText(row.graph, field, value))
    },
    ...((isDay || isNumber) && { isNumeric: isNumber }),
    ...more,
  }
}

const sortText = (text: string) => (text === '' ? undefined : text.toLowerCase())

/** Thousands, and whether some of it is not known: `35 + ?`. */
export function moneyText(sum: MoneySum | undefined): string {
  if (sum === undefined) return ''
  if (sum.unknown === 0) return formatUsdThousands(sum.usd)
  return sum.usd === 0 ? '?' : `${formatUsdThousands(sum.usd)} + ?`
}

const moneySort = (sum: MoneySum | undefined) => (sum === undefined || (sum.unknown > 0 && sum.usd === 0) ? undefined : sum.usd)

const Money = ({ sum }: { readonly sum: MoneySum | undefined }) => {
  if (sum === undefined) return null
  const isUnknown = sum.unknown > 0
  return <span className={isUnknown ? 'act-unknown' : undefined} title={isUnknown ? 'Not all of the likely cost is known' : undefined}>{moneyText(sum)}</span>
}

const findingWords = (row: ActivityRow) => row.findings.map((finding) => finding.message).join(' ')

const findingsColumn: Column = {
  id: 'findings', title: 'Findings', width: 76, isNumeric: true,
  sort: (row) => (row.worst === undefined ? undefined : ['error', 'warning', 'advice'].indexOf(row.worst) * 1000 - row.findings.length),
  text: (row) => (row.findings.length === 0 ? '' : String(row.findings.length)),
  show: (row) => (row.worst === undefined ? null : (
    <span className="act-findings" title={findingWords(row)}>
      <SeverityIcon of={row.worst} label={`worst is ${countedSeverity(row.worst, 1).replace(/^1 /, '')},`} /> {row.findings.length}
    </span>
  )),
}

const statusCell = (row: ActivityRow) => (isWorkStatus(row.activity.status) ? <StatusLabel of={row.activity.status} /> : null)

/** Every column there is, in the order they stand; those of single fiscal years follow the plan. */
export function columnsOf(years: readonly FiscalYear[]): readonly Column[] {
  return [
    { id: 'number', title: 'No.', spoken: 'Number', width: 64, sort: (row) => (row.number === undefined ? undefined : row.order), text: (row) => row.number ?? '' },
    fieldColumn('title', 264),
    findingsColumn,
    fieldColumn('status', 112, { show: statusCell }),
    fieldColumn('start', 88),
    fieldColumn('end', 88),
    { id: 'cost', title: 'Likely', unit: '$K', spoken: 'Likely cost in thousands of dollars', width: 84, isNumeric: true, sort: (row) => moneySort(row.cost), text: (row) => moneyText(row.cost), show: (row) => <Money sum={row.cost} />, sum: (row) => row.cost },
    { id: 'year', title: 'FY', spoken: 'Fiscal year of the work', width: 76, sort: (row) => row.workYears[0], text: (row) => yearsText(row.workYears) },
    fieldColumn('programs', 144),
    fieldColumn('owner', 136),
    fieldColumn('line', 168, { title: 'Line of activity' }),
    fieldColumn('objectives', 200),
    fieldColumn('type', 92),
    fieldColumn('phase', 140),
    fieldColumn('location', 120),
    fieldColumn('category', 120, { isExtra: true }),
    fieldColumn('recipients', 168, { isExtra: true }),
    fieldColumn('usParticipants', 88, { title: 'U.S. people', isExtra: true }),
    fieldColumn('partnerParticipants', 104, { title: 'Partner people', isExtra: true }),
    fieldColumn('students', 80, { isExtra: true }),
    fieldColumn('output', 200, { isExtra: true }),
    ...years.map(yearColumn),
  ]
}

const yearColumn = (year: FiscalYear): Column => ({
  id: `cost-${year}`, title: formatFiscalYear(year), unit: '$K', spoken: `Likely cost in ${formatFiscalYear(year)}, thousands of dollars`, width: 84, isNumeric: true, isExtra: true,
  sort: (row) => moneySort(row.costs.get(year)), text: (row) => moneyText(row.costs.get(year)), show: (row) => <Money sum={row.costs.get(year)} />,
  sum: (row) => row.costs.get(year) ?? noSum,
})

function yearsText(years: readonly FiscalYear[]): string {
  const [first] = years
  const last = years.at(-1)
  if (first === undefined || last === undefined) return ''
  return first === last ? formatFiscalYear(first) : `${formatFiscalYear(first)}–${String(last).slice(-2)}`
}
