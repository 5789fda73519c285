import { z } from 'zod'

/**
 * Why a request could not be done. Closed: every door maps each code once, to an HTTP status or an exit code.
 * A code is never renamed or reused.
 */
export const refusalCodes = [
  /** The book, record, revision, baseline, issue or setting named is not there. */
  'not-found',
  /** The actor's role or organization does not permit it. */
  'not-allowed',
  /** What was sent breaks a rule of its shape; `errors` names every bad place. */
  'invalid',
  /** Someone changed the same record after the editor read it; `conflicts` shows both versions. */
  'record-changed',
  /** The whole book moved on since the revision the request was made for (If-Match). */
  'revision-moved',
  /** Taking the change back would overwrite what someone wrote since; `errors` names the fields. */
  'changed-since',
  /** The actor has no change that could be taken back (or done again). */
  'nothing-to-undo',
  /** More than the door takes at once. */
  'too-large',
  /** Other records link to what would be removed; or another process owns the data folder. */
  'in-use',
  /** The text bears a classified banner or portion mark. */
  'classified',
  /** A format, character encoding or format version this program does not read or write. */
  'unsupported',
  /** The id or name is taken. */
  'already-exists',
  /** The file could not be read as what it claims to be; `errors` names every place. */
  'unreadable',
] as const

export type RefusalCode = (typeof refusalCodes)[number]

/** One bad place of a request or file: `{ path: 'changes.0.fields.start', message: 'is not a day: …' }`. */
export const placeSchema = z.object({
  path: z.string(),
  message: z.string(),
  /** Line and column from 1, where the place is in a file. */
  line: z.number().int().optional(),
  column: z.number().int().optional(),
})
export interface Place {
  readonly path: string
  readonly message: string
  readonly line?: number
  readonly column?: number
}
