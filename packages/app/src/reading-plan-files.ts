import type { Cause, Place as BadPlace } from '@throughline/contract'
import { kindOf, largestPlanFile, readPlanFile, type AnyRecord, type BookId, type BookType, type Cited, type PlanFile } from '@throughline/model'
import { putInto } from './adding-records.ts'
import type { InFile } from './app.ts'
import type { BookState } from './book-state.ts'
import type { Core } from './core.ts'
import { textOf } from './file-text.ts'
import { headOf } from './finding-books.ts'
import { done, refuse, type Outcome, type Refused } from './outcome.ts'
import { mainBranch, type BookCommit } from './ports.ts'
import type { Who } from './who.ts'
import type { WorkedOut } from './working-out.ts'
import { commitOf } from './writing.ts'

/** What UTF-8 spends on one unit of text at most: a file beyond it is not even decoded. */
const mostBytesOfACharacter = 3

/** Reads a plan file; every problem with its line and column. */
export function readPlanBytes(file: InFile): Outcome<PlanFile> {
  if (file.bytes.byteLength > largestPlanFile * mostBytesOfACharacter) return refuse('too-large', `"${file.name}" is too large for a plan file: at most ${largestPlanFile / 1_000_000} million characters are read. Nothing of it was used.`)
  const text = textOf(file)
  if (!text.ok) return text
  const read = readPlanFile(text.value)
  if (read.ok) return done(read.file)
  const errors = read.problems.map(({ line, column, where, message }): BadPlace => ({ path: where, message, line, column }))
  const first = errors[0]
  const told = first === undefined ? '' : `Line ${first.line ?? 1}, column ${first.column ?? 1}: ${first.path === '' ? 'the file' : first.path} ${first.message}.`
  const more = errors.length > 1 ? ` And ${errors.length - 1} more.` : ''
  return refuse(codeOf(errors), `"${file.name}" could not be read as a plan file; nothing of it was used. ${told}${more}`, { errors })
}

const codeOf = (errors: readonly BadPlace[]) =>
  errors.some(({ message }) => message.startsWith('bears a classified')) ? 'classified' : errors.some(({ message }) => message.startsWith('is too large')) ? 'too-large' : 'unreadable'

/** What taking a plan file in would write: its own book, and stubs of records that no book holds yet. */
export interface TakenIn {
  readonly own: WorkedOut
  readonly isNew: boolean
  /** The book is there under another title or type, as one known by its stubs is. */
  readonly isRetitled: boolean
  readonly stubs: readonly { readonly work: WorkedOut; readonly create?: { readonly type: BookType; readonly title: string } }[]
  /** Records of the book that the file does not hold: they stay. */
  readonly absent: number
}

const emptyState = (book: BookId): BookState => ({ at: { book, branch: mainBranch, revision: 0 }, records: new Map() })

async function stateOf(core: Core, book: BookId): Promise<BookState> {
  const stored = await core.store.book({ book, branch: mainBranch })
  return stored === undefined ? emptyState(book) : core.states.at(headOf(stored))
}

/** Works out what a plan file would write, and refuses ids that other books hold. */
export async function takeIn(core: Core, file: PlanFile): Promise<Outcome<TakenIn>> {
  const state = await stateOf(core, file.book.id)
  const stored = await core.store.book(state.at)
  const taken = await heldElsewhere(core, file)
  if (taken !== undefined) return taken
  const inFile = new Set(file.records.map(({ id }) => id))
  const located = await core.store.locate(mainBranch, file.cites.map(({ record }) => record.id))
  const missing = file.cites.filter(({ book, record }) => !located.has(record.id) && !inFile.has(record.id) && book !== file.book.id)
  const stubs = await Promise.all([...byBook(missing)].map(async ([book, records]) => {
    const there = await stateOf(core, book)
    return { work: putInto(there, records), ...(there.at.revision === 0 && { create: { type: stubBookType(records), title: `${book} (cited records only)` } }) }
  }))
  return done({
    own: putInto(state, file.records), stubs, isNew: stored === undefined,
    isRetitled: stored !== undefined && (stored.title !== file.book.title || stored.type !== file.book.type),
    absent: [...state.records.keys()].filter((id) => !inFile.has(id)).length,
  })
}

function byBook(cites: readonly Cited[]): ReadonlyMap<BookId, readonly AnyRecord[]> {
  const groups = new Map<BookId, AnyRecord[]>()
  for (const { book, record } of cites) groups.set(book, [...(groups.get(book) ?? []), record])
  return groups
}

/** A stub's book is known by its id only: a library where all it holds may stand in one, else a theater. */
const stubBookType = (records: readonly AnyRecord[]): BookType => (records.every(({ kind }) => kindOf(kind).books.includes('library')) ? 'library' : 'theater')

async function heldElsewhere(core: Core, file: PlanFile): Promise<Refused | undefined> {
  const held = [...(await core.store.locate(mainBranch, file.records.map(({ id }) => id)))].filter(([, book]) => book !== file.book.id)
  if (held.length === 0) return undefined
  const errors = held.map(([id, book]) => ({ path: id, message: `is the id of a record of "${book}" already: ids are unique over every book` }))
  return refuse('already-exists', `The plan file cannot be taken in: ${held.length} of its ids are held by other books, the first "${held[0]?.[0] ?? ''}". Change them in the file, or remove the other book's records.`, { errors })
}

/** The commits of what was worked out; none where nothing would change. */
export function commitsOf(core: Core, who: Who, file: PlanFile, taken: TakenIn, cause: Cause): readonly BookCommit[] {
  const { type, title } = file.book
  const isNothing = taken.own.changes.length === 0 && !taken.isNew && !taken.isRetitled
  const own = isNothing ? [] : [{ work: taken.own, ...(taken.isNew && { create: { type, title } }), ...(taken.isRetitled && { retitle: { type, title } }) }]
  return [...own, ...taken.stubs].map(({ work, ...more }) => ({ ...commitOf(core, who, { work, cause }), ...more }))
}
