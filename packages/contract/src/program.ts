import { daySchema } from '@throughline/model'
import { z } from 'zod'
import { plainLine } from './shape.ts'

const standings = ['active', 'expired', 'unknown'] as const
const confidences = ['verified', 'partly', 'memory'] as const

/** Where a program's law was read, as its data file has it. */
export const programSourceSchema = z.object({ doc: z.string(), section: z.string().optional(), url: z.string().optional(), asOf: z.string().optional() })

const programLine = {
  id: z.string(),
  name: z.string(),
  /** Empty where the law was not read. */
  citations: z.array(z.string()),
  /** On the day asked for; `unknown` is never to be read as active. */
  status: z.enum(standings),
  /** `memory`: no source was read; it decides nothing alone. */
  confidence: z.enum(confidences),
  sources: z.array(programSourceSchema),
  /** Where the program is one the organization added in its library: the source it was read in, and the day that speaks of. */
  local: z.object({ source: z.string(), asOf: daySchema }).optional(),
}

/** `programs --json`: the programs that answer to the words, best first. */
export const programsSchema = z.object({ programs: z.array(z.object(programLine)) })
export type Programs = z.infer<typeof programsSchema>

/** `?words=boats&on=2026-11-20`: everyday words for what is needed; left out: every program. */
export const programsQuerySchema = z.object({ words: plainLine(300).or(z.literal('')).optional(), on: daySchema.optional() })

/** `GET /api/programs`: the same, with the short name and what each word was found by. */
export const programsFoundSchema = z.object({
  on: daySchema,
  programs: z.array(z.object({ ...programLine, short: z.string(), answers: z.array(z.object({ word: z.string(), by: z.array(z.string()) })) })),
  /** Words that no program answers: passed over. */
  unanswered: z.array(z.string()),
})
export type ProgramsFound = z.infer<typeof programsFoundSchema>

/** The id of a program in an address, or its short name. */
export const programIdSchema = z.object({ id: plainLine(100) })

/** `GET /api/programs/:id`: one program, its facts as the catalogue holds them and the same in plain words. */
export const programPageSchema = z.object({
  on: daySchema,
  ...programLine,
  short: z.string(),
  /** The facts as they stand in the program's data file. */
  facts: z.looseObject({ id: z.string() }),
  /** The same in plain words, part by part. */
  parts: z.array(z.object({ heading: z.string(), lines: z.array(z.string()).readonly() })).readonly(),
  disclaimer: z.string(),
})
export type ProgramPage = z.infer<typeof programPageSchema>
