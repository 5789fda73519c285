/** Why a file could not be read at all; the message says what, where and what to do next. */
export type RefusalCode =
  | 'empty' | 'too-large' | 'truncated' | 'wrong-encoding' | 'wrong-format' | 'not-recognized' | 'unsafe' | 'classified'

export interface Refused {
  readonly kind: 'refused'
  readonly code: RefusalCode
  readonly message: string
  /** Where in the file, as a reader would look it up: "line 12", "sheet Events, row 4". */
  readonly place?: string
}

/** What a reader answers: the value, or one clear refusal. It never throws on what a file holds. */
export type Reading<T> = { readonly kind: 'read'; readonly value: T } | Refused

/** Something in a file that a reader could not use as it stands, with its line. */
export interface Problem {
  readonly line: number
  readonly what: string
  /** Where, in words, in a file of several sheets: "sheet Gaps, row 7, column Outcome". */
  readonly place?: string
}

/** `read(3) // { kind: 'read', value: 3 }` */
export const read = <T>(value: T): Reading<T> => ({ kind: 'read', value })

/** `refused('empty', 'The file is empty.')` */
export const refused = (code: RefusalCode, message: string, place?: string): Refused =>
  place === undefined ? { kind: 'refused', code, message } : { kind: 'refused', code, message, place }

const mostShown = 5

/** The first five problems in one line. `listProblems([{ line: 3, what: 'x' }]) // 'line 3: x'` */
export const listProblems = (problems: readonly Problem[]): string =>
  `${problems.slice(0, mostShown).map(({ line, what }) => `line ${line}: ${what}`).join('; ')}${problems.length > mostShown ? `; and ${problems.length - mostShown} more` : ''}`
