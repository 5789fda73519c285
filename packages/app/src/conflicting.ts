import type { Conflict, RecordChangeRequest } from '@throughline/contract'
import { conflictsOf, kindOf, titleOf, type RecordId } from '@throughline/model'
import type { BookState } from './book-state.ts'
import type { Core } from './core.ts'
import { refuse, type Refused } from './outcome.ts'
import type { StoredRevision } from './ports.ts'

/**
 * Refuses a change to records that someone changed after the editor read them, with both versions. What counts is
 * `basedOn`; where the sender gave none, the `before` of each field it gave.
 */
export async function refuseConflicts(core: Core, state: BookState, requests: readonly RecordChangeRequest[]): Promise<Refused | undefined> {
  const conflicts: Conflict[] = []
  const seen = new Set<RecordId>()
  for (const request of requests) {
    // A second change to a record in one request rests on the first.
    if (request.action !== 'add' && !seen.has(request.id)) conflicts.push(...(await conflictsIn(core, state, request)))
    seen.add(request.id)
  }
  const first = conflicts[0]
  if (first === undefined) return undefined
  const name = first.theirs === null ? `"${first.record}"` : `the ${kindOf(first.theirs.kind).one} "${titleOf(first.theirs)}"`
  const what = first.theirs === null ? 'removed' : 'changed'
  return refuse('record-changed', `${first.by} ${what} ${name} after you opened it. Nothing was written: compare both versions, then save what should stand.`, { conflicts })
}

async function conflictsIn(core: Core, state: BookState, request: RecordChangeRequest): Promise<readonly Conflict[]> {
  const stored = state.records.get(request.id)
  const mine = Object.fromEntries(request.fields.map(({ field, after }) => [field, after]))
  if (stored === undefined) {
    const removal = request.basedOn === undefined ? undefined : await removalOf(core, state, request.id, request.basedOn)
    return removal === undefined ? [] : [{ record: request.id, mine, theirs: null, ...whoAndWhen(removal) }]
  }
  const isStale = request.basedOn !== undefined && stored.revision > request.basedOn
  const since = request.basedOn === undefined ? staleFields(stored.record, request) : []
  if (!isStale && since.length === 0) return []
  const last = await revisionRow(core, state, stored.revision)
  if (last === undefined) return []
  const both = isStale ? await changedBoth(core, state, request) : since
  const base = { record: request.id, theirs: stored.record, ...whoAndWhen(last) }
  return both.length === 0 ? [{ ...base, mine }] : both.map((field) => ({ ...base, field, mine: mine[field] }))
}

const whoAndWhen = ({ organization, at, revision }: StoredRevision) => ({ by: organization, at, revision })

const staleFields = (record: Parameters<typeof conflictsOf>[0], { kind, id, fields }: RecordChangeRequest): readonly string[] =>
  conflictsOf(record, { kind, id, action: 'edit', fields: fields.flatMap(({ field, before }) => (before === undefined || before === null ? [] : [{ field, before, after: before }])) })

const revisionRow = async (core: Core, state: BookState, revision: number) => (await core.store.revisions(state.at, { before: revision + 1, limit: 1 }))[0]

/** The fields of a request that revisions after its base changed too. */
async function changedBoth(core: Core, state: BookState, request: RecordChangeRequest): Promise<readonly string[]> {
  const theirs = new Set<string>()
  for (let revision = (request.basedOn ?? 0) + 1; revision <= state.at.revision; revision += 1) {
    for (const change of await core.store.changes({ ...state.at, revision })) {
      if (change.id === request.id) for (const { field } of change.fields) theirs.add(field)
    }
  }
  return request.fields.map(({ field }) => field).filter((field) => theirs.has(field))
}

async function removalOf(core: Core, state: BookState, id: RecordId, basedOn: number): Promise<StoredRevision | undefined> {
  for (let revision = state.at.revision; revision > basedOn; revision -= 1) {
    const changes = await core.store.changes({ ...state.at, revision })
    if (changes.some((change) => change.id === id && change.action === 'remove')) return revisionRow(core, state, revision)
  }
  return undefined
}
