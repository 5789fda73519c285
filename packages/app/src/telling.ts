import type { Cause } from '@throughline/contract'
import { joinNames, fieldsOf, kindOf, recordIdSchema, tellChange, type AnyRecord, type BookId, type KindId, type Lookup, type RecordChange, type RecordId } from '@throughline/model'
import type { Core } from './core.ts'
import { mainBranch, type Place } from './ports.ts'
import { textsIn } from './text-of-values.ts'

/** Longer changes are told by count. */
const mostToldSingly = 12
/** A comparison is read to the end, so it is told in full for longer. */
export const mostComparedSingly = 400

/**
 * What a revision did, in sentences: `The J5 desk moved the activity "Patrol boat training" to 04 MAR 27.`
 * A long change is told by count.
 */
export function tellRevision(organization: string, cause: Cause, changes: readonly RecordChange[], find: Lookup): readonly string[] {
  const who = /^the\b/i.test(organization) ? `T${organization.slice(1)}` : `The ${organization}`
  const opening = openingOf(cause)
  const told = tellChanges(changes, find).map((clause) => `${who} ${clause}.`)
  return opening === undefined ? told : [`${who} ${opening}.`, ...told]
}

/** Changes as clauses, without who made them. */
export function tellChanges(changes: readonly RecordChange[], find: Lookup, most = mostToldSingly): readonly string[] {
  return changes.length > most ? [tellCounts(changes)] : changes.map((change) => tellChange(change, find))
}

const openings: { readonly [type in Cause['type']]?: (cause: Cause) => string } = {
  undo: (cause) => `took back revision ${cause.of ?? '?'}`,
  redo: (cause) => `did again what revision ${cause.of ?? '?'} had taken back`,
  import: (cause) => `imported ${cause.file === undefined ? 'a file' : `"${cause.file}"`}`,
  example: () => 'loaded the example',
  'new-plan': () => 'started the plan',
  paste: () => 'pasted from a spreadsheet',
  repeat: () => 'repeated an activity',
  duplicate: () => 'duplicated an activity',
  'roll-forward': () => 'rolled the plan forward a year',
  promote: () => 'promoted a scenario',
}
const openingOf = (cause: Cause): string | undefined => openings[cause.type]?.(cause)

const verbs = { add: 'added', edit: 'changed', remove: 'removed' } as const

function tellCounts(changes: readonly RecordChange[]): string {
  const counts = new Map<string, { readonly action: RecordChange['action']; readonly kind: KindId; n: number }>()
  for (const { action, kind } of changes) {
    const key = `${action} ${kind}`
    const count = counts.get(key) ?? { action, kind, n: 0 }
    count.n += 1
    counts.set(key, count)
  }
  const parts = (['add', 'edit', 'remove'] as const).flatMap((action) => {
    const told = [...counts.values()].filter((c) => c.action === action).map(({ kind, n }) => `${n} ${n === 1 ? kindOf(kind).one : kindOf(kind).many}`)
    return told.length === 0 ? [] : [`${verbs[action]} ${joinNames(told)}`]
  })
  return joinNames(parts)
}

/** Ids a change speaks of: its record, and what its links pointed at before and after. */
function* idsIn(change: RecordChange): Generator<RecordId> {
  yield change.id
  for (const { field, before, after } of change.fields) {
    const declared = fieldsOf(change.kind)[field]
    if (declared?.targets === undefined && declared?.fields === undefined) continue
    for (const { text } of [...textsIn(before), ...textsIn(after)]) {
      const id = recordIdSchema.safeParse(text)
      if (id.success) yield id.data
    }
  }
}

/** Finds what changes speak of: in the book as it stands, in other books, else as it was before it was removed. */
export async function lookupFor(core: Core, at: Place, changes: readonly RecordChange[], most = mostToldSingly): Promise<Lookup> {
  const told = changes.length > most ? [] : changes
  const own = (await core.states.at(at)).records
  const names = new Map<RecordId, AnyRecord>()
  const missing = new Set(told.flatMap((change) => [...idsIn(change)]).filter((id) => !own.has(id)))
  if (missing.size > 0) {
    for (const record of await core.store.lastVersions(at, [...missing])) names.set(record.id, record)
    const byBook = new Map<BookId, RecordId[]>()
    for (const [id, book] of await core.store.locate(mainBranch, [...missing])) byBook.set(book, [...(byBook.get(book) ?? []), id])
    for (const [book, ids] of byBook) for (const record of await core.store.lastVersions({ book, branch: mainBranch }, ids)) names.set(record.id, record)
  }
  return (id) => own.get(id)?.record ?? names.get(id)
}
