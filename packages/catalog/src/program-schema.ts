import { z } from 'zod'
import { datedValues, span } from './dated.ts'
import { exampleSchema } from './program-example.ts'
import { termSchema } from './program-term.ts'
import { domains, recipientKinds, supportKinds } from './program-words.ts'

const text = z.string().min(1)
const texts = z.array(text).readonly()
const word = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const words = z.array(word).readonly()
const confidence = z.enum(['verified', 'partly', 'memory'])

/**
 * Where a source was read. `asOf`: the day, month or year its text is of, as the source has it; "undated" where it says none.
 */
const source = z.strictObject({ doc: text, section: text.optional(), url: text.optional(), asOf: text.optional() }).readonly()

const geography = z.strictObject({
  text,
  /** `global`; `listed`: the countries, commands or groups below and no other; `described`: those below, and others in words that only a person can apply. */
  reach: z.enum(['global', 'listed', 'described']),
  countries: z.array(z.string().regex(/^[A-Z]{2}$/)).readonly().optional(),
  commands: texts.optional(),
  groups: z.array(z.enum(['nato', 'major-non-nato-ally'])).readonly().optional(),
}).readonly()

const companion = z.strictObject({ kind: z.enum(['human-rights', 'institutional-capacity']), due: z.enum(['before-start', 'not-stated']), text }).readonly()

const concurrence = z.strictObject({
  of: z.enum(['state', 'embassy', 'defense', 'partner', 'other']),
  sort: z.enum(['concurrence', 'consultation']),
  /** Whether it is needed every time; else the text says when. */
  always: z.boolean(),
  text,
  /** Needed only where one of these is helped; `always` then counts for them alone. */
  recipients: z.array(z.enum(recipientKinds)).min(1).readonly().optional(),
  confidence: confidence.optional(),
}).readonly()

const notification = z.strictObject({
  /** Calendar days between the notice and the start; null where the source gives none. */
  days: z.int().positive().nullable(),
  daysNatoPlusFive: z.int().positive().optional(),
  /**
   * `each-activity`: always, its days before the start; `each-use`: always, at a time the text tells and no number of days before the start does;
   * `threshold`: from a dollar limit on (role `notice`); `conditional`: in the cases the text names.
   */
  trigger: z.enum(['each-activity', 'each-use', 'threshold', 'conditional']),
  text,
  /** When a notice may come later than its days, and by when: it is asked before a late notice refuses. */
  exception: text.optional(),
  /** Whether one notice may tell of all the program's money, and not of each activity: whether it has gone is asked before a late one refuses. */
  isOfWholeProgram: z.literal(true).optional(),
}).readonly()

const money = z.strictObject({
  account: text.optional(),
  /** Fiscal years in which it can be obligated, the year of appropriation the first. */
  years: z.union([z.int().positive(), z.literal('no-year')]).optional(),
  /** Obligated on apportionment and kept in a trust account without end date. */
  isObligatedWhenApportioned: z.boolean().optional(),
  /** Work starts within this many fiscal years, the year of appropriation the first: where that is fewer than the money can be obligated. */
  startsWithinYears: z.int().positive().optional(),
  /** Work ends by the end of this many fiscal years after the one it starts in. */
  workEndsAfterYears: z.int().positive().optional(),
  notes: text.optional(),
}).readonly()

const limit = z.strictObject({
  what: text,
  per: text,
  /**
   * What it bounds. `construction-project`: one project; `construction-notice`: a project above it is told to Congress in detail;
   * `approval-level`: above it a higher office decides; `fiscal-year`, `country-year`: all of the program's money in a year (in one country);
   * `fiscal-year-part`: a part of it; `notice`: Congress is told from here on; `appropriation`: what an act gives or holds back; `information`: not checked.
   */
  role: z.enum(['construction-project', 'construction-notice', 'approval-level', 'fiscal-year', 'fiscal-year-part', 'country-year', 'notice', 'appropriation', 'information']),
  group: z.enum(['nato-plus-five', 'other', 'all']).optional(),
  of: z.enum(['major-defense-equipment', 'articles-and-services', 'construction', 'firearms', 'original-value']).optional(),
  /** The countries it binds; every one where none is named. */
  countries: z.array(z.string().regex(/^[A-Z]{2}$/)).min(1).readonly().optional(),
  /** Whether it may be waived: what exceeds it is then asked, not refused. */
  isWaivable: z.literal(true).optional(),
  /** Dollars; null where the limit is none of dollars or is not known. */
  values: datedValues(z.strictObject({ usd: z.number().nonnegative().nullable(), source: text, ...span }).readonly()),
}).readonly()

/** One program as its data file holds it. What the sources leave open is left out, never filled in. */
export const programSchema = z.strictObject({
  id: word,
  formerIds: words.default([]),
  name: text,
  short: text,
  title: z.enum(['10', '22', 'NDAA', 'other']),
  kind: z.enum(['SC', 'SA']),
  citations: texts,
  status: datedValues(z.strictObject({ value: z.enum(['active', 'expired', 'unknown']), ...span }).readonly()),
  lead: text,
  manager: text.optional(),
  nominatedBy: text.optional(),
  bpcLoa: z.boolean().optional(),
  purposes: words,
  support: z.array(z.enum(supportKinds)).readonly(),
  recipients: z.array(z.enum(recipientKinds)).readonly(),
  domains: z.array(z.enum(domains)).readonly(),
  geography,
  prohibitions: texts,
  companions: z.array(companion).readonly(),
  conditions: texts,
  /** What of the prohibitions and conditions can be held against a need. */
  terms: z.array(termSchema).readonly().optional(),
  vetting: z.strictObject({ laws: z.array(z.enum(['leahy-dod-362', 'leahy-faa-620m'])).readonly(), text }).readonly().optional(),
  concurrence: z.array(concurrence).readonly(),
  notification: notification.optional(),
  money,
  limits: z.array(limit).readonly(),
  costShare: text.optional(),
  /** Whether the share is one the partner bears, and so must have agreed to. */
  isShareOfPartner: z.boolean().optional(),
  submission: z.strictObject({ cycle: text.optional(), window: text.optional() }).readonly().optional(),
  assessment: text.optional(),
  endUseMonitoring: z.boolean().optional(),
  reports: texts,
  leadTimeDays: z.int().positive().optional(),
  sources: z.array(source).readonly(),
  confidence,
  /** At least one need that fits, as far as the law lets anyone say, and one that is refused or asked. */
  examples: z.array(exampleSchema(z.enum(supportKinds), z.enum(recipientKinds))).min(2).readonly(),
}).readonly()
