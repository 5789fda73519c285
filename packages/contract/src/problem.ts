import { z } from 'zod'
import { conflictSchema, type Conflict } from './conflict.ts'
import { placeSchema, refusalCodes, type Place, type RefusalCode } from './refusal.ts'

/** A request that cannot be done: a value, never thrown. `message` says what, where, by which rule, and what to do next. */
export interface Refusal {
  readonly code: RefusalCode
  readonly message: string
  readonly errors?: readonly Place[]
  readonly conflicts?: readonly Conflict[]
}

/** Problem details (RFC 9457), as the HTTP door answers a refusal; a fault has code `fault` and a reference number. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.enum([...refusalCodes, 'fault']),
  errors: z.array(placeSchema).optional(),
  conflicts: z.array(conflictSchema).optional(),
  reference: z.string().optional(),
})
export type ProblemDetails = z.infer<typeof problemSchema>
