import { addYears, bookIdSchema, daySchema, type Day, type FiscalYear } from '@throughline/model'
import { z } from 'zod'
import { gateStates } from './gates.ts'
import { knownRecordId } from './shape.ts'

export const calendarFormats = ['ics', 'xlsx'] as const
export type CalendarFormat = (typeof calendarFormats)[number]

/** No plan looks further. */
const mostYears = 20
const isSpan = ({ from, to }: { readonly from?: Day | undefined; readonly to?: Day | undefined }) => from === undefined || to === undefined || (from <= to && to <= addYears(from, mostYears))

/** `?on=&from=&to=`: the day it is as of, and the days it shows; left out: from that day to the end of the plans. */
export const calendarQuerySchema = z.object({ on: daySchema.optional(), from: daySchema.optional(), to: daySchema.optional() })
  .refine(isSpan, { error: `is before the first day, or more than ${mostYears} years after it`, path: ['to'] })
export type CalendarQuery = z.infer<typeof calendarQuerySchema>

const fiscalYear = z.number().int() as unknown as z.ZodType<FiscalYear>

/** Something due on a day: a gate, a recurring suspense, or a day of the plan itself. */
export const dueItemSchema = z.object({
  /** Stable, even where its day changes. */
  key: z.string(),
  sort: z.enum(['gate', 'suspense', 'plan']),
  due: daySchema,
  opens: daySchema.optional(),
  title: z.string(),
  what: z.string(),
  owner: z.string().optional(),
  /** Days from the day asked about; negative where it is late. */
  left: z.number().int(),
  fiscalYear,
  /** Left out of what comes round whatever the plan. */
  plan: z.object({ book: bookIdSchema, title: z.string() }).optional(),
  record: knownRecordId.optional(),
  state: z.enum(gateStates).optional(),
  program: z.string().optional(),
  onlyIf: z.string().optional(),
  assumed: z.string().optional(),
  source: z.string().optional(),
  confidence: z.enum(['verified', 'partly', 'memory', 'default']).optional(),
})

export const markingSchema = z.object({ level: z.enum(['unclassified', 'cui']), category: z.string().optional(), dissemination: z.string().optional(), controlledBy: z.string().optional() })

/** `GET /api/calendar`: what is due in every plan this person may read, by day. */
export const calendarSchema = z.object({
  on: daySchema,
  from: daySchema,
  to: daySchema,
  /** What the plans hold is marked with, each once; none where all is unclassified. An output takes the highest. */
  markings: z.array(markingSchema),
  plans: z.array(z.object({ book: bookIdSchema, title: z.string() })),
  items: z.array(dueItemSchema),
  disclaimer: z.string(),
})
export type Calendar = z.infer<typeof calendarSchema>
