import { z } from 'zod'
import { dataDay } from './dated.ts'
import { lawTests } from './program-words.ts'

const test = z.enum(lawTests)
const word = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const dollars = z.int().nonnegative()

/** An invented need. What it leaves out nobody has said. */
const need = <S extends z.ZodType<string>, R extends z.ZodType<string>>(support: S, recipient: R) => z.strictObject({
  purposes: z.array(word).readonly(),
  support: z.array(support).readonly(),
  /** Kinds of unit, one unit each. */
  recipients: z.array(recipient).readonly(),
  /** Two letters; XB is an invented country. */
  country: z.string().regex(/^[A-Z]{2}$/).optional(),
  start: dataDay.optional(),
  end: dataDay.optional(),
  /** Fiscal year of the money. */
  year: z.int().optional(),
  /** Whole dollars of that year. */
  usd: dollars.optional(),
  /** Whole dollars one building project costs. */
  constructionUsd: dollars.optional(),
  /** True: agreed; false: refused; left out: nobody has asked. */
  isStateAgreed: z.boolean().optional(),
  isEmbassyAgreed: z.boolean().optional(),
  /** Whether the Department of Defense has agreed. */
  isDefenseAgreed: z.boolean().optional(),
  /** True: what the law asks of its prohibitions is answered yes; false: no; left out: nobody has answered. */
  isWithinTerms: z.boolean().optional(),
  /** Whether the partner bears its share. */
  isShareAgreed: z.boolean().optional(),
  /** True: every unit is cleared; false: suspended; left out: nobody has vetted it. */
  isVetted: z.boolean().optional(),
  /** True: both companions start the day before; false: on the same day; left out: there are none. */
  companionsBefore: z.boolean().optional(),
}).readonly()

/** A need, and what the law as the program's file states it says of it: written from the law, run as a test against the rules. */
export const exampleSchema = <S extends z.ZodType<string>, R extends z.ZodType<string>>(support: S, recipient: R) => z.strictObject({
  /** One plain sentence. */
  says: z.string().min(1),
  need: need(support, recipient),
  /** The day it is looked at. */
  on: dataDay,
  verdict: z.enum(['eligible', 'ineligible', 'undetermined']),
  /** Which tests it fails, and which ask, in the order of `lawTests`. */
  failed: z.array(test).readonly(),
  asked: z.array(test).readonly(),
}).readonly().refine(isWhole, { error: 'has a verdict that does not follow from what it fails and asks' })

const isWhole = ({ verdict, failed, asked }: { readonly verdict: string; readonly failed: readonly string[]; readonly asked: readonly string[] }) =>
  verdict === (failed.length > 0 ? 'ineligible' : asked.length > 0 ? 'undetermined' : 'eligible')
