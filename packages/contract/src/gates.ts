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

/** `gates PLAN --json` and `GET /api/books/:book/gates`: gates by latest day, the earliest honest start by activity. */
export const gatesSchema = z.strictObject({ gates: z.array(z.strictObject(gate)), earliestHonestStart: earliestOfPlan })
export type Gates = z.infer<typeof gatesSchema>

/** `gates PLAN PLAN… --json`: each gate names its plan, the earliest honest starts stand by plan. */
export const gatesOfPlansSchema = z.strictObject({
  gates: z.array(z.strictObject({ plan: bookIdSchema, ...gate })),
  earliestHonestStart: z.record(bookIdSchema, earliestOfPlan),
})
export type GatesOfPlans = z.infer<typeof gatesOfPlansSchema>
