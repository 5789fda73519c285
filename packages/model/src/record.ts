import type { z } from 'zod'
import { allFields } from './kind.ts'
import { isKindId, kindIds, type KindId } from './kind-id.ts'
import { kindOf, type AnyRecord } from './kinds.ts'
import type { Field, Fields } from './field.ts'
import { nearest } from './nearest.ts'
import type { RecordId } from './record-id.ts'

/** What is wrong with one place of a record. */
export interface Problem {
  /** From the record down: `['targets', 0, 'date']`. */
  readonly path: readonly (string | number)[]
  readonly message: string
}

export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] }

const isObject = (input: unknown): input is Readonly<Record<string, unknown>> =>
  typeof input === 'object' && input !== null && !Array.isArray(input)

/**
 * Reads one record from data that came from outside: every problem at once, unknown fields by name.
 * `parseRecord({ kind: 'phase', id: 'phase-1', title: 'Start' })`
 */
export function parseRecord(input: unknown): Parsed<AnyRecord> {
  if (!isObject(input)) return { ok: false, problems: [{ path: [], message: 'is not a record' }] }
  const kind = input['kind']
  if (typeof kind !== 'string' || !isKindId(kind)) return { ok: false, problems: [{ path: ['kind'], message: unknownKind(String(kind)) }] }
  const { kind: _, ...rest } = input
  const parsed = kindOf(kind).schema().safeParse(rest)
  if (!parsed.success) return { ok: false, problems: problemsOf(kind, parsed.error) }
  return { ok: true, value: { kind, ...(parsed.data as object) } as AnyRecord }
}

/** The refusal of a kind that is none. */
export const unknownKind = (kind: string): string => {
  const near = nearest(kind, kindIds)
  return `"${kind.slice(0, 60)}" is no kind of record${near === undefined ? '' : `; did you mean "${near}"?`}`
}

/** Unknown fields of one record that are named: the first tell enough, and each is held against every field there is. */
const mostUnknown = 1_000

function problemsOf(kind: KindId, error: z.ZodError): readonly Problem[] {
  return error.issues.flatMap((issue) => {
    const path = issue.path.filter((part) => typeof part !== 'symbol')
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.slice(0, mostUnknown).map((key) => ({ path: [...path, key], message: unknownField(kind, path, key) }))
    }
    const missing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined')
    return [{ path, message: missing ? `is missing: every ${kindOf(kind).one} needs it` : plain(issue.message) }]
  })
}

function unknownField(kind: KindId, path: readonly (string | number)[], key: string): string {
  const known = path.reduce<Fields>((fields, part) => (typeof part === 'string' ? fields[part]?.fields ?? {} : fields), allFields(kindOf(kind)))
  const near = nearest(key, Object.keys(known))
  return `"${key.slice(0, 60)}" is no field of ${kindOf(kind).one}${near === undefined ? '' : `; did you mean "${near}"?`}`
}

const plain = (message: string) => message.replace(/^Invalid input: expected (\w+), received (\w+)$/, 'is of type $2; $1 is expected').replace(/^Too /, 'is too ')

/** A field of a record by name, for code that walks declarations; undefined where it is left out. */
export const fieldValue = (record: AnyRecord, name: string): unknown => (record as unknown as Readonly<Record<string, unknown>>)[name]

/** Fields a record of this kind may carry, by name. */
export const fieldsOf = (kind: KindId): Readonly<Record<string, Field>> => allFields(kindOf(kind))

/** What a record is called in tables and sentences. `titleOf(activity) // Interagency staff talks` */
export function titleOf(record: AnyRecord): string {
  const kind = kindOf(record.kind)
  const field = kind.fields[kind.titleField]
  const value = fieldValue(record, kind.titleField)
  if (typeof value !== 'string') return record.id
  return field?.choices?.find((choice) => choice.value === value)?.label ?? value
}

export interface Link {
  /** The field of the record; of a group, the group. */
  readonly field: string
  readonly to: RecordId
}

/** A link with its place in the record and what may stand there. */
export interface PlacedLink extends Link {
  /** From the record down: `['companions', 0, 'activities', 1]`. */
  readonly path: readonly (string | number)[]
  /** The field that declares the link: inside a group, the inner one. */
  readonly declared: Field
}

/** Every link a record makes, groups included, in the order of its declaration. */
export function linksOf(record: AnyRecord): readonly Link[] {
  const found: Link[] = []
  eachLink(record, (field, to) => found.push({ field, to }))
  return found
}

/** The same, one at a time, for whoever walks thousands of records. `eachLink(activity, (field, to) => count(to))` */
export function eachLink(record: AnyRecord, visit: (field: string, to: RecordId) => void): void {
  walkLinks(record, (to, path) => visit(String(path[0]), to))
}

/**
 * The same, each with its place and the field that declares it, so that a link inside a group is held to what may stand there.
 * `placedLinksOf(activity)[0] // { field: 'companions', path: ['companions', 0, 'activities', 0], to: 'act-seminar', declared }`
 */
export function placedLinksOf(record: AnyRecord): readonly PlacedLink[] {
  const found: PlacedLink[] = []
  walkLinks(record, (to, path, declared) => found.push({ field: String(path[0]), path: [...path], to, declared }))
  return found
}

const noFields: Fields = {}

type AddLink = (to: RecordId, path: readonly (string | number)[], declared: Field) => void

/** One path serves the whole walk: every record of a theater is walked each time its graph is made. */
function walkLinks(record: AnyRecord, add: AddLink): void {
  walkFields(linkingFieldsOf(record.kind), (name) => fieldValue(record, name), [], add)
}

type Linking = readonly (readonly [name: string, declared: Field])[]

const linkingByKind = new Map<KindId, Linking>()

function linkingFieldsOf(kind: KindId): Linking {
  const known = linkingByKind.get(kind)
  if (known !== undefined) return known
  const made = linkingIn(fieldsOf(kind))
  linkingByKind.set(kind, made)
  return made
}

const linkingByGroup = new WeakMap<Fields, Linking>()

/** The fields that hold links, in themselves or in a group: most hold none, and are not walked. */
function linkingIn(fields: Fields): Linking {
  const known = linkingByGroup.get(fields)
  if (known !== undefined) return known
  const made = Object.entries(fields).filter(([, { type, fields: inner }]) => type === 'link' || type === 'links' || (inner !== undefined && linkingIn(inner).length > 0))
  linkingByGroup.set(fields, made)
  return made
}

function walkFields(fields: Linking, valueOf: (name: string) => unknown, path: (string | number)[], add: AddLink): void {
  for (const [name, declared] of fields) {
    const value = valueOf(name)
    if (value === undefined) continue
    path.push(name)
    if (declared.type === 'link') add(value as RecordId, path, declared)
    else if (declared.type === 'group') walkPart(declared, value, path, add)
    else if (declared.type === 'links' || declared.type === 'groups') {
      (value as readonly unknown[]).forEach((one, index) => {
        path.push(index)
        if (declared.type === 'links') add(one as RecordId, path, declared)
        else walkPart(declared, one, path, add)
        path.pop()
      })
    }
    path.pop()
  }
}

const walkPart = (declared: Field, part: unknown, path: (string | number)[], add: AddLink) =>
  walkFields(linkingIn(declared.fields ?? noFields), (name) => (part as Readonly<Record<string, unknown>>)[name], path, add)
