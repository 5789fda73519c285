import { addDays, day, firstDayOf, fiscalYear, parseDay, readDay, readUsd, usd, type Day, type FiscalYear, type Usd } from '@throughline/model'

const excelEpoch = day('1899-12-30')
const firstSerial = 25_569
const lastSerial = 73_050

/**
 * A day of a list: as the model reads days (`20 OCT 26`, `10/20/2026`, `2026-10-20`), an Excel serial number from
 * 1970 to 2099, or `Oct 20, 2026`; a time of day behind it is left aside. Undefined where it is none of these.
 * `readTableDay('46315') // '2026-10-20'`
 */
export function readTableDay(text: string): Day | undefined {
  const plain = text.trim().replace(/[T ]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?(?: ?[AP]M)?Z?$/i, '')
  const read = readDay(plain) ?? readDay(dayFirst(plain))
  if (read !== undefined) return read
  const serial = /^\d{5}(?:\.\d+)?$/.test(plain) ? Math.floor(Number(plain)) : 0
  return serial >= firstSerial && serial <= lastSerial ? addDays(excelEpoch, serial) : undefined
}

/** `dayFirst('Oct 20, 2026') // '20 Oct 2026'`; other texts stay as they are. */
const dayFirst = (text: string): string => text.replace(/^([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4}|\d{2})$/, '$2 $1 $3')

export interface Span {
  readonly start: Day
  readonly end: Day | undefined
}

/**
 * The days of one cell: a day, two days (`20 OCT 26 - 3 NOV 26`, `20-24 OCT 26`) or a quarter (`FY27 Q2`).
 * `readTableSpan('20-24 OCT 26') // { start: '2026-10-20', end: '2026-10-24' }`
 */
export function readTableSpan(text: string): Span | undefined {
  const one = readTableDay(text)
  if (one !== undefined) return { start: one, end: undefined }
  return quarterSpan(text) ?? twoDays(text)
}

function quarterSpan(text: string): Span | undefined {
  const plain = text.trim().toUpperCase()
  const match = /^FY ?(\d{4}|\d{2})[ ,/-]*Q([1-4])$/.exec(plain) ?? /^(?:(?:Q([1-4])|([1-4])Q)[ ,/-]*FY ?(\d{4}|\d{2}))$/.exec(plain)
  if (!match) return undefined
  const [year, quarter] = match.length === 3 ? [match[1], match[2]] : [match[3], match[1] ?? match[2]]
  const fy = readTableFiscalYear(year ?? '')
  return fy === undefined ? undefined : quarterOf(fy, Number(quarter))
}

function quarterOf(year: FiscalYear, quarter: number): Span | undefined {
  const startMonths = ['10-01', '01-01', '04-01', '07-01']
  const endMonths = ['12-31', '03-31', '06-30', '09-30']
  const calendarYear = quarter === 1 ? firstDayOf(year).slice(0, 4) : String(year)
  const start = parseDay(`${calendarYear}-${startMonths[quarter - 1] ?? ''}`)
  return start === undefined ? undefined : { start, end: parseDay(`${calendarYear}-${endMonths[quarter - 1] ?? ''}`) }
}

function twoDays(text: string): Span | undefined {
  const [first = '', second = '', ...more] = text.trim().split(/ ?(?:–|—| - | to |(?<=[A-Za-z0-9])-(?=\d{1,2} ?[A-Za-z]{3})) ?/i)
  const end = readTableDay(second)
  if (end === undefined || more.length > 0) return undefined
  const start = readTableDay(first) ?? readTableDay(withTail(first, second))
  return start === undefined ? undefined : { start, end }
}

/** Lends the month and year of the second day to the first: `withTail('20', '24 OCT 26') // '20 OCT 26'` */
function withTail(first: string, second: string): string {
  const tail = /^\d{1,2} ?([A-Za-z]{3,9}) ?(\d{4}|\d{2})$/.exec(second.trim())
  if (!tail) return first
  return /^\d{1,2}$/.test(first.trim()) ? `${first.trim()} ${tail[1] ?? ''} ${tail[2] ?? ''}` : `${first.trim()} ${tail[2] ?? ''}`
}

/** `readTableFiscalYear('FY27') // 2027`; also `27`, `2027`, `FY 2027`. Undefined where it is none. */
export function readTableFiscalYear(text: string): FiscalYear | undefined {
  const match = /^(?:FY|FISCAL YEAR)? ?['’]?(\d{4}|\d{2})$/i.exec(text.trim())
  if (!match) return undefined
  const printed = Number(match[1])
  const year = match[1]?.length === 4 ? printed : printed < 80 ? 2000 + printed : 1900 + printed
  return year >= 1950 && year <= 2150 ? fiscalYear(year) : undefined
}

/**
 * Money of a list: `$38K`, `1.2M`, `38,000`. Under a heading in thousands a number is multiplied, unless it brings its
 * own unit.
 * `readTableMoney('38', true) // 3_800_000 cents`
 */
export function readTableMoney(text: string, isInThousands: boolean): Usd | undefined {
  const plain = text.trim()
  const amount = readUsd(plain)
  if (amount === undefined) return undefined
  const hasOwnUnit = /[a-z]$/i.test(plain)
  if (!isInThousands || hasOwnUnit) return amount
  const thousandfold = (amount / 100) * 1_000
  return thousandfold <= 1e12 ? usd(thousandfold) : undefined
}
