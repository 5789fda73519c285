import type { Field } from '../field.ts'
import { formatFiscalYear, type FiscalYear } from '../fiscal-year.ts'
import type { AnyRecord } from '../kinds.ts'
import { fieldValue } from '../record.ts'
import { isByYear, type SheetColumn } from './sheet-column.ts'

/** What a cell shows: text, a day as `2026-11-20`, dollars or another number; undefined where it is empty. */
export type CellValue = string | number | undefined

/**
 * What a record shows in a column.
 * `cellOf(gap, riskColumn) // 'Very likely'`
 */
export function cellOf(record: AnyRecord, { field, part, declared }: SheetColumn): CellValue {
  const value = fieldValue(record, field)
  if (value === undefined) return undefined
  if (part.of === 'field') return shown(declared, value)
  if (part.of === 'group') return shown(declared, innerOf(value, part.name))
  const amounts = amountsByYear(value).filter(({ year }) => year === part.year)
  return amounts.length === 0 ? undefined : amounts.reduce((sum, { cents }) => sum + cents, 0) / 100
}

const innerOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined

/** The years that lists of amounts by year name in these records, in order. */
export const yearsOfLists = (records: readonly AnyRecord[], fieldsByName: Readonly<Record<string, Field>>): readonly FiscalYear[] => {
  const names = Object.entries(fieldsByName).filter(([, field]) => isByYear(field)).map(([name]) => name)
  return [...new Set(records.flatMap((record) => names.flatMap((name) => amountsByYear(fieldValue(record, name)).map(({ year }) => year))))].sort((a, b) => a - b)
}

interface YearAmount { readonly year: FiscalYear; readonly cents: number }

const amountsByYear = (value: unknown): readonly YearAmount[] =>
  (Array.isArray(value) ? value : []).flatMap((entry: unknown) => {
    const [year, cents] = [innerOf(entry, 'fiscalYear'), innerOf(entry, 'amount')]
    return isYear(year) && typeof cents === 'number' ? [{ year, cents }] : []
  })
const isYear = (value: unknown): value is FiscalYear => typeof value === 'number'

function shown(field: Field, value: unknown): CellValue {
  if (value === undefined) return undefined
  if (field.type === 'usd' && typeof value === 'number') return value / 100
  if (field.type === 'number' || field.type === 'count') return typeof value === 'number' ? value : undefined
  if (field.type === 'fiscal-year') return isYear(value) ? formatFiscalYear(value) : undefined
  if (field.type === 'flag') return value === true ? 'Yes' : 'No'
  if (field.type === 'groups') return (Array.isArray(value) ? value : []).map((entry: unknown) => entryLine(field, entry)).join('\n')
  const labelOf = (one: unknown) => field.choices?.find((choice) => choice.value === one)?.label ?? String(one)
  return Array.isArray(value) ? value.map(labelOf).join('\n') : labelOf(value)
}

/** One entry of a list as a line: `Ankora | Relies on this |  | Radar picture`. A bar or a break inside a part is written with a backslash. */
const entryLine = ({ fields = {} }: Field, entry: unknown): string =>
  Object.entries(fields).map(([name, field]) => escaped(String(shown(field, innerOf(entry, name)) ?? ''))).join(' | ')

const escaped = (text: string) => text.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll('\n', '\\n')

/**
 * The parts of an entry written as a line, unescaped and trimmed.
 * `entryParts('Ankora | Relies on this |  | a \\| b') // ['Ankora', 'Relies on this', '', 'a | b']`
 */
export function entryParts(line: string): readonly string[] {
  const parts: string[] = []
  let part = ''
  for (let at = 0; at < line.length; at += 1) {
    const letter = line.charAt(at)
    if (letter === '|') {
      parts.push(part.trim())
      part = ''
    } else if (letter === '\\') {
      at += 1
      part += line.charAt(at) === 'n' ? '\n' : line.charAt(at)
    } else part += letter
  }
  return [...parts, part.trim()]
}

const digits = 15

/**
 * A cell as the text it is compared by: spreadsheets differ in line ends, in spaces at the ends of lines, and in the last binary digit.
 * `cellText(0.1 + 0.2) // '0.3'`
 */
export const cellText = (value: CellValue): string =>
  typeof value === 'number' ? String(Number(value.toPrecision(digits))) : (value ?? '').replaceAll('\r', '').split('\n').map((line) => line.trim()).join('\n').trim()

/**
 * A short mark of a text, the same whenever the text is: tells a cell somebody changed from one they did not.
 * `cellMark('Patrol boats') // 'k5t2f…'` (53 bits, cyrb53 of public domain)
 */
export function cellMark(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36)
}
