import { kindIds, type AnyRecord, type RecordId } from '@throughline/model'
import { z } from 'zod'

const idShape = z.string()

/**
 * A record on its way out: flat, by its kind's declaration. The core has parsed it, so only its outline is asked here;
 * the fields of each kind are told by `kinds` in the model.
 */
export const recordSchema = z.looseObject({ kind: z.enum(kindIds), id: idShape }) as unknown as z.ZodType<AnyRecord>

/** An id of a record in an answer: the core has parsed it. */
export const knownRecordId = idShape as unknown as z.ZodType<RecordId>

/** A revision of a book: 1 is its first. */
export const revisionSchema = z.number().int().min(0)

/** An instant as ISO 8601 in UTC: `2026-11-20T09:30:00.000Z`. */
export const instantSchema = z.string()
