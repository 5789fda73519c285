import { z } from 'zod'
import { knownRecordId } from './shape.ts'

const records = z.array(knownRecordId)
const elements = z.array(z.string())

/**
 * `strategy PLAN --json`: what carries each of the eight elements of the section 1206 strategy as a tag, what serves that, and by name what nothing serves.
 * `money.usd` is in dollars, and holds what is known; `money.unknown` counts the amounts that are not.
 */
export const strategySchema = z.strictObject({
  elements: z.array(z.strictObject({
    element: z.string(),
    text: z.string(),
    state: z.enum(['served', 'no-activity', 'untagged']),
    /** Lines of effort, then objectives. */
    carriedBy: records,
    /** Of those, under which no activity lies. */
    idle: records,
    activities: records,
    money: z.strictObject({ usd: z.number(), unknown: z.number().int() }),
  })),
  untagged: elements,
  withoutActivity: elements,
  /** Lines of effort and objectives that carry no element. */
  bare: records,
  source: z.string(),
})
export type StrategyAnswer = z.infer<typeof strategySchema>
