import { kindIds, recordIdSchema } from '@throughline/model'
import { z } from 'zod'
import { plainText, recordSchema, revisionSchema } from './shape.ts'

/** One field before and after, as the editor saw and wrote it; left out or null is "nothing there". */
export const fieldChangeSchema = z.strictObject({
  field: z.string().min(1).max(100),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
})

/** One record's part of a change. */
export const recordChangeRequestSchema = z.strictObject({
  action: z.enum(['add', 'edit', 'remove']),
  kind: z.enum(kindIds),
  id: recordIdSchema,
  fields: z.array(fieldChangeSchema).max(200),
  /** The record's revision the editor saw (`recordRevisions[id]`); left out: whatever stands. */
  basedOn: revisionSchema.optional(),
})
export type RecordChangeRequest = z.infer<typeof recordChangeRequestSchema>

/** What a client may say of how its change came about; the rest (import, undo, …) is recorded by the use case itself. */
export const clientCauses = ['edit', 'paste', 'repeat', 'duplicate', 'roll-forward', 'waive', 'comment', 'promote'] as const

/** How a change came about. */
export const causeTypes = [...clientCauses, 'new-plan', 'import', 'undo', 'redo', 'example', 'upgrade'] as const
export type CauseType = (typeof causeTypes)[number]

export const causeSchema = z.object({
  type: z.enum(causeTypes),
  /** The revision an undo takes back, or a redo does again. */
  of: revisionSchema.optional(),
  /** The file an import read. */
  file: z.string().optional(),
  /** The format of that file. */
  format: z.string().optional(),
})
export interface Cause {
  readonly type: CauseType
  readonly of?: number
  readonly file?: string
  readonly format?: string
}

const reasonSchema = plainText(2_000)

/** `POST /api/books/:book/changes`: one call is one revision, all of it or nothing. */
export const changeRequestSchema = z.strictObject({
  changes: z.array(recordChangeRequestSchema).min(1, { error: 'holds no change' }).max(20_000, { error: 'holds more than 20,000 changes: send them in parts' }),
  cause: z.strictObject({ type: z.enum(clientCauses) }).optional(),
  /** Asked for when records are removed or a finding is waived; allowed always. */
  reason: reasonSchema.optional(),
})
export type ChangeRequest = z.infer<typeof changeRequestSchema>

/** The answer to a change, an undo and a redo. */
export const changeResponseSchema = z.object({
  revision: revisionSchema,
  /** Records as they stand after the change, those it touched. */
  records: z.array(recordSchema),
  removed: z.array(z.string()),
  recordRevisions: z.record(z.string(), revisionSchema),
  sentences: z.array(z.string()),
})
export type ChangeResponse = z.infer<typeof changeResponseSchema>
