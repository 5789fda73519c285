import { bookIdSchema, daySchema } from '@throughline/model'
import { z } from 'zod'
import { instantSchema, knownRecordId, plainLine, recordSchema, revisionSchema } from './shape.ts'

export const bookTypeSchema = z.enum(['library', 'theater', 'plan'])

/** One line of the list of books. */
export const bookSummarySchema = z.object({
  book: bookIdSchema,
  type: bookTypeSchema,
  title: z.string(),
  scope: z.enum(['country', 'sub-regional', 'theater']).optional(),
  /** The partner's name. */
  partner: z.string().optional(),
  /** The command's name. */
  command: z.string().optional(),
  start: daySchema.optional(),
  end: daySchema.optional(),
  statusDate: daySchema.optional(),
  revision: revisionSchema,
  changedAt: instantSchema,
  changedBy: z.string(),
  /** How many records it holds. */
  records: z.number().int(),
})
export type BookSummary = z.infer<typeof bookSummarySchema>

/** `GET /api/books` */
export const booksSchema = z.object({ books: z.array(bookSummarySchema) })
export type Books = z.infer<typeof booksSchema>

const name = plainLine(200)

/** `POST /api/books`: new plan for my country. */
export const newPlanRequestSchema = z.strictObject({
  title: name.optional(),
  /** ISO 3166 two-letter code, or the name of an invented country. */
  country: name,
  countryName: name,
  /** The command's abbreviation or name: `USAFRICOM`; left out: the command the catalogue gives the country, if it knows it. */
  command: name.optional(),
  /** First fiscal year, by the year it ends in. */
  firstYear: z.number().int().min(1990).max(2100),
  years: z.number().int().min(1).max(10),
  /** An earlier plan, whose open assumptions come along with what was held of them. */
  carryFrom: bookIdSchema.optional(),
})
export type NewPlanRequest = z.infer<typeof newPlanRequestSchema>

/** Something to do first, and the screen where it is done. */
export const firstThingSchema = z.object({ text: z.string(), screen: z.string(), record: knownRecordId.optional() })

export const newPlanResponseSchema = z.object({
  book: bookIdSchema,
  revision: revisionSchema,
  firstThings: z.array(firstThingSchema),
})
export type NewPlanResponse = z.infer<typeof newPlanResponseSchema>

/** `?at=12` or `?at=baseline:Submitted`; left out: the head. */
export const atQuerySchema = z.object({ at: z.string().max(200).optional() })

/** `GET /api/books/:book/records`: the whole plan, with what it cites from other books. */
export const planRecordsSchema = z.object({
  book: bookIdSchema,
  type: bookTypeSchema,
  revision: revisionSchema,
  records: z.array(recordSchema),
  /** The revision that last changed each record: what an editor sends back as `basedOn`. */
  recordRevisions: z.record(z.string(), revisionSchema),
  cited: z.array(z.object({ book: bookIdSchema, revision: revisionSchema.optional(), record: recordSchema })),
})
export type PlanRecords = z.infer<typeof planRecordsSchema>
