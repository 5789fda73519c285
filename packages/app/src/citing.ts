import { kindOf, linksOf, stubOf, type AnyRecord, type BookId, type Cited, type PlanHead, type RecordId } from '@throughline/model'
import type { BookState } from './book-state.ts'
import type { Core } from './core.ts'
import { mainBranch } from './ports.ts'
import { theatersOf } from './theater-of-command.ts'

/**
 * The records of other books a plan rests on: what its records link to, every statement of the documents it answers to,
 * what replaces them, what all of these are derived from, up to the top, and records of the kinds every book rests on: of
 * libraries, and of the theater of the plan's command. Of another plan comes no more than its stub.
 * Other books are read at the revisions a baseline fixed, and then only those it fixed a revision of; else at their heads.
 */
export async function citedBy(core: Core, own: BookState, fixed?: Readonly<Record<BookId, number>>): Promise<readonly Cited[]> {
  const others = otherBooks(core, own.at.book, fixed ?? {})
  const head = headOf(own)
  if (fixed === undefined) await others.openShared((await theatersOf(core, head?.command)).map(({ book }) => book))
  for (const book of Object.keys(fixed ?? {})) await others.open(book)
  const cited = new Map<RecordId, Cited>()
  let wanted = new Set([...firstWanted(own), ...others.restedOnByAll(head?.partner)])
  while (wanted.size > 0) {
    await others.openThoseWith([...wanted].filter((id) => !others.has(id)))
    const next = new Set<RecordId>()
    for (const id of wanted) {
      const found = others.find(id)
      if (found === undefined || cited.has(id)) continue
      cited.set(id, found)
      for (const to of leadingOn(found.record, others)) if (!cited.has(to) && !own.records.has(to)) next.add(to)
    }
    wanted = next
  }
  return [...cited.values()].sort((a, b) => (a.record.id < b.record.id ? -1 : 1))
}

function headOf(own: BookState): PlanHead | undefined {
  for (const { record } of own.records.values()) if (record.kind === 'plan') return record
  return undefined
}

function firstWanted(own: BookState): Set<RecordId> {
  const wanted = new Set<RecordId>()
  for (const { record } of own.records.values()) for (const { to } of linksOf(record)) if (!own.records.has(to)) wanted.add(to)
  return wanted
}

function leadingOn(record: AnyRecord, others: OtherBooks): readonly RecordId[] {
  const up = linksOf(record).map(({ to }) => to)
  return record.kind === 'guidance-document' ? [...up, ...others.within(record.id)] : up
}

const isRestedOn = (record: AnyRecord, partner: RecordId | undefined): boolean =>
  kindOf(record.kind).isCitedByAll && (record.kind !== 'contingency-need' || partner === undefined || record.partner === undefined || record.partner === partner)

interface OtherBooks {
  open(book: string): Promise<void>
  /** Opens the libraries, and these theaters. */
  openShared(theaters: readonly BookId[]): Promise<void>
  /** Records of the kinds that every book rests on, in the books that are open; what names a partner only where it is this one. */
  restedOnByAll(partner: RecordId | undefined): readonly RecordId[]
  /** Opens the books that hold these records. */
  openThoseWith(ids: readonly RecordId[]): Promise<void>
  has(id: RecordId): boolean
  find(id: RecordId): Cited | undefined
  /** Statements of a document, and documents that supersede it, in the books that are open. */
  within(document: RecordId): readonly RecordId[]
}

function otherBooks(core: Core, own: BookId, fixed: Readonly<Record<BookId, number>>): OtherBooks {
  const open = new Map<string, BookState>()
  /** Those that are other countries' plans: who may read this one may not read those. */
  const plans = new Set<BookId>()
  const inDocument = new Map<RecordId, RecordId[]>()
  const add = (document: RecordId | undefined, id: RecordId) => {
    if (document !== undefined) inDocument.set(document, [...(inDocument.get(document) ?? []), id])
  }
  const openBook = async (book: BookId) => {
    if (open.has(book) || book === own) return
    const stored = await core.store.book({ book, branch: mainBranch })
    if (stored === undefined) return
    const state = await core.states.at({ book, branch: mainBranch, revision: fixed[book] ?? stored.revision })
    open.set(book, state)
    if (stored.type === 'plan') plans.add(book)
    for (const { record } of state.records.values()) {
      if (record.kind === 'guidance-statement') add(record.document, record.id)
      if (record.kind === 'guidance-document') add(record.supersedes, record.id)
    }
  }
  const find = (id: RecordId): Cited | undefined => {
    for (const state of open.values()) {
      const stored = state.records.get(id)
      if (stored !== undefined) return { book: state.at.book, revision: stored.revision, record: plans.has(state.at.book) ? stubOf(stored.record) : stored.record }
    }
    return undefined
  }
  return {
    find,
    has: (id) => find(id) !== undefined,
    open: async (book) => {
      for (const stored of await core.store.books(mainBranch)) if (stored.book === book) await openBook(stored.book)
    },
    openShared: async (theaters) => {
      for (const stored of await core.store.books(mainBranch)) if (stored.type === 'library' || theaters.includes(stored.book)) await openBook(stored.book)
    },
    restedOnByAll: (partner) => [...open.values()].flatMap(({ at, records }) => (plans.has(at.book) ? [] : [...records.values()].filter(({ record }) => isRestedOn(record, partner)).map(({ record }) => record.id))),
    openThoseWith: async (ids) => {
      for (const book of new Set((await core.store.locate(mainBranch, ids)).values())) await openBook(book)
    },
    within: (document) => inDocument.get(document) ?? [],
  }
}
