import { bookIdSchema, daySchema, type FiscalYear, type Usd } from '@throughline/model'
import { z } from 'zod'
import { markingSchema } from './calendar.ts'
import { knownRecordId } from './shape.ts'

const fiscalYear = z.number().int() as unknown as z.ZodType<FiscalYear>
const list = <T extends z.ZodType>(of: T) => z.array(of).readonly()
/** Whole cents. */
const money = z.number().int() as unknown as z.ZodType<Usd>
const from = { book: bookIdSchema, country: z.string() }
const named = z.strictObject({ id: knownRecordId, title: z.string() })
const needed = { usd: money, unknown: z.number().int() }
const relation = z.enum(['relies-on', 'supports', 'conflicts'])
const answers = z.enum(['considered', 'accepted', 'declined'])
const outcomes = z.enum(['change-the-role', 'drop-the-role', 'propose-a-program-change'])

const target = z.strictObject({
  id: knownRecordId, title: z.string(), program: z.string().optional(), programName: z.string().optional(), partner: knownRecordId.optional(), partnerName: z.string().optional(),
  amount: money.optional(), stage: z.string().optional(), source: z.string().optional(), asOf: daySchema.optional(),
  needed: z.strictObject(needed), gap: money.optional(), stored: money.optional(), storedAsOf: daySchema.optional(), isToTakeOver: z.boolean(), riskStatement: z.string().optional(),
})
const ofCountry = z.strictObject({ ...from, ...needed })
const resourceYear = z.strictObject({
  fiscalYear, needed: z.strictObject(needed), countries: list(ofCountry),
  programs: list(z.strictObject({ program: z.string().optional(), name: z.string(), ...needed, countries: list(ofCountry) })),
  targets: list(target), available: money.optional(), against: z.strictObject(needed).optional(), gap: money.optional(), because: z.string(),
})
const countryAnswer = z.strictObject({
  ...from, objective: knownRecordId, title: z.string(), deadline: daySchema.optional(), state: z.enum(['met', 'on-track', 'at-risk', 'off-track', 'not-begun', 'unknown']), because: z.string(),
  behind: list(z.strictObject({ id: knownRecordId, title: z.string(), because: z.string() })),
})
const input = z.strictObject({
  ...from, id: knownRecordId, title: z.string(), text: z.string().optional(), about: named.extend({ kind: z.string() }).optional(), objective: named.optional(), sent: daySchema.optional(),
  state: z.enum(['draft', 'sent', 'considered', 'accepted', 'declined']), noted: z.string().optional(),
  answered: z.strictObject({ reassessment: knownRecordId, title: z.string(), date: daySchema, state: answers, answer: z.string().optional() }).optional(),
})
const need = z.strictObject({
  need: knownRecordId, title: z.string(), plan: z.string(), task: z.string().optional(), partner: named.optional(), state: z.enum(['answered', 'not-needed', 'not-answered', 'no-plan', 'no-partner']),
  answeredBy: list(z.strictObject({ ...from, capabilities: list(named) })), because: z.string().optional(),
})
const role = z.strictObject({
  ...from, role: knownRecordId, title: z.string(), type: z.enum(['primary', 'support', 'governance']), wanted: z.enum(['wanted', 'not-wanted']), outcome: z.enum(['changed', 'dropped']).optional(), priority: z.number().optional(),
  relations: list(z.strictObject({ relation, neighbour: z.string(), text: z.string().optional(), role: z.strictObject({ ...from, id: knownRecordId, title: z.string() }).optional() })),
  namedBy: list(z.strictObject({ ...from, role: knownRecordId, title: z.string(), relation, text: z.string().optional() })), isInConflict: z.boolean(),
})

/**
 * `GET /api/books/:book/theater`: the theater over the plans of its command that this person may read; for a country plan its
 * part of that. Amounts are whole cents; what is not known is left out.
 */
export const theaterSchema = z.strictObject({
  on: daySchema,
  /** Left out where no theater of the plan's command is held. */
  theater: z.strictObject({ book: bookIdSchema, title: z.string() }).optional(),
  command: z.string().optional(),
  plans: list(z.strictObject({ ...from, title: z.string(), partner: knownRecordId.optional() })),
  /** What the books hold is marked with; an output takes the highest. */
  markings: list(markingSchema),
  resources: z.strictObject({ years: list(resourceYear), undated: z.strictObject(needed) }),
  objectives: list(z.strictObject({
    objective: knownRecordId, title: z.string(), answers: list(countryAnswer), reassessed: list(z.strictObject({ reassessment: knownRecordId, date: daySchema, finding: z.string() })),
  })),
  inputs: list(input),
  waysOut: list(z.strictObject({ ...from, gap: knownRecordId, title: z.string(), outcome: outcomes, because: z.string().optional(), roles: list(named) })),
  needs: list(need),
  roles: list(role),
})
export type TheaterAnswer = z.infer<typeof theaterSchema>
