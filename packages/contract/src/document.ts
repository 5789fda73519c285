import { daySchema } from '@throughline/model'
import { z } from 'zod'
import { instantSchema, plainText, revisionSchema } from './shape.ts'

export const documentFormats = ['docx', 'html', 'xlsx'] as const
export type DocumentFormat = (typeof documentFormats)[number]

/** What the analysis goes out as: its workbook, to be filled and brought back, and its brief of two slides. */
export const analysisFormats = ['xlsx', 'pptx'] as const
export type AnalysisFormat = (typeof analysisFormats)[number]

/** What a notice package of a proposal is written as. */
export const noticeFormats = ['docx', 'html'] as const
export type NoticeFormat = (typeof noticeFormats)[number]

const text = (what: string) => plainText(500, `is empty: say ${what}`)

/** `POST /api/books/:book/issues`: freezes a baseline and the exact bytes that go out. */
export const issueRequestSchema = z.strictObject({
  recipient: text('to whom it goes'),
  purpose: text('what it is for'),
  format: z.enum(documentFormats),
  /** The day answers are as of, and the date on the cover. */
  date: daySchema,
})
export type IssueRequest = z.infer<typeof issueRequestSchema>

/** What was issued; it never changes with the plan. */
export const issueSchema = z.object({
  id: z.string(),
  recipient: z.string(),
  purpose: z.string(),
  format: z.enum(documentFormats),
  date: daySchema,
  baseline: z.string(),
  revision: revisionSchema,
  fileName: z.string(),
  size: z.number().int(),
  /** SHA-256 of the bytes, in hexadecimal. */
  sha256: z.string(),
  at: instantSchema,
  actor: z.string(),
})
export type Issue = z.infer<typeof issueSchema>

/** `GET /api/books/:book/issues` */
export const issuesSchema = z.object({ issues: z.array(issueSchema) })
export type Issues = z.infer<typeof issuesSchema>
