import type { BookType } from '@throughline/model'
import { refuse, type Refused } from './outcome.ts'
import type { Who } from './who.ts'

/** What one may want to do with a book, or with the program's own settings. */
export type Action = 'read' | 'create' | 'change' | 'comment' | 'baseline' | 'issue' | 'settings'

/** Whose book it is; left out where the action is about no book. */
export interface Owned { readonly organization: string; readonly type: BookType }

/**
 * Whether someone may do this. The local user may do everything. A viewer reads libraries, theaters and the plans of their
 * own organization. A planner reads all, makes books, changes, names and issues those of their own organization, and may
 * comment on any.
 * `isAllowed({ role: 'viewer', … }, 'change', book) // false`
 */
export function isAllowed(who: Who, action: Action, book?: Owned): boolean {
  if (who.role === 'local-user') return true
  const isOurs = book === undefined || book.organization === who.organization
  if (who.role === 'viewer') return action === 'read' && (isOurs || book.type !== 'plan')
  return isOurs || action === 'read' || action === 'comment'
}

const verbs: Readonly<Record<Action, string>> = {
  read: 'read it', create: 'make a book', change: 'change it', comment: 'comment on it', baseline: 'name a baseline of it', issue: 'issue it', settings: 'change settings',
}

/** Undefined where it is allowed; else the refusal, which says whom to ask. */
export function refuseUnlessAllowed(who: Who, action: Action, book?: Owned): Refused | undefined {
  if (isAllowed(who, action, book)) return undefined
  const owner = book === undefined ? 'someone who plans' : `"${book.organization}", whose book it is`
  return refuse('not-allowed', `${who.actor} of "${who.organization}" may not ${verbs[action]}. Ask ${owner}.`)
}
