import { bookIdSchema } from '@throughline/model'
import { z } from 'zod'
import { revisionSchema } from './shape.ts'

/** `GET /api/events`, event `revision`: a book has a new revision. */
export const revisionEventSchema = z.object({ book: bookIdSchema, revision: revisionSchema, actor: z.string() })
export type RevisionEvent = z.infer<typeof revisionEventSchema>
