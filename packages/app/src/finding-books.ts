import type { BookId } from '@throughline/model'
import type { Core } from './core.ts'
import { refuseUnlessAllowed, type Action } from './is-allowed.ts'
import { done, refuse, type Outcome } from './outcome.ts'
import { mainBranch, type Place, type StoredBook } from './ports.ts'
import type { Who } from './who.ts'

/** The book, where it is there and this person may do that with it. */
export async function findBook(core: Core, who: Who, book: BookId, action: Action): Promise<Outcome<StoredBook>> {
  const stored = await core.store.book({ book, branch: mainBranch })
  if (stored === undefined) return refuse('not-found', `There is no plan or book "${book}". Open the list of plans to see those there are.`)
  return refuseUnlessAllowed(who, action, stored) ?? done(stored)
}

/** The head of a book's main branch. */
export const headOf = ({ book, revision }: StoredBook): Place => ({ book, branch: mainBranch, revision })

/** A revision asked for, with the revisions of other books it is read with where a baseline fixed them. */
export interface Moment {
  readonly at: Place
  readonly cites?: Readonly<Record<BookId, number>>
}

/**
 * Reads `head`, a revision's number or `baseline:NAME`.
 * `await momentOf(core, nepal, 'baseline:Submitted')`
 */
export async function momentOf(core: Core, stored: StoredBook, asked: string | undefined): Promise<Outcome<Moment>> {
  const head = headOf(stored)
  if (asked === undefined || asked === 'head') return done({ at: head })
  if (asked.startsWith('baseline:')) {
    const name = asked.slice('baseline:'.length)
    const baseline = (await core.store.baselines(head)).find((b) => b.name === name)
    if (baseline === undefined) return refuse('not-found', `"${stored.book}" has no baseline "${name}". Its history lists those there are.`)
    return done({ at: { ...head, revision: baseline.revision }, cites: baseline.cites })
  }
  const revision = /^\d{1,9}$/.test(asked) ? Number(asked) : 0
  if (revision < 1 || revision > stored.revision) {
    return refuse('not-found', `"${stored.book}" has no revision "${asked.slice(0, 60)}": write a number from 1 to ${stored.revision}, baseline:NAME or head.`)
  }
  return done({ at: { ...head, revision } })
}
