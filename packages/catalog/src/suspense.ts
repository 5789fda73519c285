import { addDays, day, type Day, type FiscalYear, fiscalYearOf } from '@throughline/model'
import { z } from 'zod'
import content from './data/suspenses.json' with { type: 'json' }
import { type DataOrigin, indexBy, origin, readDataFile } from './data-file.ts'
import { dayOfYear, stepConfidence } from './program-step-schema.ts'

const text = z.string().min(1)

const when = z.discriminatedUnion('sort', [
  z.strictObject({ sort: z.literal('day'), day: dayOfYear }).readonly(),
  /** Open from a day to a day, the last included; a span that ends earlier in the year than it begins would cross the new year and is none. */
  z.strictObject({ sort: z.literal('span'), from: dayOfYear, until: dayOfYear }).readonly().refine(({ from, until }) => from <= until, { error: 'ends before it begins' }),
  /** So many days after the end of each quarter; quarters of the fiscal and of the calendar year end on the same days. */
  z.strictObject({ sort: z.literal('quarter'), daysAfter: z.int().nonnegative() }).readonly(),
  /** It comes round, but on no day that could be reckoned. */
  z.strictObject({ sort: z.literal('undated'), says: text }).readonly(),
])

const suspense = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), title: text, owner: text, receiver: text.optional(), when, source: text, confidence: stepConfidence,
}).readonly()

const file = readDataFile('suspenses.json', z.strictObject({ ...origin, suspenses: z.array(suspense).readonly() }), content)

/** Something due again and again: who owes it to whom, when, by which source and how far that was read. */
export type Suspense = (typeof file)['suspenses'][number]

/** A suspense in one year or quarter. */
export interface DueSuspense {
  readonly suspense: Suspense
  /** Stable, even where the day comes to be another: `javits-report/2027`, `end-use-monitoring/2027-q1`. */
  readonly key: string
  readonly opens?: Day
  readonly due: Day
  /** The fiscal year it is due in. */
  readonly fiscalYear: FiscalYear
}

/** Where the suspenses come from and as of when. */
export const suspensesOrigin: DataOrigin = file

/** Every suspense by id, in the order of the data file. `suspenses.get('javits-report')?.owner` */
export const suspenses: ReadonlyMap<string, Suspense> = indexBy('suspenses.json', file.suspenses, (one) => [one.id])

/** Those that come round on no day that could be reckoned; their `when` says in words how often. */
export const undatedSuspenses: readonly Suspense[] = file.suspenses.filter(({ when: { sort } }) => sort === 'undated')

/**
 * The suspenses due from a day to a day, both included, by day.
 * `suspensesBetween(day('2027-02-01'), day('2027-02-01')).map((one) => one.suspense.id) // ['javits-report', 'report-332']`
 */
export function suspensesBetween(from: Day, to: Day): readonly DueSuspense[] {
  const [first, last] = [yearOf(from), yearOf(to)]
  // What falls due 60 days after a quarter may belong to the year before.
  const years = Array.from({ length: Math.max(0, last - first + 2) }, (_, at) => first - 1 + at)
  return file.suspenses
    .flatMap((one) => years.flatMap((year) => dueIn(one, year)))
    .filter(({ due }) => from <= due && due <= to)
    .sort((a, b) => (a.due === b.due ? (a.key < b.key ? -1 : 1) : a.due < b.due ? -1 : 1))
}

const yearOf = (d: Day) => Number(d.slice(0, 4))
/** The last day of February stands as 02-28 or 02-29 in the data: it is the last there is. */
const inYear = (year: number, of: string): Day => (of >= '02-28' && of <= '02-29' ? addDays(day(`${year}-03-01`), -1) : day(`${year}-${of}`))
const quarterEnds = ['03-31', '06-30', '09-30', '12-31'] as const

function dueIn(one: Suspense, year: number): readonly DueSuspense[] {
  const at = (due: Day, opens?: Day, part = ''): DueSuspense => ({ suspense: one, key: `${one.id}/${year}${part}`, due, fiscalYear: fiscalYearOf(due), ...(opens !== undefined && { opens }) })
  const { when: rule } = one
  if (rule.sort === 'day') return [at(inYear(year, rule.day))]
  if (rule.sort === 'span') return [at(inYear(year, rule.until), inYear(year, rule.from))]
  if (rule.sort === 'quarter') return quarterEnds.map((end, before) => at(addDays(inYear(year, end), rule.daysAfter), undefined, `-q${before + 1}`))
  return []
}
