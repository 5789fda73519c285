import { daySchema } from '@throughline/model'
import { z } from 'zod'
import { knownRecordId } from './shape.ts'

/** `?on=2026-11-20`: the day the answer is as of; left out: the plan's status date, else today. */
export const onQuerySchema = z.object({ on: daySchema.optional() })

/** A finding on its way out: the model's `Finding`. */
export const findingSchema = z.object({
  check: z.string(),
  severity: z.enum(['error', 'warning', 'advice']),
  record: knownRecordId,
  field: z.string().optional(),
  message: z.string(),
  next: z.string(),
  source: z.object({ cite: z.string(), says: z.string().optional() }),
  also: z.array(knownRecordId).optional(),
  waived: z.object({ waiver: knownRecordId, reason: z.string(), by: z.string().optional() }).optional(),
})

/** `GET /api/books/:book/findings` */
export const findingsSchema = z.object({
  on: daySchema,
  findings: z.array(findingSchema),
  counts: z.object({ error: z.number().int(), warning: z.number().int(), advice: z.number().int(), waived: z.number().int() }),
})
export type Findings = z.infer<typeof findingsSchema>

/** `GET /api/books/:book/trace/:record`: the throughline of one record; its parts are those of `traceOf` in analysis. */
export const traceSchema = z.looseObject({
  record: knownRecordId,
  sentence: z.string(),
  up: z.array(z.looseObject({ chain: z.string(), path: z.array(z.unknown()) })),
  down: z.unknown(),
})
