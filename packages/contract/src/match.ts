import { daySchema } from '@throughline/model'
import { z } from 'zod'
import { knownRecordId, plainLine } from './shape.ts'

const most = 100
const word = plainLine(100)
const words = z.array(word).max(most, { error: `holds more than ${most}` })
/** A trillion dollars: more than any program gives. */
const mostDollars = 10 ** 12
const dollars = z.number({ error: 'is not an amount: write dollars as a number, for example 250000' }).min(0, { error: 'is below zero' }).max(mostDollars, { error: 'is more than a trillion dollars' })
const year = z.number({ error: 'is not a fiscal year: write the year it ends in, for example 2027' }).int({ error: 'is not a whole number' }).min(1990, { error: 'is before 1990' }).max(2100, { error: 'is after 2100' })

/**
 * What is to be done for whom, before it stands in a plan. What is left out is not known, and is asked. Amounts are dollars.
 * `{ title: 'Patrol boats', purposes: ['maritime-border-security'], support: ['equipment'], recipients: ['border-security'], money: [{ year: 2027, usd: 900000 }] }`
 */
export const sketchSchema = z.strictObject({
  title: plainLine(200),
  purposes: words.optional(),
  /** Kinds of support: training, equipment, small-scale-construction. */
  support: words.optional(),
  /** Recipient units of the plan by their ids, or kinds of recipient: border-security, military. */
  recipients: words.optional(),
  /** ISO 3166 two-letter code; left out: the country of the plan. */
  country: z.string({ error: 'is not a two-letter country code' }).regex(/^[A-Z]{2}$/, { error: 'is not a two-letter country code in capitals, for example NP' }).optional(),
  start: daySchema.optional(),
  end: daySchema.optional(),
  money: z.array(z.strictObject({ year: year.optional(), usd: dollars.optional(), program: word.optional() })).max(most, { error: `holds more than ${most}` }).optional(),
  /** What is built; left out: nothing is. An unknown cost is left out, never zero. */
  construction: z.strictObject({ usd: dollars.optional() }).optional(),
  /** Who asks for it. */
  asks: plainLine(200).optional(),
}, { error: ({ code }) => (code === 'invalid_type' ? 'is no sketch: fields with values are expected, a title among them' : undefined) }).refine(({ start, end }) => start === undefined || end === undefined || start <= end, { error: 'lies before the start', path: ['end'] })
export type Sketch = z.infer<typeof sketchSchema>

/** The need a match was made for, as it was read; amounts are dollars. What is left out is not known. */
export const needSchema = z.object({
  /** The activity it was read from; left out for a sketch. */
  record: knownRecordId.optional(),
  title: z.string(),
  purposes: z.array(z.string()),
  support: z.array(z.string()),
  units: z.array(z.object({ id: knownRecordId.optional(), name: z.string(), types: z.array(z.string()) })),
  country: z.string().optional(),
  start: daySchema.optional(),
  end: daySchema.optional(),
  money: z.array(z.object({ program: z.string().optional(), year: z.number().int().optional(), usd: z.number().optional() })),
  construction: z.object({ usd: z.number().optional() }).optional(),
  /** A step of the staff gives the partner nothing itself. */
  isStaffStep: z.boolean(),
  /** The programs it names. */
  programs: z.array(z.string()),
  asks: z.string().optional(),
})

const reason = { test: z.string(), text: z.string(), source: z.string() }
const question = { question: z.string(), settles: z.string() }
const verdicts = ['eligible', 'ineligible', 'undetermined'] as const
const verdict = {
  program: z.string(),
  verdict: z.enum(verdicts),
  because: z.array(z.object(reason)),
  /** `boundary`: what would pass the test; null where nothing is known to. */
  failed: z.array(z.object({ ...reason, boundary: z.string().nullable() })),
}

/** `match --json`: every program for one need, eligible first, refused last. */
export const matchSchema = z.object({
  on: daySchema,
  need: needSchema,
  verdicts: z.array(z.object({ ...verdict, ask: z.array(z.object(question)) })),
})
export type Match = z.infer<typeof matchSchema>

/** `GET` and `POST /api/books/:book/match`: the same, with the place where each question is answered, and what the catalogue is silent on. */
export const matchAnswerSchema = z.object({
  on: daySchema,
  need: needSchema,
  verdicts: z.array(z.object({
    ...verdict,
    /** The program's short name. */
    short: z.string(),
    ask: z.array(z.object({ ...question, test: z.string(), key: z.string(), record: knownRecordId.optional(), field: z.string().optional(), source: z.string() })),
    silent: z.array(z.string()),
  })),
  disclaimer: z.string(),
})
export type MatchAnswer = z.infer<typeof matchAnswerSchema>
