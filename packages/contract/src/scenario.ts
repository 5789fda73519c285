import { daySchema, recordIdSchema } from '@throughline/model'
import { z } from 'zod'

const span = z.strictObject({ start: daySchema, finish: daySchema })
/** Whole cents; `unknown` counts what has no likely cost. */
const sum = z.strictObject({ usd: z.int(), unknown: z.int() })
const moneyChange = z.strictObject({ key: z.string(), label: z.string(), before: sum, after: sum, difference: z.int() })
const found = z.strictObject({ check: z.string(), severity: z.enum(['error', 'warning', 'advice']), record: recordIdSchema, message: z.string() })
const slipSum = z.strictObject({ key: z.string(), activities: z.int(), days: z.int(), most: z.int() })

/** `schedule PLAN --against BASELINE --json`: what moved and why, money, objectives, findings, and the slips added up by cause and by program. */
export const differenceSchema = z.strictObject({
  on: daySchema, before: z.string(), after: z.string(),
  moved: z.array(z.strictObject({
    id: recordIdSchema, title: z.string(), before: span.nullable(), after: span.nullable(),
    /** Days later, negative for earlier; null where it stands in only one of the two. */
    startDays: z.int().nullable(), finishDays: z.int().nullable(), causes: z.array(recordIdSchema),
  })),
  money: z.strictObject({ byYear: z.array(moneyChange), byProgram: z.array(moneyChange), total: moneyChange }),
  objectives: z.array(z.strictObject({ id: recordIdSchema, title: z.string(), sort: z.enum(['lost', 'gained', 'later', 'earlier']), before: daySchema.nullable(), after: daySchema.nullable() })),
  findings: z.strictObject({ added: z.array(found), gone: z.array(found) }),
  slips: z.strictObject({
    compared: z.int(), byCause: z.array(slipSum), byProgram: z.array(slipSum),
    activities: z.array(z.strictObject({ id: recordIdSchema, title: z.string(), startDays: z.int(), finishDays: z.int(), cause: z.string(), note: z.string().nullable(), programs: z.array(z.string()) })),
  }),
})
export type DifferenceAnswer = z.infer<typeof differenceSchema>
