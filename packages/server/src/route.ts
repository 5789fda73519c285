import { placesOf, type Place, type Refusal } from '@throughline/contract'
import type { App, OutFile, Outcome, Who } from '@throughline/app'
import { z } from 'zod'

/** What a route's work gets: who asks, the use cases, and the request, already parsed. */
export interface Asked<Params, Query, Body> {
  readonly app: App
  readonly who: Who
  readonly params: Params
  readonly query: Query
  readonly body: Body
  /** The raw bytes of an upload. */
  readonly bytes: Uint8Array
  /** The revision of an If-Match header. */
  readonly ifRevision: number | undefined
}

export type Answer =
  | { readonly kind: 'json'; readonly value: unknown; readonly status?: number; readonly etag?: string }
  | { readonly kind: 'file'; readonly file: OutFile; readonly inline?: boolean }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

interface Declared<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> {
  readonly method: 'GET' | 'POST' | 'PUT'
  /** With parameters as `:name`. */
  readonly path: string
  readonly summary: string
  readonly params?: P
  readonly query?: Q
  readonly body?: B
  /** The shape of the answer, for the OpenAPI description. */
  readonly answer?: z.ZodType
  /** Media types of a file answer. */
  readonly files?: readonly string[]
  /** The request is raw bytes. */
  readonly upload?: boolean
  run(asked: Asked<z.infer<P>, z.infer<Q>, z.infer<B>>): Promise<Answer>
}

/** A route as the server and the OpenAPI description use it. */
export interface Route extends Omit<Declared<z.ZodType, z.ZodType, z.ZodType>, 'run'> {
  run(asked: Asked<unknown, unknown, unknown>): Promise<Answer>
}

const nothing = z.unknown()
/** More bad places than this are counted, not listed. */
const mostPlaces = 1_000

/**
 * Declares a route: the same schemas check the request and describe the API.
 * `route({ method: 'GET', path: '/api/books', summary: 'List the books', answer: booksSchema, run: … })`
 */
export function route<P extends z.ZodType = typeof nothing, Q extends z.ZodType = typeof nothing, B extends z.ZodType = typeof nothing>(declared: Declared<P, Q, B>): Route {
  const { run, ...rest } = declared
  return {
    ...rest,
    run: async (asked) => {
      const places: Place[] = []
      const params = read(declared.params, asked.params, 'path', places)
      const query = read(declared.query, asked.query, 'query', places)
      const body = read(declared.body, asked.body, '', places)
      if (!params.ok || !query.ok || !body.ok) {
        return refused({ code: 'invalid', message: `${places.length === 1 ? 'One place' : `${places.length} places`} of the request cannot be used: ${places.slice(0, 3).map((p) => `${p.path || 'the body'} ${p.message}`).join('; ')}.`, errors: places.slice(0, mostPlaces) })
      }
      return run({ ...asked, params: params.value as z.infer<P>, query: query.value as z.infer<Q>, body: body.value as z.infer<B> })
    },
  }
}

function read(schema: z.ZodType | undefined, input: unknown, within: string, places: Place[]):
  { readonly ok: true; readonly value: unknown } | { readonly ok: false } {
  if (schema === undefined) return { ok: true, value: undefined }
  const parsed = schema.safeParse(input)
  if (parsed.success) return { ok: true, value: parsed.data }
  for (const place of placesOf(parsed.error, within)) places.push(place)
  return { ok: false }
}

export const refused = (refusal: Refusal): Answer => ({ kind: 'refused', refusal })

/** An outcome as JSON; `etag` from the revision it names. */
export const json = <T>(outcome: Outcome<T>, options: { readonly status?: number; readonly etag?: (value: T) => string } = {}): Answer =>
  outcome.ok
    ? { kind: 'json', value: outcome.value, ...(options.status !== undefined && { status: options.status }), ...(options.etag && { etag: options.etag(outcome.value) }) }
    : refused(outcome.refusal)

/** An outcome as a file. */
export const fileAnswer = (outcome: Outcome<OutFile>, inline = false): Answer => (outcome.ok ? { kind: 'file', file: outcome.value, inline } : refused(outcome.refusal))
