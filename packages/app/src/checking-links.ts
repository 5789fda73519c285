import { fieldsOf, kindOf, linksOf, placedLinksOf, titleOf, withArticle, type AnyRecord, type BookId, type KindId, type PlacedLink, type RecordId } from '@throughline/model'
import type { Core } from './core.ts'
import { stillNamed } from './naming-programs.ts'
import { mainBranch } from './ports.ts'
import { refuseWrong, type WorkedOut, type Wrong } from './working-out.ts'
import type { Refused } from './outcome.ts'

/**
 * Holds the links of a change: new links lead to a record that is there, in this book or another, of a kind the field
 * takes; ids are unique over every book; and nothing that others link to, or name as a program, is removed.
 */
export async function refuseBadLinks(core: Core, work: WorkedOut): Promise<Refused | undefined> {
  const wrong = [...(await takenElsewhere(core, work)), ...(await deadLinks(core, work)), ...(await stillLinked(core, work)), ...(await stillNamed(core, work))]
  return wrong.length === 0 ? undefined : refuseWrong(wrong)
}

async function takenElsewhere(core: Core, { state, changes }: WorkedOut): Promise<readonly Wrong[]> {
  const added = changes.filter((change) => change.action === 'add').map((change) => change.id)
  const held = await core.store.locate(mainBranch, added)
  return [...held].filter(([, book]) => book !== state.at.book).map(([id, book]) => ({
    code: 'already-exists', path: ['records', id, 'id'], message: `The id "${id}" is taken by a record of "${book}": ids are unique over every book. Choose another.`,
  }))
}

interface NewLink extends PlacedLink { readonly from: AnyRecord }

function newLinks({ changes, after }: WorkedOut): readonly NewLink[] {
  return changes.flatMap((change): readonly NewLink[] => {
    const record = after.get(change.id)
    const changed = new Set(change.fields.map(({ field }) => field))
    return record === undefined ? [] : placedLinksOf(record).filter(({ field }) => changed.has(field)).map((link) => ({ from: record, ...link }))
  })
}

async function deadLinks(core: Core, work: WorkedOut): Promise<readonly Wrong[]> {
  const links = newLinks(work)
  const kinds = await kindsElsewhere(core, [...new Set(links.map(({ to }) => to))].filter((id) => !work.after.has(id)))
  return links.flatMap(({ from, field, to, declared }): readonly Wrong[] => {
    const path = ['records', from.id, field]
    const kind = work.after.get(to)?.kind ?? kinds.get(to)
    const where = `${fieldsOf(from.kind)[field]?.label ?? field} of ${kindOf(from.kind).one} "${titleOf(from)}"`
    if (kind === undefined) return [{ code: 'invalid', path, message: `${where} leads to "${to}", which is no record here or in another book.` }]
    return declared.targets?.includes(kind) === true ? [] : [{ code: 'invalid', path, message: `${where} leads to "${to}", ${withArticle(kindOf(kind).one)}, which it cannot.` }]
  })
}

/** The kinds of records that stand in other books, by id. */
async function kindsElsewhere(core: Core, ids: readonly RecordId[]): Promise<ReadonlyMap<RecordId, KindId>> {
  const found = new Map<RecordId, KindId>()
  const byBook = new Map<BookId, RecordId[]>()
  for (const [id, book] of await core.store.locate(mainBranch, ids)) byBook.set(book, [...(byBook.get(book) ?? []), id])
  for (const [book, held] of byBook) {
    const stored = await core.store.book({ book, branch: mainBranch })
    const state = stored && (await core.states.at({ book, branch: mainBranch, revision: stored.revision }))
    for (const id of held) {
      const kind = state?.records.get(id)?.record.kind
      if (kind !== undefined) found.set(id, kind)
    }
  }
  return found
}

/** Records, here and in other books, that still link to what a change removes. */
async function stillLinked(core: Core, work: WorkedOut): Promise<readonly Wrong[]> {
  const removed = new Set(work.remove)
  if (removed.size === 0) return []
  const here = [...work.after.values()].flatMap((from) => linksOf(from).filter(({ to }) => removed.has(to)).map(({ field, to }): Referring => ({ from: `${kindOf(from.kind).one} "${titleOf(from)}"`, id: from.id, field, to })))
  const elsewhere = (await core.store.referrers(mainBranch, work.remove)).filter(({ book }) => book !== work.state.at.book).map(({ book, id, field, to }): Referring => ({ from: `"${id}" of "${book}"`, id, field, to }))
  return [...here, ...elsewhere].map(({ from, id, field, to }) => ({
    code: 'in-use',
    path: ['records', id, field],
    message: `${capital(nameBefore(work, to))} cannot be removed while ${from} links to it. Take that link away, or remove that record, in the same change.`,
  }))
}

interface Referring { readonly from: string; readonly id: RecordId; readonly field: string; readonly to: RecordId }

const capital = (text: string) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
const nameBefore = ({ state }: WorkedOut, id: RecordId) => {
  const record = state.records.get(id)?.record
  return record === undefined ? `"${id}"` : `the ${kindOf(record.kind).one} "${titleOf(record)}"`
}
