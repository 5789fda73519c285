import { daySchema } from '@throughline/model'
import { z } from 'zod'

/** `GET /api/session`: who is asking, for which organization, and the day it is. */
export const sessionSchema = z.object({
  actor: z.string(),
  organization: z.string(),
  today: daySchema,
  version: z.string(),
})
export type Session = z.infer<typeof sessionSchema>
