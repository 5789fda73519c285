import { z } from 'zod'
import { dataDay } from './dated.ts'
import { lawTests, recipientKinds, supportKinds } from './program-words.ts'

const text = z.string().min(1)
const word = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const words = z.array(word).min(1).readonly()

/** Which needs a term concerns: those that meet each of these; every need where none is named. */
const concern = z.strictObject({
  /** Any of these is given, received or served. */
  support: z.array(z.enum(supportKinds)).min(1).readonly().optional(),
  recipients: z.array(z.enum(recipientKinds)).min(1).readonly().optional(),
  purposes: words.optional(),
  /** Something else is served than these. */
  purposesOtherThan: words.optional(),
  countries: z.array(z.string().regex(/^[A-Z]{2}$/)).min(1).readonly().optional(),
  /** Any of these stands beside it in the need. */
  programs: words.optional(),
  /** No other program stands beside it. */
  isAlone: z.literal(true).optional(),
  /** Fiscal years of its money. */
  years: z.array(z.int()).min(1).readonly().optional(),
  /** It starts on this day or later. */
  startsFrom: dataDay.optional(),
  /** It lasts longer than this, first and last day counted. */
  longerThanDays: z.int().positive().optional(),
  longerThanYears: z.int().positive().optional(),
}).readonly()

/** Word for word one of the program's prohibitions or conditions. */
const of = text

/**
 * What can be held against a need of a prohibition or condition that the file states in words. What has no term is told, for a person to judge.
 * - `refused`: a need it concerns is refused; `boundary` says what would pass
 * - `asked`: a need it concerns is asked, yes meaning that the law is kept; `isOneForAll`: one answer holds for every program that asks it
 * - `sustained`: sustainment may go beyond so many years only where the notice explains it
 * - `tested`: another test decides it by what the file holds elsewhere
 */
export const termSchema = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('refused'), id: word, of, when: concern, boundary: text }).readonly(),
  z.strictObject({ is: z.literal('asked'), id: word, of, question: text, when: concern.optional(), isOneForAll: z.literal(true).optional() }).readonly(),
  z.strictObject({ is: z.literal('sustained'), of, years: z.int().positive() }).readonly(),
  z.strictObject({ is: z.literal('tested'), of, by: z.enum(lawTests) }).readonly(),
])

export type Term = z.output<typeof termSchema>
export type Concern = z.output<typeof concern>
