import { parseDay } from '@throughline/model'
import { z } from 'zod'
import { origin } from './data-file.ts'
import { supportKinds } from './program-words.ts'

const text = z.string().min(1)
const word = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const words = z.array(word).readonly()

/** How far a number was read: stated by a source, read in part, from memory, or our own default; the last two may be edited and are no rule. */
export const stepConfidence = z.enum(['verified', 'partly', 'memory', 'default'])

/** A day of any year as `MM-DD`. */
export const dayOfYear = z.string().refine((written) => parseDay(`2028-${written}`) !== undefined, { error: 'is no day of a year (MM-DD)' })

/** When a step has to be taken, at the latest. */
const lead = z.discriminatedUnion('sort', [
  /** Some days before the start of the activity, or before the latest day of another step. */
  z.strictObject({ sort: z.literal('before'), days: z.int().positive(), count: z.enum(['calendar', 'working']), of: word }).readonly(),
  /** The days of notice in the program's own file; no step where it has none. */
  z.strictObject({ sort: z.literal('program-notice'), of: word }).readonly(),
  /** The lead time in the program's own file; unknown where it has none. */
  z.strictObject({ sort: z.literal('program-lead') }).readonly(),
  /** In a window of the year, by its last day, so many calendar years before the number of the money's fiscal year. */
  z.strictObject({ sort: z.literal('window'), from: dayOfYear, until: dayOfYear, yearsBefore: z.int().nonnegative() }).readonly(),
  /** So many days after the last day of the activity. */
  z.strictObject({ sort: z.literal('after'), days: z.int().positive() }).readonly(),
  /** Before what waits for it; how long before is not known. */
  z.strictObject({ sort: z.literal('unknown') }).readonly(),
])

/** What in a plan shows that a step is done or scheduled. */
const answered = z.strictObject({
  /** Staff steps of these categories that lead to the activity; for a window also one that falls into it. */
  categories: words.optional(),
  /** Which of several such steps counts; left out: the first for a day of beginning, else the last. */
  pick: z.enum(['first', 'last']).optional(),
  /** The step that the activity's proposal names. */
  proposal: z.enum(['notice', 'concurrence']).optional(),
  agreement: z.enum(['state', 'embassy']).optional(),
  vetting: z.literal(true).optional(),
  companions: z.literal(true).optional(),
  /** How far the activity or its money must be, so that the step is behind it. */
  from: z.enum(['requested', 'approved']).optional(),
}).readonly()

const step = z.strictObject({
  id: word,
  title: text,
  owner: text,
  /** Taken once for a package of activities, or for each activity. */
  per: z.enum(['package', 'activity']),
  /** Whether the step must be begun or finished by its latest day. */
  day: z.enum(['begun', 'finished']),
  lead,
  /** Steps that come before this one. */
  waitsFor: words,
  /** Only where the program's law asks for it. */
  needs: z.enum(['vetting', 'state-concurrence', 'embassy-concurrence', 'companions', 'assessment']).optional(),
  /** Only where one of these kinds of support is given, or none is said. */
  support: z.array(z.enum(supportKinds)).readonly().optional(),
  answered,
  /** The check that finds it when this step is missed; it is not found a second time. */
  foundBy: text.optional(),
  source: text,
  confidence: stepConfidence,
}).readonly()

const template = z.strictObject({ id: word, title: text, steps: words, programs: words, isDefault: z.literal(true).optional() }).readonly()

export const programStepsSchema = z.strictObject({
  ...origin,
  /** So many days left, or fewer, are tight. */
  tightDays: z.strictObject({ days: z.int().positive(), source: text, confidence: stepConfidence }).readonly(),
  steps: z.array(step).readonly(),
  templates: z.array(template).readonly(),
})
