import { z } from 'zod'

/** What every data file says of itself: what it holds, from where, as of when, under which licence. */
export type DataOrigin = {
  readonly about: string
  readonly source: string
  readonly asOf: string
  readonly licence: string
}

/** A day, or a month where the source knows no day: `2021-01-15`, `2025-06`. */
export const dayOrMonth = z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/, { error: 'is neither a day nor a month' })

export const origin = {
  about: z.string().min(1),
  source: z.string().min(1),
  asOf: dayOrMonth,
  licence: z.enum(['Apache-2.0', 'CC0-1.0']),
}

/**
 * The content of a data file, checked once at load. A file that does not hold to its schema is a fault of ours:
 * it throws, naming the file and every wrong place.
 */
export function readDataFile<S extends z.ZodType>(file: string, schema: S, content: unknown): z.output<S> {
  // Each schema reads one file once: writing it out as code first, as zod does for what is read often, costs more than it gains.
  const read = schema.safeParse(content, { jitless: true })
  if (read.success) return read.data
  throw new Error(`The catalogue file ${file} is broken:\n${z.prettifyError(read.error)}`, { cause: read.error })
}

/** Records by a key of theirs; throws where two share one. `indexBy('x.json', rows, (r) => [r.id])` */
export function indexBy<R>(file: string, records: readonly R[], keysOf: (record: R) => readonly string[]): ReadonlyMap<string, R> {
  const index = new Map<string, R>()
  for (const record of records) {
    for (const key of keysOf(record)) {
      if (index.has(key)) throw new Error(`The catalogue file ${file} is broken: "${key}" stands twice`)
      index.set(key, record)
    }
  }
  return index
}
