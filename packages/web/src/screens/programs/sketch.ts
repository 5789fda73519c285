import { fiscalYear, parseDay, usd, type Day, type FiscalYear, type Usd } from '@throughline/model'
import type { Need } from '@throughline/rules'
import type { Search } from '../../address.ts'
import { sayWord } from './words.ts'

/** A need tried out beside the plan: what is left out is not known. */
export interface Sketch {
  readonly purposes: readonly string[]
  readonly support: readonly string[]
  readonly recipients: readonly string[]
  readonly start?: Day | undefined
  readonly end?: Day | undefined
  readonly amount?: Usd | undefined
  readonly year?: FiscalYear | undefined
  readonly construction?: Usd | undefined
}

const list = (text: string | undefined) => (text === undefined ? [] : text.split(',').filter((word) => /^[\p{L}\p{N}][\p{L}\p{N} '’-]*$/u.test(word)))
const dollars = (text: string | undefined) => (text !== undefined && /^\d{1,12}$/.test(text) ? usd(Number(text)) : undefined)
const yearOf = (text: string | undefined) => (text !== undefined && /^(19|20)\d{2}$/.test(text) ? fiscalYear(Number(text)) : undefined)

/** The sketch in the address; words it does not know are as if not said. */
export const readSketch = (search: Search): Sketch => ({
  purposes: list(search['for']), support: list(search['give']), recipients: list(search['whom']),
  start: parseDay(search['starts'] ?? ''), end: parseDay(search['ends'] ?? ''), amount: dollars(search['usd']), year: yearOf(search['year']), construction: dollars(search['build']),
})

const joined = (words: readonly string[]) => (words.length === 0 ? undefined : words.join(','))
const whole = (amount: Usd | undefined) => (amount === undefined ? undefined : String(Math.round(amount / 100)))

/** The words of the address for a sketch. */
export const writeSketch = (sketch: Sketch): Search => ({
  for: joined(sketch.purposes), give: joined(sketch.support), whom: joined(sketch.recipients), starts: sketch.start, ends: sketch.end,
  usd: whole(sketch.amount), year: sketch.year === undefined ? undefined : String(sketch.year), build: whole(sketch.construction),
})

/** Enough is said for a ranked list to mean something. */
export const isSketched = ({ purposes, support, recipients }: Sketch): boolean => purposes.length + support.length + recipients.length > 0

const said = (words: readonly string[]) => words.map(sayWord).join(', ')

/** "Training, equipment for border security" */
export function sketchTitle({ support, recipients, purposes }: Sketch): string {
  const what = support.length === 0 ? 'support' : said(support)
  const whom = recipients.length > 0 ? said(recipients) : said(purposes)
  const title = whom === '' ? what : `${what} for ${whom}`
  return title.charAt(0).toUpperCase() + title.slice(1)
}

/** The need of a sketch in a country, by its two letters. */
export function needOfSketch(sketch: Sketch, country: string | undefined): Need {
  const { start, end, amount, year, construction } = sketch
  const money = amount === undefined && year === undefined ? [] : [{ ...(year !== undefined && { year }), ...(amount !== undefined && { usd: amount }) }]
  return {
    title: sketchTitle(sketch), purposes: sketch.purposes, support: sketch.support,
    units: sketch.recipients.length === 0 ? [] : [{ name: 'The unit', types: sketch.recipients }],
    ...(country !== undefined && { country }), ...(start !== undefined && { start }), ...(end !== undefined && { end }),
    money, ...(construction !== undefined && { construction: { usd: construction } }), isStaffStep: false, programs: [],
  }
}

/** The fields of an activity that says what the sketch says. The kinds of recipient become a remark: a plan names units. */
export const activityOfSketch = (sketch: Sketch, program: string | undefined): Readonly<Record<string, unknown>> => ({
  title: sketchTitle(sketch), type: 'activity', status: 'idea',
  purposes: sketch.purposes.length === 0 ? undefined : sketch.purposes, supports: sketch.support.length === 0 ? undefined : sketch.support,
  start: sketch.start, end: sketch.end, construction: sketch.construction === undefined ? undefined : { cost: sketch.construction },
  programs: program === undefined ? undefined : [program],
  remarks: sketch.recipients.length === 0 ? undefined : `Sketched for: ${said(sketch.recipients)}. Name the units.`,
})
