import { z } from 'zod'
import { knownRecordId } from './shape.ts'

const level = z.enum(['low', 'moderate', 'significant', 'high']).nullable()
const step = {
  /** The step's id; `docs/spec/analysis.md` ANA-60. */
  step: z.string(),
  title: z.string(),
  /** The role it is asked of; null where it is asked of the plan. */
  role: knownRecordId.nullable(),
  because: z.string(),
}

/** `analyse PLAN --json` and `GET /api/books/:book/analysis`: gaps by rank, how far each step is, what is open with what to do next. What was not rated is null. */
export const analysisSchema = z.strictObject({
  gaps: z.array(z.strictObject({
    id: knownRecordId,
    rank: z.number().int(),
    risk: z.strictObject({ operational: level, ofProviding: level, ofNotProviding: level }),
    urgency: z.enum(['low', 'medium', 'high', 'very-high']).nullable(),
    because: z.array(z.string()),
  })),
  coverage: z.array(z.strictObject({ ...step, state: z.enum(['answered', 'partly', 'open', 'not-needed']) })),
  open: z.array(z.strictObject({
    ...step,
    state: z.enum(['open', 'partly']),
    /** What to do next. */
    next: z.string(),
    /** The step to be taken first, where this one cannot be taken yet. */
    waitsFor: z.string().nullable(),
  })),
})
export type AnalysisAnswer = z.infer<typeof analysisSchema>
