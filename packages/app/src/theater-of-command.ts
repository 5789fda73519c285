import type { BookId, Day, PlanHead, RecordId } from '@throughline/model'
import type { Core } from './core.ts'
import { headOf } from './finding-books.ts'
import { mainBranch } from './ports.ts'

/** A theater book by its head. */
export interface TheaterHead { readonly book: BookId; readonly head: PlanHead }

/** The theater books of a command, by id: those whose head names it. Reads heads only. `(await theatersOf(core, 'org-usnotcom'))[0]?.book // 'usnotcom'` */
export async function theatersOf(core: Core, command: RecordId | undefined): Promise<readonly TheaterHead[]> {
  if (command === undefined) return []
  const theaters = (await core.store.books(mainBranch)).filter(({ type }) => type === 'theater')
  const heads = await Promise.all(theaters.map(async (stored) => ({ book: stored.book, head: (await core.store.recordsOfKind(headOf(stored), 'plan'))[0]?.record })))
  return heads.flatMap(({ book, head }) => (head?.kind === 'plan' && head.command === command ? [{ book, head }] : []))
}

/** Of several theater books of one command (the last campaign plan and this one) that in whose span the day lies, else the newest. */
export function theaterOn(theaters: readonly TheaterHead[], on: Day): BookId | undefined {
  const newest = theaters.toSorted((a, b) => (a.head.start < b.head.start ? 1 : a.head.start > b.head.start ? -1 : 0))
  return (newest.find(({ head }) => head.start <= on && on <= head.end) ?? newest[0])?.book
}
