import type { Cause, ChangeResponse } from '@throughline/contract'
import type { BookId } from '@throughline/model'
import { stateAfter, type BookState } from './book-state.ts'
import type { Core } from './core.ts'
import { findBook, headOf } from './finding-books.ts'
import type { Action } from './is-allowed.ts'
import { done, refuse, type Outcome } from './outcome.ts'
import type { BookCommit, StoredBook } from './ports.ts'
import { lookupFor, tellRevision } from './telling.ts'
import type { Who } from './who.ts'
import type { WorkedOut } from './working-out.ts'

/** What a change is to write, worked out on the head it was given. */
export interface Planned {
  readonly work: WorkedOut
  readonly cause: Cause
  readonly reason?: string
}

const mostTries = 5

/**
 * Works a change out on the head and writes it as one revision; where someone wrote in between, works it out again on the
 * new head. Nothing is written where the change is refused, or changes nothing (the answer is then the head as it stands).
 */
export async function writeChange(
  core: Core, who: Who, book: BookId, action: Action, ifRevision: number | undefined,
  plan: (state: BookState, stored: StoredBook) => Promise<Outcome<Planned>>,
): Promise<Outcome<ChangeResponse>> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const found = await findBook(core, who, book, action)
    if (!found.ok) return found
    const stored = found.value
    if (ifRevision !== undefined && ifRevision !== stored.revision) {
      return refuse('revision-moved', `"${book}" is at revision ${stored.revision}; the change was made for revision ${ifRevision}. Read it again, then change it.`)
    }
    const state = await core.states.at(headOf(stored))
    const planned = await plan(state, stored)
    if (!planned.ok) return planned
    const { work } = planned.value
    if (work.changes.length === 0) return done({ revision: stored.revision, records: [], removed: [], recordRevisions: {}, sentences: [] })
    const committed = await core.store.commit([commitOf(core, who, planned.value)])
    if (committed.ok) return done(await answer(core, who, planned.value, stored.revision + 1))
  }
  return refuse('revision-moved', `Others are changing "${book}" at this moment. Nothing was written: try again.`)
}

/** A commit of what was worked out, by this person, now. */
export function commitOf(core: Core, who: Who, { work, cause, reason }: Planned): BookCommit {
  const { book, branch, revision } = work.state.at
  return {
    book, branch, expects: revision,
    at: core.clock.now(), actor: who.actor, organization: who.organization, cause, ...(reason !== undefined && { reason }),
    put: work.put, remove: work.remove, changes: work.changes,
  }
}

async function answer(core: Core, who: Who, { work, cause }: Planned, revision: number): Promise<ChangeResponse> {
  const next = stateAfter(work.state, revision, work.put, work.remove)
  core.states.keep(next)
  core.events.revision({ book: next.at.book, revision, actor: who.actor })
  const find = await lookupFor(core, next.at, work.changes)
  return {
    revision,
    records: [...work.put],
    removed: [...work.remove],
    recordRevisions: Object.fromEntries(work.put.map(({ id }) => [id, revision])),
    sentences: [...tellRevision(who.organization, cause, work.changes, find)],
  }
}
