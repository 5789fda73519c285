import { createPlanGraph, bookId, type PlanGraph } from '@throughline/model'
import { isAllowed } from './is-allowed.ts'
import type { Core } from './core.ts'
import { headOf } from './finding-books.ts'
import { mainBranch } from './ports.ts'
import type { Who } from './who.ts'

const nobody = bookId('no-library')

/** What the libraries this person may read hold of programs: local ones, and local values of the catalogue's; an empty graph where there is none. */
export async function libraryPrograms(core: Core, who: Who): Promise<PlanGraph> {
  const libraries = (await core.store.books(mainBranch)).filter((stored) => stored.type === 'library' && isAllowed(who, 'read', stored))
  const held = await Promise.all(libraries.flatMap((stored) => (['local-program', 'program-value'] as const).map((kind) => core.store.recordsOfKind(headOf(stored), kind))))
  return createPlanGraph({ book: libraries[0]?.book ?? nobody, records: held.flat().map(({ record }) => record) })
}
