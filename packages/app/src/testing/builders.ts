import type { RecordChangeRequest } from '@throughline/contract'
import { bookId, day, diffRecord, parseRecord, recordId, type AnyRecord, type BookId, type BookType, type RecordId } from '@throughline/model'
import type { App } from '../app.ts'
import { createApp } from '../create-app.ts'
import { createMemoryStore } from '../memory-store.ts'
import type { Outcome } from '../outcome.ts'
import type { Store } from '../ports.ts'
import type { Who } from '../who.ts'

export const nepal: BookId = bookId('nepal')
export const library: BookId = bookId('library')
export const onDay = day('2026-11-20')

/** Someone who may do everything; name what matters to the test. */
export const aWho = (more: Partial<Who> = {}): Who => ({ actor: 'desk', organization: 'J5 desk', role: 'local-user', on: onDay, ...more })

/** A record from its fields; a fault where its kind refuses it. */
export function aRecord(fields: { readonly kind: AnyRecord['kind']; readonly id: string } & Readonly<Record<string, unknown>>): AnyRecord {
  const parsed = parseRecord(fields)
  if (!parsed.ok) throw new Error(parsed.problems.map(({ path, message }) => `${path.join('.')} ${message}`).join('; '))
  return parsed.value
}

export const anActivity = (more: Readonly<Record<string, unknown>> = {}): AnyRecord => aRecord({ kind: 'activity', id: 'act-talks', title: 'Staff talks', ...more })
export const anObjective = (more: Readonly<Record<string, unknown>> = {}): AnyRecord =>
  aRecord({ kind: 'objective', id: 'imo-border', title: 'Border units patrol unaided', level: 'intermediate-military-objective', ...more })
export const aHead = (more: Readonly<Record<string, unknown>> = {}): AnyRecord =>
  aRecord({ kind: 'plan', id: 'plan-nepal', title: 'Nepal country plan', scope: 'country', start: '2026-10-01', end: '2031-09-30', ...more })
export const aDocument = (more: Readonly<Record<string, unknown>> = {}): AnyRecord =>
  aRecord({ kind: 'guidance-document', id: 'doc-nds', title: 'National Defense Strategy', family: 'defense', ...more })
export const aStatement = (more: Readonly<Record<string, unknown>> = {}): AnyRecord =>
  aRecord({ kind: 'guidance-statement', id: 'guidance-nds-1', document: 'doc-nds', text: 'Build partners', ...more })

/** The change that turns one record into another. */
export function aChange(before: AnyRecord | undefined, after: AnyRecord | undefined, more: Partial<RecordChangeRequest> = {}): RecordChangeRequest {
  const change = diffRecord(before, after)
  if (change === undefined) throw new Error('Nothing changes')
  return { action: change.action, kind: change.kind, id: change.id, fields: change.fields.map(({ field, after: value }) => ({ field, after: value })), ...more }
}

/** The change of one field. */
export const anEdit = (record: AnyRecord, field: string, after: unknown, more: Partial<RecordChangeRequest> = {}): RecordChangeRequest => ({
  action: 'edit', kind: record.kind, id: record.id, fields: [{ field, after }], ...more,
})

/** The value of an outcome; a fault with its message where it was refused. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  throw new Error(`${outcome.refusal.code}: ${outcome.refusal.message}`)
}

export interface TestApp {
  readonly app: App
  readonly store: Store
  /** Revisions told of so far. */
  readonly told: { readonly book: BookId; readonly revision: number }[]
}

/** The core over a store in memory, with a clock that goes on by a second a question. */
export function anApp(store: Store = createMemoryStore()): TestApp {
  let seconds = 0
  let id = 0
  const told: { book: BookId; revision: number }[] = []
  const app = createApp({
    store,
    clock: { now: () => new Date(Date.UTC(2026, 10, 20, 9, 0, (seconds += 1))).toISOString(), today: () => onDay },
    ids: { next: () => `id-${(id += 1)}` },
    events: { revision: ({ book, revision }) => void told.push({ book, revision }) },
  })
  return { app, store, told }
}

/** Puts a book into a store as its first revision. */
export async function aBook(store: Store, book: BookId, type: BookType, records: readonly AnyRecord[], organization = 'J5 desk'): Promise<void> {
  const committed = await store.commit([{
    book, branch: 'main', expects: 0, create: { type, title: book }, at: '2026-11-20T08:00:00.000Z', actor: 'desk', organization,
    cause: { type: 'example' }, put: records, remove: [], changes: records.flatMap((record) => diffRecord(undefined, record) ?? []),
  }])
  if (!committed.ok) throw new Error(`The book ${book} is there already`)
}

/** An app with one plan: a head, an objective and two activities that serve it. */
export async function anAppWithPlan(records: readonly AnyRecord[] = []): Promise<TestApp> {
  const parts = anApp()
  await aBook(parts.store, nepal, 'plan', [aHead(), anObjective(), anActivity({ objectives: ['imo-border'] }), anActivity({ id: 'act-visit', title: 'Ship visit' }), ...records])
  return parts
}

export const id = (text: string): RecordId => recordId(text)
export const bookOf = (text: string): BookId => bookId(text)
