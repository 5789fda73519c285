import { daySchema, recordIdSchema } from '@throughline/model'
import { z } from 'zod'

const reason = z.strictObject({
  /** What sort of reason: own-start, link, gate, money, calendar, deadline, milestone, plan-end, float, … */
  sort: z.string(), text: z.string(), record: recordIdSchema.optional(), source: z.string().optional(), day: daySchema.optional(),
})

const dated = z.strictObject({
  id: recordIdSchema, title: z.string(), progress: z.enum(['over', 'under-way', 'to-come']),
  earlyStart: daySchema, earlyFinish: daySchema, lateStart: daySchema, lateFinish: daySchema,
  totalFloatDays: z.int(), freeFloatDays: z.int(), totalFloatWorkingDays: z.int(), freeFloatWorkingDays: z.int(),
  critical: z.boolean(), nearCritical: z.boolean(), because: z.array(reason),
})

const conflict = z.strictObject({
  sort: z.enum(['ring', 'deadline', 'window', 'fixed']), activity: recordIdSchema, text: z.string(), days: z.int().nullable(), chain: z.array(recordIdSchema), because: z.array(reason),
})

/** `schedule PLAN --json` and `GET /api/books/:book/schedule`: days with what they rest on, critical paths, and the facts that cannot all hold. */
export const scheduleSchema = z.strictObject({
  on: daySchema, scenario: z.string().nullable(), end: daySchema.nullable(), hasPartnerHolidays: z.boolean(),
  activities: z.array(dated), undated: z.array(recordIdSchema), criticalPaths: z.array(z.array(recordIdSchema)), conflicts: z.array(conflict),
})
export type ScheduleAnswer = z.infer<typeof scheduleSchema>
