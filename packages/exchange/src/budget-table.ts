import { usd } from '@throughline/model'
import type { AidFile, AidRow, AidStage, AidTotal } from './aid-row.ts'
import type { GridRow } from './activity-table.ts'
import type { Problem } from './reading.ts'

const regions = ['Africa', 'East Asia and Pacific', 'Europe and Eurasia', 'Near East', 'South and Central Asia', 'Western Hemisphere']
/** What follows it belongs to bureaus and funds, with no row that says so. */
const lastRegion = 'Western Hemisphere'
const totalNames = ['total', 'all accounts']
const thousand = 1_000
/** Printed sums are rounded to thousands. */
const rounding = 2

/** Accounts whose heading changes from year to year, by the name they have here. */
const accountNames: Readonly<Record<string, string>> = { 'GHCS-USAID': 'GHP-USAID', 'GHCS-STATE': 'GHP-STATE', 'P.L. 480': 'FFP', OTHER: 'Other' }

/** Years whose table shows what was asked for; the others show what was appropriated. From the head of each table. */
const requestedYears = new Set([2016])
const knownYears = new Set([2010, 2012, 2014, 2016])

/** True for the headings of a State budget table by country and account. `isBudgetHeader(['Country', 'Total', …, 'Fiscal Year'])` */
export const isBudgetHeader = (cells: readonly string[]): boolean =>
  cells[0]?.trim() === 'Country' && totalNames.includes((cells[1] ?? '').trim().toLowerCase()) && cells.at(-1)?.trim() === 'Fiscal Year'

/**
 * A State budget table: one row a country, one column an account, in thousands of dollars. Headings differ every year and are brought to one
 * name; `-` is none; a long name may stand on a row of its own before its figures; the address of the source stands in the last row.
 * Every printed region is held against its countries, account by account, within two thousand.
 */
export function readBudgetTable(header: GridRow, lines: readonly GridRow[]): AidFile {
  const accounts = header.cells.slice(2, -1).map(accountOf)
  const { joined, source, notRead } = joinedRows(lines)
  const entries = joined.map((row) => ({ ...row, figures: row.cells.slice(1, -1).map(figure), year: Number(row.cells.at(-1)) }))
  const broken = entries.filter(({ figures, year }) => figures.includes(undefined) || !Number.isInteger(year) || year < 1950)
  const whole = entries.filter((entry) => !broken.includes(entry)).map((entry) => ({ ...entry, figures: entry.figures.map((n) => n ?? 0) }))
  const years = [...new Set(whole.map(({ year }) => year))]
  const rows = countryRows(whole).flatMap((row) => accounts.flatMap((account, index): AidRow[] => {
    const amount = row.figures[index + 1] ?? 0
    return amount === 0 ? [] : [{ line: row.line, country: row.name, account, fiscalYear: row.year, stage: stageOf(row.year), amount: usd(amount * thousand) }]
  }))
  return {
    cut: 'account', publisher: 'State budget table by country and account', unit: 'thousands of U.S. dollars', rows,
    notRead: [...notRead, ...broken.map(({ line, name }): Problem => ({ line, what: `the figures of "${name}" are no numbers` }))],
    notes: [...(source === undefined ? [] : [`The table names its source: ${source}.`]), ...years.filter((year) => !knownYears.has(year)).map((year) => `Whether the table of ${year} shows what was asked for or what was appropriated is not known here; say so on the records.`)],
    totals: regionTotals(whole, accounts),
  }
}

function accountOf(heading: string): string {
  const plain = heading.replaceAll('*', '').trim().replace(/^GH(CS|P)[ -]+/i, 'GH$1-').toUpperCase()
  const known = accountNames[plain] ?? plain
  return known.replace(/-STATE$/, '-State')
}

const stageOf = (year: number): AidStage | undefined => (!knownYears.has(year) ? undefined : requestedYears.has(year) ? 'requested' : 'appropriated')

interface Named { readonly line: number; readonly name: string; readonly cells: readonly string[] }
type Entry = Named & { readonly figures: readonly number[]; readonly year: number }

/** Brings a name that stands alone together with the row of figures below it. */
function joinedRows(lines: readonly GridRow[]): { readonly joined: readonly Named[]; readonly source: string | undefined; readonly notRead: readonly Problem[] } {
  const joined: Named[] = []
  const notRead: Problem[] = []
  let waiting: { readonly name: string; readonly line: number } | undefined
  let source: string | undefined
  for (const { line, cells } of lines) {
    const name = (cells[0] ?? '').trim()
    const hasFigures = cells.slice(1, -1).some((cell) => cell.trim() !== '')
    if (/^https?:\/\//.test(name)) source = name
    else if (!hasFigures && name !== '') waiting = { name: waiting === undefined ? name : `${waiting.name} ${name}`, line }
    else if (hasFigures && name === '' && waiting === undefined) { if (cells.slice(1, -1).some((cell) => !['', '-'].includes(cell.trim()))) notRead.push({ line, what: 'its figures have no name' }) }
    else if (hasFigures) {
      joined.push({ line, name: name === '' ? waiting?.name ?? '' : name, cells })
      waiting = undefined
    }
  }
  return { joined, source, notRead }
}

const figure = (cell: string): number | undefined => {
  const text = cell.trim()
  if (text === '' || text === '-') return 0
  return /^-?[\d,]+$/.test(text) ? Number(text.replaceAll(',', '')) : undefined
}

/** Rows of the regions' own countries: the grand total and the regions' sums are none. */
const countryRows = (entries: readonly Entry[]): readonly Entry[] => entries.filter(({ name }) => name.toUpperCase() !== 'TOTAL' && !regions.includes(name))

function regionTotals(entries: readonly Entry[], accounts: readonly string[]): readonly AidTotal[] {
  const starts = entries.flatMap(({ name }, at) => (regions.includes(name) ? [at] : []))
  return starts.flatMap((start, index) => {
    const region = entries[start]
    const next = starts[index + 1]
    if (region === undefined || next === undefined || region.name === lastRegion) return []
    const rows = entries.slice(start + 1, next)
    return accounts.map((account, column): AidTotal => {
      const printed = region.figures[column + 1] ?? 0
      const sum = rows.reduce((total, row) => total + (row.figures[column + 1] ?? 0), 0)
      return { what: `${region.name}, ${account}`, line: region.line, printed, rows: sum, isMet: Math.abs(printed - sum) <= rounding }
    })
  })
}
