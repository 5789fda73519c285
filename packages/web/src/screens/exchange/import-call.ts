import type { ImportResponse } from '@throughline/contract'
import { bookPath, readApi, sendApi, sendFile } from '../../data/api.ts'
import type { FormatId } from './formats.ts'

export type Mapping = Readonly<Record<string, string>>

/** One import as it is asked for. */
export interface ImportRequest {
  readonly book: string
  readonly format: FormatId
  readonly file: File
  readonly totals: File | undefined
  readonly country: string | undefined
  readonly mapping: Mapping | undefined
  /** Cells in conflict in which the file's value is taken. */
  readonly take: readonly string[]
}

/** Sends the file, with the printed totals behind it where there are some; `apply` writes what the preview showed. */
export function callImport({ book, format, file, totals, country, mapping, take }: ImportRequest, apply: boolean): Promise<ImportResponse> {
  const query = new URLSearchParams({ name: file.name, apply: String(apply) })
  if (country !== undefined) query.set('country', country)
  if (mapping !== undefined) query.set('mapping', JSON.stringify(mapping))
  if (take.length > 0) query.set('take', JSON.stringify(take))
  if (totals !== undefined) {
    query.set('totalsName', totals.name)
    query.set('totalsBytes', String(totals.size))
  }
  return sendFile<ImportResponse>(bookPath(book, `/import/${format}?${query.toString()}`), totals === undefined ? file : new Blob([file, totals]))
}

const setting = '/settings/columns:activities'

/** Left out on purpose, as it is remembered. */
export const leftOut = ''

/** How columns were read last time, by their headings. */
export async function rememberedColumns(): Promise<Mapping> {
  const { value } = await readApi<{ value: unknown }>(setting)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {}
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}

export const rememberColumns = async (columns: Mapping): Promise<void> => {
  await sendApi('PUT', setting, { value: { ...(await rememberedColumns()), ...columns } })
}

/** The reader's guess, corrected by what is remembered of these headings; undefined where nothing is to be corrected. */
export function correctedMapping(headers: readonly string[], guess: Mapping, remembered: Mapping): Mapping | undefined {
  const known = headers.filter((header) => Object.hasOwn(remembered, header) && (remembered[header] ?? leftOut) !== (guess[header] ?? leftOut))
  if (known.length === 0) return undefined
  const taken = new Set(known.map((header) => remembered[header]))
  const kept = Object.entries(guess).filter(([header, target]) => !known.includes(header) && !taken.has(target))
  return Object.fromEntries([...kept, ...known.flatMap((header) => (remembered[header] === leftOut || remembered[header] === undefined ? [] : [[header, remembered[header]] as const]))])
}
