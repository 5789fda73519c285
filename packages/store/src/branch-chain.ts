import type { Place } from '@throughline/app'
import { maybeTextIn, numberIn, type Database } from './database.ts'

/** A branch and the last of its revisions that is visible. */
export interface Reach {
  readonly branch: string
  readonly limit: number
}

/**
 * The branch itself, then those it falls through to below each branch point.
 * `chainOf(db, { book, branch: 'main', revision: 7 }) // [{ branch: 'main', limit: 7 }]`
 */
export function chainOf(db: Database, at: Place): readonly Reach[] {
  const chain: Reach[] = []
  let branch: string | undefined = at.branch
  let limit = at.revision
  while (branch !== undefined) {
    const row = db.get('SELECT parent, parent_revision FROM branch WHERE book = ? AND branch = ?', at.book, branch)
    if (row === undefined) break
    chain.push({ branch, limit })
    branch = maybeTextIn(row, 'parent')
    if (branch !== undefined) limit = Math.min(limit, numberIn(row, 'parent_revision'))
  }
  return chain
}

/** The newest revision of a branch (its branch point where it has none of its own); undefined where there is no such branch. */
export function headOf(db: Database, book: string, branch: string): number | undefined {
  const row = db.get('SELECT parent_revision FROM branch WHERE book = ? AND branch = ?', book, branch)
  if (row === undefined) return undefined
  const last = db.get('SELECT max(revision) AS revision FROM revision WHERE book = ? AND branch = ?', book, branch)
  const own = last?.['revision']
  const from = row['parent_revision']
  return typeof own === 'number' ? own : typeof from === 'number' ? from : 0
}

/** How many records stood at a revision. */
export function totalAt(db: Database, at: Place): number {
  for (const { branch, limit } of chainOf(db, at)) {
    const row = db.get('SELECT total FROM revision WHERE book = ? AND branch = ? AND revision <= ? ORDER BY revision DESC LIMIT 1', at.book, branch, limit)
    if (row !== undefined) return numberIn(row, 'total')
  }
  return 0
}
