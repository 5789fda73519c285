import { bookIdSchema, daySchema } from '@throughline/model'
import { z } from 'zod'
import { knownRecordId } from './shape.ts'

export const gateStates = ['done', 'ahead', 'tight', 'missed'] as const

/** A step of law or practice that an activity must pass, with its latest day. */
const gate = {
  activity: knownRecordId,
  program: z.string(),
  step: z.string(),
  latest: daySchema,
  /** Days from the day asked about to the latest day; negative once that is past. */
  slackDays: z.number().int(),
  state: z.enum(gateStates),
  source: z.string().min(1),
}

/** The earliest day an activity can honestly start; the gate that decides is left out where none holds it back. */
const earliest = z.strictObject({
  day: daySchema,
  /** Whether it is planned for that day or later. */
  isPlannedSo: z.boolean(),
  program: z.string().optional(),
  step: z.string().optional(),
  because: z.string().optional(),
  source: z.string().optional(),
})
const earliestOfPlan = z.record(z.string(), earliest)

/** The life of one year's money of a program on an activity. A day that is not known, or that it has none, is null; `life` says which. */
const fund = {
  activity: knownRecordId,
  program: z.string().nullable(),
  fiscalYear: z.number().int().nullable(),
  /** `dated`: it expires; `no-year`: it does not; `kept`: obligated when apportioned, then kept in trust; `unknown`: not known, or not told by the plan. */
  life: z.enum(['dated', 'no-year', 'kept', 'unknown']),
  availableFrom: daySchema.nullable(),
  obligateBy: daySchema.nullable(),
  workEndsBy: daySchema.nullable(),
  expires: daySchema.nullable(),
  /** How the work leaves it; empty where it does not. */
  leaves: z.array(z.strictObject({ how: z.enum(['ends-before-available', 'starts-too-late', 'starts-after-obligation', 'ends-too-late']), bound: daySchema, days: z.number().int() })),
  text: z.string(),
  source: z.string().nullable(),
  confidence: z.enum(['verified', 'partly', 'memory']).nullable(),
}

/** `gates PLAN --json` and `GET /api/books/:book/gates`: gates by latest day, the earliest honest start by activity. */
export const gatesSchema = z.strictObject({ gates: z.array(z.strictObject(gate)), earliestHonestStart: earliestOfPlan, funds: z.array(z.strictObject(fund)) })
export type Gates = z.infer<typeof gatesSchema>

/** `gates PLAN PLAN… --json`: each gate names its plan, the earliest honest starts stand by plan. */
export const gatesOfPlansSchema = z.strictObject({
  gates: z.array(z.strictObject({ plan: bookIdSchema, ...gate })),
  earliestHonestStart: z.record(bookIdSchema, earliestOfPlan),
  funds: z.array(z.strictObject({ plan: bookIdSchema, ...fund })),
})
export type GatesOfPlans = z.infer<typeof gatesOfPlansSchema>
