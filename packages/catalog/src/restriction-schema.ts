import { z } from 'zod'
import { dataDay, span } from './dated.ts'
import { supportKinds } from './program-words.ts'

const text = z.string().min(1)
const texts = z.array(text).readonly()
const word = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const words = z.array(word).readonly()
const iso2 = z.string().regex(/^[A-Z]{2}$/)

/** How far a waiver reaches: all, only the programs named, all but those, or not read. `doubtful`: programs of which the source does not tell. */
export const waiverSchema = z.strictObject({
  country: iso2,
  extent: z.enum(['full', 'programs', 'all-but', 'not-read']),
  programs: words.default([]),
  doubtful: words.default([]),
  words: texts.optional(),
  source: text,
  ...span,
}).readonly()

/** Which waivers of a naming were read; `none-met`: the sources tell of none. */
export const waiversHeld = z.enum(['all', 'some', 'none', 'none-met'])

/** By what a restriction finds the countries it falls on. */
const names = z.discriminatedUnion('by', [
  /** The law names them. `complete`: it names no others; `exception`: what lets the help stand; `elsewhere`: what holds in other countries. */
  z.strictObject({
    by: z.literal('name'), countries: z.array(iso2).min(1).readonly(), complete: z.boolean(), exception: text.optional(),
    elsewhere: z.enum(['limits']).optional(), waivers: z.array(waiverSchema).readonly().default([]), waiversHeld: waiversHeld.default('all'),
  }).readonly(),
  /** A list of `country-lists.json`, year by year. */
  z.strictObject({ by: z.literal('list'), list: word }).readonly(),
  /** A finding on the government of which no list is held. */
  z.strictObject({ by: z.literal('determination') }).readonly(),
  /** A region in words; only countries of these State regions can be in it. */
  z.strictObject({ by: z.literal('region'), stateRegions: z.array(text).min(1).readonly(), text }).readonly(),
  /** No country: each case is judged on this. */
  z.strictObject({ by: z.literal('case'), judgedOn: z.enum(['unit', 'recipient', 'person', 'item', 'use', 'amount', 'money', 'agreement', 'staffing']) }).readonly(),
])

export const restrictionSchema = z.strictObject({
  id: word,
  name: text,
  citation: text,
  layer: z.enum(['whole-government', 'country', 'item']),
  effect: z.enum(['bars', 'limits', 'notice', 'consideration', 'history']),
  trigger: text,
  waiver: text,
  scope: z.strictObject({
    programs: words,
    kinds: z.array(text).readonly(),
    /** Programs that another source puts in its scope. */
    added: z.array(z.strictObject({ program: word, because: text }).readonly()).readonly().default([]),
    /** Programs of which the scope does not tell, and why. */
    doubtful: z.array(z.strictObject({ programs: words, because: text }).readonly()).readonly().default([]),
  }).readonly(),
  /** The days of the act it stands in; before and after, what holds was not read. */
  from: dataDay.optional(),
  until: dataDay.optional(),
  names,
  sources: z.array(z.strictObject({ doc: text, section: text.optional(), url: text.optional(), asOf: text.optional() }).readonly()).readonly(),
}).readonly()

export const lawSchema = z.strictObject({
  id: word,
  starts: texts,
  code: z.array(z.strictObject({ title: z.int().positive(), from: z.int().positive(), to: z.int().positive() }).readonly()).readonly().default([]),
}).readonly()

const gives = z.array(z.enum([...supportKinds, 'any'])).readonly().optional()

/** A program answers where all of these hold. `gives` `any`: it gives something at all. */
const matcher = z.strictObject({
  kind: z.enum(['SA', 'SC']).optional(),
  title: z.enum(['10', '22', 'NDAA', 'other']).optional(),
  lead: text.optional(),
  cites: words.optional(),
  citesOnly: words.optional(),
  accounts: texts.optional(),
  gives,
  givesNone: z.array(z.enum(supportKinds)).readonly().optional(),
}).readonly()

/** A word for a kind of programs. In it: a program that any of `yes` answers to; outside: any of `no`; else the data do not tell. */
export const kindSchema = z.strictObject({ id: text, text, yes: z.array(matcher).readonly(), no: z.array(matcher).readonly() }).readonly()

export type Matcher = z.output<typeof matcher>
export type ProgramKind = z.output<typeof kindSchema>
export type Law = z.output<typeof lawSchema>
export type Waiver = z.output<typeof waiverSchema>
