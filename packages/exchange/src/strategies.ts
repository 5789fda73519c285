import { daySchema } from '@throughline/model'
import { z } from 'zod'
import { classifiedCell, refusedAsClassified } from './classified-cell.ts'
import { readFileText } from './file-text.ts'
import { read, refused, type Reading } from './reading.ts'

const longestText = 1_000
const text = z
  .string()
  .max(longestText, { error: `is longer than ${longestText} characters` })
  .refine((t) => t.trim() !== '', { error: 'is empty: leave it out instead' })
  .refine((t) => !/[\r\n]/.test(t), { error: 'runs over several lines: one line is expected' })
const shortList = <T>(of: z.ZodType<T>) => z.array(of).max(500)
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])\/\d{4}-(0[1-9]|1[0-2])$/, { error: 'is not a span of months: write it as 2020-12/2025-12' })

const resultSchema = z.strictObject({ id: text, title: text, page: z.number().int().min(1).optional(), links: shortList(text).optional() })

const objectiveSchema = resultSchema.extend({
  security_cooperation: z.boolean().optional(),
  themes: shortList(text).optional(),
  results: shortList(resultSchema).optional(),
})

const goalSchema = resultSchema.extend({ objectives: shortList(objectiveSchema).optional() })

const areaSchema = z.strictObject({ title: text, security_cooperation: z.boolean().optional(), links: shortList(text).optional() })

const strategySchema = z.strictObject({
  document: text,
  issuer: text.optional(),
  country: z.string().regex(/^[A-Z]{3}$/, { error: 'is not a three-letter country code such as NPL' }),
  approved: daySchema.optional(),
  updated: text.nullable().optional(),
  period: month.optional(),
  complete: z.boolean(),
  pages: z.number().int().min(1).optional(),
  source: text,
  superseded_reason: text.optional(),
  overarching: text.optional(),
  goals: shortList(goalSchema).optional(),
  objectives: shortList(objectiveSchema).optional(),
  management_objectives: shortList(resultSchema).optional(),
  priority_areas: shortList(areaSchema).optional(),
  challenges: shortList(text).optional(),
  cross_cutting: shortList(text).optional(),
  element_kinds_per_objective: shortList(text).optional(),
})

const fileSchema = z.strictObject({
  note: text.optional(),
  read_on: text.optional(),
  strategies: z.array(strategySchema).min(1, { error: 'is empty: it must hold at least one strategy' }).max(1_000),
})

/** A goal, objective, result or management objective of a strategy. */
export type StrategyEntry = z.output<typeof objectiveSchema>
export type StrategyGoal = z.output<typeof goalSchema>
/** One strategy document with its parts; `complete: false` means parts are missing here, not absent there. */
export type Strategy = z.output<typeof strategySchema>
export type StrategiesFile = z.output<typeof fileSchema>

const largestFile = 16 * 1_048_576
const mostErrors = 20

/**
 * Reads a file of country strategies (goals, objectives, results and their links). Every wrong field is named at
 * once, with its place: `strategies[0].goals[1].title`.
 * `readStrategies(bytes, 'strategies.json') // { kind: 'read', value: { strategies: [{ document: 'Integrated Country Strategy: Nepal', … }] } }`
 */
export function readStrategies(bytes: Uint8Array, name: string): Reading<StrategiesFile> {
  const content = readFileText(bytes, name, largestFile)
  if (content.kind === 'refused') return content
  const parsed = parseJson(content.value)
  if (parsed.kind === 'broken') {
    return refused('wrong-format', `${name} is not well-formed JSON (line ${parsed.line}: ${parsed.why}). It may be cut short: download or export it again.`, `line ${parsed.line}`)
  }
  const result = fileSchema.safeParse(parsed.value)
  if (!result.success) return notStrategies(name, result.error)
  const lines = content.value.split('\n').map((line, index) => ({ line: index + 1, cells: line.split('"') }))
  const marked = classifiedCell(content.value, lines)
  return marked ? refusedAsClassified(name, marked) : read(result.data)
}

type ParsedJson = { readonly kind: 'json'; readonly value: unknown } | { readonly kind: 'broken'; readonly line: number; readonly why: string }

function parseJson(content: string): ParsedJson {
  try {
    const value: unknown = JSON.parse(content)
    return { kind: 'json', value }
  } catch (error) {
    const why = error instanceof Error ? error.message : ''
    const position = Number(/position (\d+)/.exec(why)?.[1] ?? content.length)
    return { kind: 'broken', line: content.slice(0, position).split('\n').length, why: why.replace(/ in JSON at position.*$/s, '').replace(/,? ?(\.\.\.)?".*$/s, '').slice(0, 120) || 'it ends too early' }
  }
}

function notStrategies(name: string, error: z.ZodError) {
  const all = error.issues.map((issue) => `${placeOf(issue.path)} ${wordsOf(issue)}`)
  const more = all.length > mostErrors ? `; and ${all.length - mostErrors} more` : ''
  return refused('not-recognized', `${name} is not a file of strategies: ${all.slice(0, mostErrors).join('; ')}${more}.`, placeOf(error.issues[0]?.path ?? []))
}

const placeOf = (path: readonly PropertyKey[]): string =>
  path.length === 0 ? 'the file' : path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('').replace(/^\./, '')

function wordsOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `has a field that has no place there: ${issue.keys.map((key) => `"${key.slice(0, 40)}"`).join(', ')}`
  if (issue.message.endsWith('received undefined')) return 'is missing'
  return issue.message.replace(/^Invalid input: expected (\w+), received (\w+)$/, 'is of type $2; $1 is expected').replace(/^Too /, 'is too ')
}
