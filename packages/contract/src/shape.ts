import { isPlainText, kindIds, notPlain, type AnyRecord, type RecordId } from '@throughline/model'
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

/** Text a person sends: at least one letter after trimming, no control characters, no broken Unicode. */
export const plainText = (longest: number, empty = 'is empty') => z.string().trim()
  .min(1, { error: empty }).max(longest, { error: `is longer than ${longest.toLocaleString('en-US')} characters` }).refine(isPlainText, notPlain)

/** The same, on one line. */
export const plainLine = (longest: number, empty?: string) => plainText(longest, empty)
  .refine((text) => !/[\r\n]/.test(text), { error: 'runs over several lines: one line is expected' })
