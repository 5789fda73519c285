import { countryByIso2, countryByIso3, countryByName, type Country } from '@throughline/catalog'
import type { AnyRecord } from '@throughline/model'
import type { AidFile, AidRow, AidTotal } from './aid-row.ts'
import { propose, type ImportProposal, type Wanted } from './import-proposal.ts'
import { fingerprint, lineText, occurrences, slug } from './record-text.ts'

export interface ResourceImport {
  readonly proposal: ImportProposal
  readonly rows: { readonly read: number; readonly placed: number; readonly otherCountries: number }
  readonly totals: readonly AidTotal[]
  /** Countries of the file that the catalogue does not know. */
  readonly unmappedCountries: readonly string[]
}

export interface ResourceTarget {
  readonly country: Country
  readonly existing: Iterable<AnyRecord>
  /** The name of the file, for the record of its source. */
  readonly file: string
}

const stageWords = { requested: 'requested', allocated: 'initial allocation', appropriated: 'appropriated or planned', obligated: 'obligated', disbursed: 'disbursed' } as const

/**
 * Figures of one country as resources planned or available: one record for each account, agency or sector, year and stage. Rows of an
 * activity file are brought together by account and agency. Stages stay apart; whole activities stay whole. The same file again adds nothing.
 * `planResources(file, { country: nepal, existing: [], file: 'by_account.csv' }).proposal.add.length`
 */
export function planResources(file: AidFile, target: ResourceTarget): ResourceImport {
  const ours = file.rows.filter((row) => row.country === undefined || isOf(row.country, target.country))
  const partner = partnerOf(target)
  const source = sourceOf(file, target)
  const count = occurrences()
  const wanted = together(ours).map((row): Wanted => ({ line: row.line, record: recordOf(row, file, { count, source: source.record.id, partner, country: target.country }) }))
  const existing = [...target.existing]
  const proposal = propose(existing, ours.length === 0 ? [] : [source, ...wanted], [...file.notes, ...unnamedNote(file, target)])
  return {
    proposal: { ...proposal, notPlaced: [...proposal.notPlaced, ...file.notRead] },
    rows: { read: file.rows.length + file.notRead.length, placed: ours.length, otherCountries: file.rows.length - ours.length },
    totals: file.totals,
    unmappedCountries: unmapped(file.rows),
  }
}

/** Codes of the source that are not ISO's. */
const ownCodes: Readonly<Record<string, string>> = { 'CS-KM': 'XKX' }
const found = new Map<string, Country | undefined>()

function known(text: string): Country | undefined {
  if (!found.has(text)) found.set(text, countryByIso3(ownCodes[text] ?? text) ?? countryByIso2(text) ?? countryByName(text))
  return found.get(text)
}
const isOf = (text: string, country: Country) => known(text)?.iso3 === country.iso3

function unmapped(rows: readonly AidRow[]): readonly string[] {
  const codes = new Set(rows.flatMap(({ country }) => country ?? []))
  return [...codes].filter((code) => /^[A-Z-]{3,6}$/.test(code) && known(code) === undefined).sort()
}

const partnerOf = ({ existing, country }: ResourceTarget): string | undefined => {
  for (const record of existing) if (record.kind === 'partner' && record.code === country.iso2) return record.id
  return undefined
}

const unnamedNote = (file: AidFile, { country }: ResourceTarget): readonly string[] =>
  file.rows.some(({ country: named }) => named === undefined) ? [`The file names no country in its rows: every one is taken for ${country.name}.`] : []

function sourceOf(file: AidFile, { file: name, country }: ResourceTarget): Wanted & { readonly record: { readonly id: string } } {
  const days = file.rows.flatMap(({ asOf }) => asOf ?? []).sort()
  return { line: 0, record: { kind: 'source', id: `src-${slug(name.replace(/\.(csv|tsv|json|jsonl)(\.gz)?$/, ''))}`, title: `${file.publisher}: ${lineText(name) ?? 'file'}`, type: 'Published figures', date: days.at(-1), note: `Amounts in ${file.unit}. Read for ${country.name}.` } }
}

/** Rows of one account, agency, sector, year and stage, where a file of activities has many; whole activities stay single. */
function together(rows: readonly AidRow[]): readonly AidRow[] {
  if (!rows.some(({ account, agency }) => account !== undefined && agency !== undefined)) return rows
  const groups = Map.groupBy(rows, (row) => JSON.stringify([row.whole?.id, row.account, row.agency, row.sector, row.fiscalYear, row.stage]))
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    return first === undefined ? [] : [{ ...first, amount: group.reduce((sum, row) => sum + row.amount, 0) as AidRow['amount'] }]
  })
}

interface Around {
  readonly count: (key: string) => number
  readonly source: string
  readonly partner: string | undefined
  readonly country: Country
}

function recordOf(row: AidRow, file: AidFile, { count, source, partner, country }: Around): Wanted['record'] {
  const name = row.whole?.title ?? row.account ?? row.agency ?? row.sector ?? 'all accounts'
  const key = [file.publisher, country.iso3, file.cut, row.whole?.id ?? '', row.account ?? '', row.agency ?? '', row.sector ?? '', String(row.fiscalYear ?? ''), row.stage ?? '']
  const nth = count(key.join('|'))
  const year = row.fiscalYear === undefined ? '' : `, FY${row.fiscalYear}`
  return {
    kind: 'external-resource',
    id: `resource-${slug(name).slice(0, 24)}-${row.fiscalYear ?? 'whole'}-${fingerprint([...key, ...(nth === 1 ? [] : [String(nth)])])}`,
    title: lineText(`${name}${year}${row.stage === undefined ? '' : `: ${stageWords[row.stage]}`}${nth === 1 ? '' : ` (line ${row.line}: the same key again)`}`),
    from: 'united-states', account: lineText(row.account), agency: lineText(row.agency), sector: lineText(row.sector), partner, fiscalYear: row.fiscalYear, period: row.period,
    amount: row.amount, stage: row.stage, cut: row.whole === undefined ? file.cut : 'activity', isWhole: row.whole === undefined ? undefined : true, source, asOf: row.asOf,
  }
}
