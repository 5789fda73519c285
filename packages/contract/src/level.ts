import { daySchema, recordIdSchema } from '@throughline/model'
import { z } from 'zod'

const stretch = z.strictObject({ start: daySchema, finish: daySchema })

/** `level PLAN --json`: the fewest moves with which nobody is asked for more than there is, each with its causes, and what no move mends. */
export const levelSchema = z.strictObject({
  on: daySchema, seed: z.int(), budget: z.int(), isLevel: z.boolean(), foundAfter: z.int(),
  moved: z.array(z.strictObject({ id: recordIdSchema, title: z.string(), before: stretch, after: stretch, days: z.int(), because: z.array(z.string()) })),
  missed: z.array(z.strictObject({ id: recordIdSchema, title: z.string(), by: daySchema, days: z.int(), because: z.string() })),
  left: z.array(z.strictObject({ capacity: recordIdSchema, title: z.string(), start: daySchema, end: daySchema, amount: z.int(), taken: z.int(), activities: z.array(recordIdSchema), because: z.string() })),
})
export type LevelAnswer = z.infer<typeof levelSchema>
