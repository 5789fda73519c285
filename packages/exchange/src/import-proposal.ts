import { diffRecord, parseRecord, type AnyRecord, type RecordId } from '@throughline/model'
import type { Problem } from './reading.ts'

/** One record that an import would change; fields the source does not speak of stay as they are. */
export interface ProposedChange {
  readonly id: RecordId
  readonly before: AnyRecord
  readonly after: AnyRecord
}

/** What an import would do to a plan, worked out and shown before anything is written. */
export interface ImportProposal {
  readonly add: readonly AnyRecord[]
  readonly change: readonly ProposedChange[]
  /** Records that are there already, just as the source has them. */
  readonly same: number
  readonly notPlaced: readonly Problem[]
  /** What a person should know before saying yes. */
  readonly notes: readonly string[]
}

/** A record worked out from a line of the source; not yet checked against its kind. */
export interface Wanted {
  readonly line: number
  readonly record: { readonly kind: AnyRecord['kind']; readonly id: string } & Readonly<Record<string, unknown>>
}

/**
 * Holds records worked out from a source against those already there. A record that exists keeps every field the
 * source says nothing about, so an objective linked by hand survives the next import. A record its kind refuses is
 * not placed, with the reason.
 * `propose(plan.own, wanted, []) // { add: [...], change: [], same: 0, notPlaced: [], notes: [] }`
 */
export function propose(existing: Iterable<AnyRecord>, wanted: readonly Wanted[], notes: readonly string[]): ImportProposal {
  const there = new Map<string, AnyRecord>()
  for (const record of existing) there.set(record.id, record)
  const add: AnyRecord[] = []
  const change: ProposedChange[] = []
  const notPlaced: Problem[] = []
  const seen = new Set<string>()
  let same = 0
  for (const { line, record } of wanted) {
    const before = there.get(record.id)
    if (seen.has(record.id)) {
      notPlaced.push({ line, what: `"${record.id}" comes twice in the source; the first was kept` })
      continue
    }
    seen.add(record.id)
    if (before !== undefined && before.kind !== record.kind) {
      notPlaced.push({ line, what: `the id "${record.id}" is taken by a record of another kind (${before.kind})` })
      continue
    }
    const parsed = parseRecord({ ...before, ...filled(record) })
    if (!parsed.ok) {
      notPlaced.push({ line, what: `${record.id}: ` + parsed.problems.map((p) => `${p.path.join('.')} ${p.message}`).join('; ') })
    } else if (before === undefined) {
      add.push(parsed.value)
    } else if (diffRecord(before, parsed.value) === undefined) {
      same += 1
    } else {
      change.push({ id: before.id, before, after: parsed.value })
    }
  }
  return { add, change, same, notPlaced, notes }
}

const filled = (record: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))
