import { usd, type Usd } from '@throughline/model'
import { z } from 'zod'
import type { AidCut, AidFile, AidRow, AidStage } from './aid-row.ts'
import { readBudgetTable, isBudgetHeader } from './budget-table.ts'
import { classifiedCell, refusedAsClassified } from './classified-cell.ts'
import { readCsvGrid } from './csv-grid.ts'
import { readFileText } from './file-text.ts'
import { read, refused, type Problem, type Reading } from './reading.ts'
import { readWholeActivities } from './whole-activities.ts'
import { asUtf8 } from './windows-text.ts'

const stages: Readonly<Record<string, AidStage>> = {
  obligations: 'obligated', commitment: 'obligated', disbursements: 'disbursed', disbursement: 'disbursed',
  'appropriated and planned': 'appropriated', "president's budget requests": 'requested', 'initial allocations': 'allocated',
}

/** What a column of a ForeignAssistance.gov file means, by its heading. */
const headings = {
  country: ['Country Code', 'country_code'],
  year: ['Fiscal Year', 'fiscal_year', 'year'],
  stage: ['Transaction Type Name', 'transaction_type_name', 'flow_stage'],
  amount: ['current_amount', 'amount_usd'],
  agency: ['managing_agency_name', 'implementing_agency_name', 'funding_agency', 'funding_agency_acronym'],
  account: ['funding_account', 'funding_account_name'],
  sector: ['usg_sector'],
  asOf: ['retrieved_at'],
} as const
type Column = keyof typeof headings

const publisher = 'ForeignAssistance.gov'

/**
 * Reads a file of foreign assistance: country totals, funding accounts, managing agencies, sectors or activities of ForeignAssistance.gov
 * (CSV or the answer of its data API), a State budget table by country and account, or rows of whole IATI activities.
 * Which it is shows in its headings. Amounts are dollars; constant-dollar columns are left.
 * `readAidFile(bytes, 'npl_us_by_account.csv') // { kind: 'read', value: { cut: 'account', rows: […] } }`
 */
export function readAidFile(bytes: Uint8Array, name: string): Reading<AidFile> {
  const text = readFileText(asUtf8(bytes), name)
  if (text.kind === 'refused') return text
  const start = text.value.trimStart().slice(0, 1)
  if (start === '{' || start === '[') return text.value.trimStart().startsWith('{"aid"') ? readWholeActivities(text.value, name) : readApiAnswer(text.value, name)
  const grids = readCsvGrid(asUtf8(bytes), name)
  if (grids.kind === 'refused') return grids
  const [header, ...rows] = grids.value[0]?.rows ?? []
  if (header === undefined) return refused('empty', `${name} is empty: there is nothing to read.`)
  const marked = classifiedCell(text.value, rows)
  if (marked !== undefined) return refusedAsClassified(name, marked)
  if (isBudgetHeader(header.cells)) return read(readBudgetTable(header, rows))
  const columns = columnsOf(header.cells)
  if (columns === undefined) {
    return refused('not-recognized', `${name} is no file of foreign assistance: its first row names no ${missingIn(header.cells).join(', no ')}. Expected is a download of ForeignAssistance.gov or a State budget table by country.`, 'line 1')
  }
  return read(readRows(columns, rows.map(({ line, cells }) => ({ line, value: (at: number) => cells[at] ?? '' }))))
}

type Places = { readonly [C in Column]?: number }

function columnsOf(cells: readonly string[]): Places | undefined {
  const places = Object.fromEntries(Object.entries(headings).flatMap(([column, names]) => {
    const at = names.map((heading) => cells.indexOf(heading)).find((place) => place !== -1)
    return at === undefined ? [] : [[column, at]]
  })) as Places
  return places.year === undefined || places.amount === undefined ? undefined : places
}

const missingIn = (cells: readonly string[]) => (['year', 'amount'] as const).filter((column) => !headings[column].some((heading) => cells.includes(heading)))

interface Line {
  readonly line: number
  readonly value: (at: number) => string
}

function readRows(places: Places, lines: readonly Line[]): AidFile {
  const rows: AidRow[] = []
  const notRead: Problem[] = []
  const cell = (line: Line, column: Column) => {
    const at = places[column]
    return at === undefined ? undefined : line.value(at).trim()
  }
  for (const line of lines) {
    const row = rowOf((column) => cell(line, column), line.line)
    if ('what' in row) notRead.push(row)
    else rows.push(row)
  }
  return { cut: cutOf(places), publisher, unit: 'U.S. dollars', rows, notRead, notes: notesOf(rows), totals: [] }
}

function rowOf(cell: (column: Column) => string | undefined, line: number): AidRow | Problem {
  const year = cell('year') ?? ''
  if (!/^\d{4}$/.test(year)) return { line, what: `"${year.slice(0, 20)}" is no fiscal year: a transition quarter or a blank stands in no year` }
  const amount = dollars(cell('amount') ?? '')
  if (amount === undefined) return { line, what: `"${(cell('amount') ?? '').slice(0, 20)}" is no amount` }
  const printed = cell('stage')
  const stage = printed === undefined ? 'disbursed' : stages[printed.toLowerCase()]
  if (stage === undefined) return { line, what: `"${(printed ?? '').slice(0, 40)}" is no stage that is known (obligations, disbursements, appropriated, requested, allocated)` }
  const country = cell('country')
  if (country === 'NULL') return { line, what: 'its country is the text "NULL"' }
  return {
    line, country, fiscalYear: Number(year), stage, amount,
    agency: emptyAsNone(cell('agency')), account: emptyAsNone(cell('account')), sector: emptyAsNone(cell('sector')), asOf: /^\d{4}-\d{2}-\d{2}/.exec(cell('asOf') ?? '')?.[0],
  }
}

const emptyAsNone = (text: string | undefined) => (text === '' ? undefined : text)

function dollars(text: string): Usd | undefined {
  if (!/^-?\d+(\.\d+)?$/.test(text)) return undefined
  const amount = Number(text)
  return Math.abs(amount) > 10 ** 13 ? undefined : usd(amount)
}

const cutOf = (places: Places): AidCut =>
  places.account !== undefined ? 'account' : places.sector !== undefined ? 'sector' : places.agency !== undefined ? 'agency' : 'total'

function notesOf(rows: readonly AidRow[]): readonly string[] {
  const negative = rows.filter(({ amount }) => amount < 0).length
  return negative === 0 ? [] : [`${negative} of the amounts are negative: money taken back. They are kept as they are.`]
}

const apiSchema = z.object({
  data: z.array(z.object({
    managing_agency_name: z.string().optional(), country_code: z.string(), transaction_type_name: z.string(), fiscal_year: z.union([z.string(), z.number()]), current_amount: z.number(),
  })).max(200_000),
})

/** The answer of the site's data API. Each entry counts as one line. */
function readApiAnswer(text: string, name: string): Reading<AidFile> {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    return refused('wrong-format', `${name} is not well-formed JSON. It may be cut short: download it again.`)
  }
  const parsed = apiSchema.safeParse(content)
  if (!parsed.success) return refused('not-recognized', `${name} is not an answer of the ForeignAssistance.gov data API: ${parsed.error.issues[0]?.path.join('.') ?? 'data'} ${parsed.error.issues[0]?.message ?? ''}.`)
  const places: Places = { country: 0, year: 1, stage: 2, amount: 3, agency: 4 }
  const lines = parsed.data.data.map((entry, index) => {
    const cells = [entry.country_code, String(entry.fiscal_year), entry.transaction_type_name, String(entry.current_amount), entry.managing_agency_name ?? '']
    return { line: index + 1, cells, value: (at: number) => cells[at] ?? '' }
  })
  const marked = classifiedCell(text, lines)
  return marked === undefined ? read(readRows(places, lines)) : refusedAsClassified(name, marked)
}
