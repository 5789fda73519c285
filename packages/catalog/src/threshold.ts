import { z } from 'zod'
import { type Day, type Usd, usd } from '@throughline/model'
import content from './data/thresholds.json' with { type: 'json' }
import { type DataOrigin, indexBy, origin, readDataFile } from './data-file.ts'
import { datedValues, span, valueOn } from './dated.ts'
import { type ProgramLimit, programById } from './program.ts'

const text = z.string().min(1)
const days = z.int().positive().optional()

const head = {
  id: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/),
  name: text,
  cite: text,
  /** Whether the amount itself is past it. */
  crossed: z.enum(['at-or-above', 'above']),
  asks: text,
  /** What lasts so many years or more is past it at any amount, too. */
  atAnyAmountFromYears: z.int().positive().optional(),
  earlyReviewDays: z.strictObject({ other: days, 'nato-plus-five': days }).readonly().optional(),
}

/** Its number stands in a program file, or here; never in both. */
const thresholdSchema = z.union([
  z.strictObject({
    ...head, program: text, role: z.enum(['construction-project', 'construction-notice', 'approval-level', 'notice']),
    of: z.enum(['major-defense-equipment', 'articles-and-services', 'construction', 'firearms', 'original-value']).optional(),
  }).readonly(),
  z.strictObject({ ...head, values: datedValues(z.strictObject({ usd: z.number().positive(), source: text, ...span }).readonly()) }).readonly(),
])

/** `nato-plus-five`: NATO, its members, Japan, Australia, the Republic of Korea, Israel and New Zealand; every other country: `other`. */
export type RecipientGroup = 'nato-plus-five' | 'other'

/**
 * A dollar limit of law. `crossed`: whether an amount equal to it is past it; `asks`: what is due past it, in plain words.
 * `program`: the program whose file holds the number.
 */
export type Threshold = z.output<typeof thresholdSchema>

/** What a threshold is on a day: whole cents, and where that number is from. */
export interface ThresholdValue {
  readonly usd: Usd
  readonly source: string
}

const file = readDataFile('thresholds.json', z.strictObject({ ...origin, thresholds: z.array(thresholdSchema) }), content)

/** Where the thresholds come from and as of when. */
export const thresholdsOrigin: DataOrigin = file

/** All thresholds by id. `thresholds.get('eda/original-value')?.crossed // 'at-or-above'` */
export const thresholds: ReadonlyMap<string, Threshold> = indexBy('thresholds.json', file.thresholds, (threshold) => [threshold.id])

/**
 * A threshold on a day for a group of recipients; undefined where the id is none or the sources hold no number for that day.
 * `thresholdOn('aeca-36b/major-defense-equipment', 'other', day('2026-11-24'))?.usd // usd(14_000_000)`
 */
export function thresholdOn(id: string, group: RecipientGroup, on: Day): ThresholdValue | undefined {
  const threshold = thresholds.get(id)
  if (threshold === undefined) return undefined
  const values = 'values' in threshold ? threshold.values : limitOf(threshold, group)?.values
  const value = values && valueOn<{ readonly usd: number | null; readonly source: string; readonly from?: Day | undefined; readonly until?: Day | undefined }>(values, on)
  return value === undefined || value.usd === null ? undefined : { usd: usd(value.usd), source: value.source }
}

/**
 * Whether an amount (whole cents) is past a threshold on a day. `unknown` where the amount or the threshold is not known: an unknown amount is never zero.
 * `isPast('eda/original-value', 'other', usd(7_000_000), day('2026-11-24')) // 'yes'`
 */
export function isPast(id: string, group: RecipientGroup, amount: Usd | undefined, on: Day): 'yes' | 'no' | 'unknown' {
  const limit = thresholdOn(id, group, on)
  if (limit === undefined || amount === undefined) return 'unknown'
  const past = thresholds.get(id)?.crossed === 'at-or-above' ? amount >= limit.usd : amount > limit.usd
  return past ? 'yes' : 'no'
}

/**
 * Calendar days that Congress has before the step may be taken, and the days of early review before those; undefined where the sources give none.
 * `waitOf('aeca-36b/construction', 'other') // { days: 30, earlyReviewDays: 20 }`
 */
export function waitOf(id: string, group: RecipientGroup): { readonly days: number; readonly earlyReviewDays?: number } | undefined {
  const threshold = thresholds.get(id)
  const notice = threshold && 'program' in threshold && threshold.role === 'notice' ? programById(threshold.program)?.notification : undefined
  const wait = group === 'nato-plus-five' ? (notice?.daysNatoPlusFive ?? notice?.days) : notice?.days
  if (threshold === undefined || wait === undefined || wait === null) return undefined
  const early = threshold.earlyReviewDays?.[group]
  return early === undefined ? { days: wait } : { days: wait, earlyReviewDays: early }
}

const limitOf = ({ program, role, of }: Extract<Threshold, { program: string }>, group: RecipientGroup): ProgramLimit | undefined =>
  programById(program)?.limits.find((limit) => limit.role === role && limit.of === of && (limit.group === undefined || limit.group === 'all' || limit.group === group))
