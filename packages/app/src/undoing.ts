import type { ChangeResponse, Place as BadPlace } from '@throughline/contract'
import { applyChange, conflictsOf, fieldsOf, invertChange, kindOf, titleOf, type AnyRecord, type BookId, type RecordChange, type RecordId } from '@throughline/model'
import type { IfRevision } from './app.ts'
import type { BookState } from './book-state.ts'
import { refuseBadLinks } from './checking-links.ts'
import type { Core } from './core.ts'
import { refuseKept } from './keeping-complete.ts'
import { done, refuse, type Outcome, type Refused } from './outcome.ts'
import type { StoredRevision } from './ports.ts'
import type { Who } from './who.ts'
import { differenceOf, type WorkedOut } from './working-out.ts'
import { writeChange } from './writing.ts'

/**
 * Appends the inverse of this person's last change that still stands. Refused, naming the fields, where someone has
 * changed them since.
 */
export const undo = (core: Core, who: Who, book: BookId, options: IfRevision = {}): Promise<Outcome<ChangeResponse>> => takeBack(core, who, book, 'undo', options)

/** Takes back this person's last undo, unless they have changed something else since. */
export const redo = (core: Core, who: Who, book: BookId, options: IfRevision = {}): Promise<Outcome<ChangeResponse>> => takeBack(core, who, book, 'redo', options)

function takeBack(core: Core, who: Who, book: BookId, type: 'undo' | 'redo', { ifRevision }: IfRevision): Promise<Outcome<ChangeResponse>> {
  return writeChange(core, who, book, 'change', ifRevision, async (state) => {
    const last = await lastOf(core, who, state, type === 'undo' ? lastToUndo : lastToRedo)
    if (last === undefined) return refuse('nothing-to-undo', type === 'undo' ? 'You have no change here that could be taken back.' : 'You have taken nothing back here that could be done again.')
    const changes = await core.store.changes({ ...state.at, revision: last.revision })
    const worked = invert(state, last, changes)
    if (!worked.ok) return worked
    const refused = refuseKept(worked.value, true) ?? (await refuseBadLinks(core, worked.value))
    return refused ?? done({ work: worked.value, cause: { type, of: last.revision } })
  })
}

/** Walks one person's revisions, newest first: a revision to take back, none, or go on. */
type Walk = () => (row: StoredRevision) => 'found' | 'none' | 'go-on'

/** Revisions that make a book are not taken back: the book would be empty. */
const makesBook = ({ cause }: StoredRevision) => cause.type === 'new-plan' || cause.type === 'example' || cause.type === 'upgrade'

const lastToUndo: Walk = () => {
  const takenBack = new Set<number>()
  return (row) => {
    if (row.cause.type === 'undo' && row.cause.of !== undefined) takenBack.add(row.cause.of)
    // A redo that stands is a change like any other; one that was taken back leaves its undo in force.
    if (row.cause.type === 'undo' || takenBack.has(row.revision)) return 'go-on'
    return makesBook(row) ? 'none' : 'found'
  }
}

const lastToRedo: Walk = () => {
  const doneAgain = new Set<number>()
  return (row) => {
    if (row.cause.type === 'redo') {
      if (row.cause.of !== undefined) doneAgain.add(row.cause.of)
      return 'go-on'
    }
    if (row.cause.type !== 'undo') return 'none'
    return doneAgain.has(row.revision) ? 'go-on' : 'found'
  }
}

const page = 100

async function lastOf(core: Core, who: Who, state: BookState, walk: Walk): Promise<StoredRevision | undefined> {
  const step = walk()
  let before = state.at.revision + 1
  for (;;) {
    const rows = await core.store.revisions(state.at, { before, limit: page, actor: who.actor })
    for (const row of rows) {
      const verdict = step(row)
      if (verdict === 'found') return row
      if (verdict === 'none') return undefined
    }
    const oldest = rows.at(-1)
    if (oldest === undefined || rows.length < page) return undefined
    before = oldest.revision
  }
}

function invert(state: BookState, last: StoredRevision, changes: readonly RecordChange[]): Outcome<WorkedOut> {
  const after = new Map<RecordId, AnyRecord>()
  for (const [id, stored] of state.records) after.set(id, stored.record)
  const since: BadPlace[] = []
  const wrong: BadPlace[] = []
  for (const change of changes.toReversed()) {
    const current = after.get(change.id)
    since.push(...conflictsOf(current, change).map((field) => place(change, field, current)))
    const inverse = applyChange(current, invertChange(change))
    if (!inverse.ok) wrong.push(...inverse.problems.map(({ path, message }) => ({ path: ['records', change.id, ...path].join('.'), message })))
    else if (inverse.value === undefined) after.delete(change.id)
    else after.set(change.id, inverse.value)
  }
  if (since.length > 0) return changedSince(last, since)
  if (wrong.length > 0) return refuse('invalid', `Revision ${last.revision} cannot be taken back: what stood before it no longer makes a whole record.`, { errors: wrong })
  return done(differenceOf(state, after, new Set(changes.map(({ id }) => id))))
}

const place = ({ kind, id }: RecordChange, field: string, current: AnyRecord | undefined): BadPlace => ({
  path: `records.${id}.${field}`,
  message: `${fieldsOf(kind)[field]?.label ?? field} of the ${kindOf(kind).one} "${current === undefined ? id : titleOf(current)}" was changed since.`,
})

function changedSince(last: StoredRevision, since: readonly BadPlace[]): Refused {
  const named = since.slice(0, 3).map(({ message }) => message).join(' ')
  const more = since.length > 3 ? ` (And ${since.length - 3} more.)` : ''
  return refuse('changed-since', `Revision ${last.revision} cannot be taken back without overwriting what others wrote. ${named}${more} Change those fields by hand instead.`, { errors: since })
}
