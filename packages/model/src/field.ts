import { z } from 'zod'
import { daySchema, type Day } from './day.ts'
import { fiscalYearSchema, type FiscalYear } from './fiscal-year.ts'
import type { KindId } from './kind-id.ts'
import { recordIdSchema, type RecordId } from './record-id.ts'
import { usdSchema, type Usd } from './usd.ts'

export type FieldType =
  | 'line' | 'prose' | 'lines' | 'day' | 'fiscal-year' | 'usd' | 'number' | 'count' | 'flag'
  | 'choice' | 'choices' | 'link' | 'links' | 'program' | 'programs' | 'group' | 'groups'

export interface Choice { readonly value: string; readonly label: string }

/** One field of a kind: its words, its shape and, for links, what it may point at. */
export interface Field<T = unknown, Must extends boolean = boolean> {
  readonly type: FieldType
  readonly label: string
  /** What belongs in the field, in our words from the chapter's meaning. */
  readonly help: string
  readonly must: Must
  /** What its value must be; built when first asked for. */
  readonly schema: () => z.ZodType<T>
  /** Kinds a link may point at. */
  readonly targets?: readonly KindId[]
  /** How a record that is pointed at calls the records that point: "activities that serve it". */
  readonly inverse?: string
  readonly choices?: readonly Choice[]
  /** The fields of a group. */
  readonly fields?: Fields
}

export type Fields = { readonly [name: string]: Field }

/** The value a set of fields describes: fields that must be there, and fields that may. */
export type ValueOf<F extends Fields> = {
  readonly [K in keyof F as F[K] extends Field<unknown, true> ? K : never]: F[K] extends Field<infer T> ? T : never
} & {
  readonly [K in keyof F as F[K] extends Field<unknown, true> ? never : K]?: F[K] extends Field<infer T> ? T : never
}

const lineLength = 1_000
const proseLength = 50_000
const listLength = 5_000

const filled = (text: string) => text.trim() !== ''
// oxlint-disable-next-line no-control-regex -- control characters are exactly what is looked for
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202d\u202e\ufeff\ufffe\uffff]/
/**
 * True where a text holds letters and line breaks only: no control characters, no broken Unicode, nothing that turns the
 * direction of what follows round. `isPlainText('staff talks') // true`
 */
export const isPlainText = (text: string): boolean => text.isWellFormed() && !control.test(text)
/** The words for a text that is not plain. */
export const notPlain = { error: 'holds a character that is no text (a control character): take it out' }
/** Keeps what was made: of the hundreds of schemas a start needs few, and making one is slow. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

const lineSchema = once(() => z
  .string()
  .max(lineLength, { error: `is longer than ${lineLength} characters` })
  .refine(filled, { error: 'is empty: leave the field out instead' })
  .refine((text) => !/[\r\n]/.test(text), { error: 'runs over several lines: one line is expected' })
  .refine(isPlainText, notPlain))
const proseSchema = once(() => z
  .string()
  .max(proseLength, { error: `is longer than ${proseLength} characters` })
  .refine(filled, { error: 'is empty: leave the field out instead' })
  .refine(isPlainText, notPlain))
const listOf = <T>(one: () => z.ZodType<T>) => once(() => z.array(one()).max(listLength))
const linesSchema = listOf(lineSchema)
const idSchema = () => recordIdSchema
const idsSchema = listOf(idSchema)
const numberSchema = once(() => z.number())
const countSchema = once(() => z.number().int().min(0).max(1_000_000_000))
const flagSchema = once(() => z.boolean())

const field = <T>(type: FieldType, label: string, help: string, schema: () => z.ZodType<T>): Field<T, false> => ({
  type, label, help, schema, must: false,
})

/** The same field, which every record of the kind must fill. */
export const must = <T>(f: Field<T, false>): Field<T, true> => ({ ...f, must: true })

/** One line of text. */
export const line = (label: string, help: string): Field<string, false> => field('line', label, help, lineSchema)
/** Text of any length, with paragraphs. */
export const prose = (label: string, help: string): Field<string, false> => field('prose', label, help, proseSchema)
/** A list of lines. */
export const lines = (label: string, help: string): Field<readonly string[], false> =>
  field('lines', label, help, linesSchema)
export const dayField = (label: string, help: string): Field<Day, false> => field('day', label, help, () => daySchema)
export const fiscalYearField = (label: string, help: string): Field<FiscalYear, false> =>
  field('fiscal-year', label, help, () => fiscalYearSchema)
/** Money, as whole cents; a plan file shows dollars. */
export const money = (label: string, help: string): Field<Usd, false> => field('usd', label, help, () => usdSchema)
export const number = (label: string, help: string): Field<number, false> =>
  field('number', label, help, numberSchema)
/** A whole number, zero or more. */
export const count = (label: string, help: string): Field<number, false> =>
  field('count', label, help, countSchema)
export const flag = (label: string, help: string): Field<boolean, false> => field('flag', label, help, flagSchema)

type ChoiceMap = { readonly [value: string]: string }
const choiceList = (choices: ChoiceMap): readonly Choice[] =>
  Object.entries(choices).map(([value, label]) => ({ value, label }))
const choiceSchema = <C extends ChoiceMap>(choices: C) => once(() => {
  const values = Object.keys(choices) as (keyof C & string)[]
  return z.enum(values, { error: `is none of: ${values.join(', ')}` })
})

/** One word of a fixed list: value → label. */
export const choice = <const C extends ChoiceMap>(label: string, help: string, choices: C): Field<keyof C & string, false> => ({
  ...field('choice', label, help, choiceSchema(choices)),
  choices: choiceList(choices),
})
/** Several words of a fixed list. */
export const choices = <const C extends ChoiceMap>(label: string, help: string, options: C): Field<readonly (keyof C & string)[], false> => ({
  ...field('choices', label, help, listOf(choiceSchema(options))),
  choices: choiceList(options),
})

/** A link to one record of the kinds named; `inverse` is how the target speaks of it. */
export const link = (label: string, help: string, targets: readonly KindId[], inverse: string): Field<RecordId, false> => ({
  ...field('link', label, help, idSchema),
  targets, inverse,
})
/** Links to any number of records of the kinds named. */
export const links = (label: string, help: string, targets: readonly KindId[], inverse: string): Field<readonly RecordId[], false> => ({
  ...field('links', label, help, idsSchema),
  targets, inverse,
})
/** A catalogue program by id; an id the catalogue does not hold is a finding, not a refusal. */
export const program = (label: string, help: string): Field<string, false> => field('program', label, help, lineSchema)
export const programs = (label: string, help: string): Field<readonly string[], false> =>
  field('programs', label, help, linesSchema)

/** The strict schema of a set of fields: unknown names are refused. */
export const fieldsSchema = (fields: Fields, extra: z.ZodRawShape = {}) =>
  z.strictObject({
    ...extra,
    ...Object.fromEntries(Object.entries(fields).map(([name, f]) => [name, f.must ? f.schema() : optional(f.schema())])),
  })

const optionals = new WeakMap<z.ZodType, z.ZodType>()

/** Fields share most of their schemas, and so what may be left out of them. */
function optional(schema: z.ZodType): z.ZodType {
  const known = optionals.get(schema)
  if (known !== undefined) return known
  const made = schema.optional()
  optionals.set(schema, made)
  return made
}

const groupSchema = <F extends Fields>(fields: F) => once(() => fieldsSchema(fields) as unknown as z.ZodType<ValueOf<F>>)

/** A few fields that belong together, such as a baseline's value, date and source. */
export const group = <F extends Fields>(label: string, help: string, fields: F): Field<ValueOf<F>, false> => ({
  ...field('group', label, help, groupSchema(fields)),
  fields,
})
/** A list of groups, such as a measure's targets. */
export const groups = <F extends Fields>(label: string, help: string, fields: F): Field<readonly ValueOf<F>[], false> => ({
  ...field('groups', label, help, listOf(groupSchema(fields))),
  fields,
})
