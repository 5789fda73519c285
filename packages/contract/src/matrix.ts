import { daySchema } from '@throughline/model'
import { z } from 'zod'

/** What the synchronization matrix goes out as; `xml` is a file of Microsoft Project. */
export const matrixFormats = ['xlsx', 'pptx', 'svg', 'html', 'xml'] as const
export type MatrixFormat = (typeof matrixFormats)[number]

export const matrixRowKinds = ['effort', 'phase', 'program', 'payer', 'organization', 'unit'] as const
export const matrixColumnKinds = ['fiscal-year', 'quarter', 'month', 'phase'] as const

/** `?rows=program&columns=phase&on=2026-11-20`: by line of effort and fiscal year where nothing is said. */
export const matrixQuerySchema = z.object({ rows: z.enum(matrixRowKinds).optional(), columns: z.enum(matrixColumnKinds).optional(), on: daySchema.optional() })
export type MatrixQuery = z.infer<typeof matrixQuerySchema>
