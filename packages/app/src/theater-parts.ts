import { createPlanGraph, linksOf, type AnyRecord, type BookId, type Cited, type KindId, type PlanGraph, type PlanHead, type RecordId } from '@throughline/model'
import type { Core } from './core.ts'
import { headOf } from './finding-books.ts'
import { mainBranch, type StoredBook } from './ports.ts'
import { graphAt } from './reading-plans.ts'
import { theatersOf } from './theater-of-command.ts'

/** The kinds the theater's picture is made of; of a plan of 2,000 records some 600. */
const kinds = ['plan', 'partner', 'organization', 'role', 'task', 'capability', 'gap', 'not-needed', 'objective', 'planning-input', 'activity', 'funding-line'] as const satisfies readonly KindId[]
/** Read only where an objective serves another: half of a plan is observations. */
const kindsOfProgress = ['measure', 'observation'] as const satisfies readonly KindId[]

/** What the theater reads of one plan, at one revision of it. */
export interface TheaterPart {
  readonly records: readonly AnyRecord[]
  /** Records of other books its picture speaks of: the partner, who pays, what an input is for. */
  readonly outside: readonly RecordId[]
}

/** What plans of a command share: records of the libraries and of its theaters. */
export type Shared = ReadonlyMap<RecordId, Cited>

/** `(await sharedWith(core, 'org-usnotcom')).get('org-state')?.book // 'library'` */
export async function sharedWith(core: Core, command: RecordId | undefined): Promise<Shared> {
  const theaters = new Set<BookId>((await theatersOf(core, command)).map(({ book }) => book))
  const books = (await core.store.books(mainBranch)).filter(({ type, book }) => type === 'library' || theaters.has(book))
  const states = await Promise.all(books.map((stored) => core.states.at(headOf(stored))))
  return new Map(states.flatMap(({ at, records }) => [...records].map(([id, { record, revision }]) => [id, { book: at.book, revision, record }] as const)))
}

/** The head of a plan, kept by its revision. */
export const planHeadOf = (core: Core, stored: StoredBook): Promise<PlanHead | undefined> =>
  core.heads.get(keyOf(stored), async () => {
    const head = (await core.store.recordsOfKind(headOf(stored), 'plan'))[0]?.record
    return head?.kind === 'plan' ? head : undefined
  })

/**
 * A plan as the theater sees it: the same picture as of the whole plan, at a third of its cost. Kept by the revisions
 * of what is in it, so that a change reads the plan anew that was changed, and no other.
 * `theaterPicture(theater, [await asTheaterReads(core, stored, shared)], on)`
 */
export async function asTheaterReads(core: Core, stored: StoredBook, shared: Shared): Promise<PlanGraph> {
  const { records, outside } = await core.parts.get(keyOf(stored), () => readPart(core, stored))
  const cited = outside.flatMap((id) => shared.get(id) ?? [])
  // Some other plan's office pays, say: rare enough to read the plan whole.
  if (cited.length < outside.length) return (await graphAt(core, { at: headOf(stored) })).graph
  const key = [keyOf(stored), ...cited.map(({ record, revision }) => `${record.id}:${revision ?? ''}`)].join(' ')
  return core.partGraphs.get(key, async () => createPlanGraph({ book: stored.book, records, cited }))
}

const keyOf = ({ book, revision }: StoredBook) => `${book}:${revision}`

async function readPart(core: Core, stored: StoredBook): Promise<TheaterPart> {
  const at = headOf(stored)
  const recordsOf = async (...wanted: readonly KindId[]) => (await core.store.recordsOfKind(at, ...wanted)).map(({ record }) => record)
  const main = await recordsOf(...kinds)
  const isServing = main.some((record) => record.kind === 'objective' && record.parents !== undefined && record.parents.length > 0)
  const records = isServing ? [...main, ...(await recordsOf(...kindsOfProgress))] : main
  const known = new Set(records.map(({ id }) => id))
  const missing = [...new Set(records.flatMap(spokenOf))].filter((id) => !known.has(id))
  if (!records.some(({ kind }) => kind === 'planning-input')) return { records, outside: missing }
  // An input may have been found in a record of nearly any kind.
  const asked = new Set(missing)
  const found = (await core.store.records(at)).flatMap(({ record }) => (asked.has(record.id) ? [record] : []))
  const own = new Set(found.map(({ id }) => id))
  return { records: [...records, ...found], outside: missing.filter((id) => !own.has(id)) }
}

const fieldsSpokenOf: Partial<Record<KindId, readonly string[]>> = { plan: ['partner'], 'funding-line': ['payer'], 'planning-input': ['about', 'objective'] }

function spokenOf(record: AnyRecord): readonly RecordId[] {
  const fields = fieldsSpokenOf[record.kind]
  return fields === undefined ? [] : linksOf(record).filter(({ field }) => fields.includes(field)).map(({ to }) => to)
}
