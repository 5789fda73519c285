import type { AnyRecord, RecordId } from '@throughline/model'
import { z } from 'zod'
import { instantSchema, knownRecordId, recordSchema, revisionSchema } from './shape.ts'

/** Two people changed one record: what the second sent, beside what stands now, and who wrote that when. */
export const conflictSchema = z.object({
  record: knownRecordId,
  /** The field both changed; left out where they changed different fields of one record, or it is gone. */
  field: z.string().optional(),
  /** The value (or, with no field, the record's fields) as sent. */
  mine: z.unknown(),
  /** The record as it stands; null where it was removed. */
  theirs: recordSchema.nullable(),
  by: z.string(),
  at: instantSchema,
  revision: revisionSchema,
})
export interface Conflict {
  readonly record: RecordId
  readonly field?: string
  readonly mine: unknown
  readonly theirs: AnyRecord | null
  readonly by: string
  readonly at: string
  readonly revision: number
}
