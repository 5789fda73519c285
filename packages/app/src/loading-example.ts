import type { BookId } from '@throughline/model'
import type { InFile } from './app.ts'
import type { Core } from './core.ts'
import { refuseUnlessAllowed } from './is-allowed.ts'
import { done, type Outcome } from './outcome.ts'
import { mainBranch } from './ports.ts'
import { commitsOf, readPlanBytes, takeIn } from './reading-plan-files.ts'
import type { Who } from './who.ts'

/**
 * Loads plan files into an empty store, in their order; does nothing where there are books already. A file with a problem
 * is refused whole; those before it stay loaded. Books that cite one another may come in any order: none is first known by its stubs.
 */
export async function loadExample(core: Core, who: Who, files: readonly InFile[]): Promise<Outcome<{ readonly loaded: readonly BookId[] }>> {
  const refused = refuseUnlessAllowed(who, 'create')
  if (refused !== undefined) return refused
  if ((await core.store.books(mainBranch)).length > 0) return done({ loaded: [] })
  const loaded: BookId[] = []
  const plans = files.map((file) => ({ name: file.name, read: readPlanBytes(file) }))
  const coming = new Set(plans.flatMap(({ read }) => (read.ok ? [read.value.book.id] : [])))
  for (const { name, read } of plans) {
    if (!read.ok) return read
    const plan = { ...read.value, cites: read.value.cites.filter(({ book }) => !coming.has(book)) }
    const taken = await takeIn(core, plan)
    if (!taken.ok) return taken
    const committed = await core.store.commit(commitsOf(core, who, plan, taken.value, { type: 'example', file: name }))
    if (!committed.ok) throw new Error(`The book "${committed.moved}" was written by someone else while the example was loaded`)
    loaded.push(plan.book.id)
  }
  return done({ loaded })
}
