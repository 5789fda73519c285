import { bookIdSchema, kindIds, recordIdSchema } from '@throughline/model'
import { z } from 'zod'
import { causeSchema, fieldChangeSchema } from './change.ts'
import { instantSchema, knownRecordId, plainText, revisionSchema } from './shape.ts'

/** `?before=40&limit=50`: newest first, older than the revision named; `&record=act-talks`: only what was done to that record. */
export const historyQuerySchema = z.object({
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(500).optional(),
  record: recordIdSchema.optional(),
})

/** One revision, told. */
export const revisionEntrySchema = z.object({
  revision: revisionSchema,
  at: instantSchema,
  actor: z.string(),
  organization: z.string(),
  cause: causeSchema,
  reason: z.string().optional(),
  /** What was done, in sentences; long changes are told in summary. Where one record is asked for, what was done to it. */
  sentences: z.array(z.string()),
  /** How many records it touched. */
  records: z.number().int(),
  /** The revision that took it back. */
  undoneBy: revisionSchema.optional(),
})
export type RevisionEntry = z.infer<typeof revisionEntrySchema>

/** `GET /api/books/:book/history` */
export const historySchema = z.object({ revisions: z.array(revisionEntrySchema), next: revisionSchema.optional() })
export type History = z.infer<typeof historySchema>

/** One record's change as recorded. */
export const recordChangeSchema = z.object({
  kind: z.enum(kindIds),
  id: knownRecordId,
  action: z.enum(['add', 'edit', 'remove']),
  fields: z.array(fieldChangeSchema),
})

/** `GET /api/books/:book/history/:revision` */
export const revisionDetailSchema = revisionEntrySchema.extend({ changes: z.array(recordChangeSchema) })
export type RevisionDetail = z.infer<typeof revisionDetailSchema>

const baselineName = plainText(100)
  .refine((text) => !/[\r\n:]/.test(text), { error: 'may not hold a colon or a line break' })

/** `POST /api/books/:book/baselines`: gives the head a name that stays. */
export const baselineRequestSchema = z.strictObject({
  name: baselineName,
  reason: plainText(2_000, 'is empty: say what the baseline is for'),
})
export type BaselineRequest = z.infer<typeof baselineRequestSchema>

/** A revision with a name; `cites` holds the revision of every other book it cited then. */
export const baselineSchema = z.object({
  name: z.string(),
  revision: revisionSchema,
  at: instantSchema,
  actor: z.string(),
  reason: z.string(),
  cites: z.record(bookIdSchema, revisionSchema),
})
export type Baseline = z.infer<typeof baselineSchema>

/** `GET /api/books/:book/baselines`, and the answer to making one. */
export const baselinesSchema = z.object({ baselines: z.array(baselineSchema) })
export type Baselines = z.infer<typeof baselinesSchema>

/** `?from=12|baseline:NAME&to=40|baseline:NAME|head` */
export const compareQuerySchema = z.object({ from: z.string().max(200), to: z.string().max(200).optional() })

/** `GET /api/books/:book/compare` */
export const compareSchema = z.object({
  from: revisionSchema,
  to: revisionSchema,
  changes: z.array(recordChangeSchema),
  sentences: z.array(z.string()),
})
export type Compare = z.infer<typeof compareSchema>
