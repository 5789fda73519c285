import { fieldsOf, kindOf, titleOf, type AnyRecord, type KindId, type RecordChange, type RecordId } from '@throughline/model'
import type { Refused } from './outcome.ts'
import { refuseWrong, type WorkedOut, type Wrong } from './working-out.ts'

type Records = WorkedOut['after']

/** Records that a complete record keeps as they were, and what of them may change all the same. */
interface Keeping {
  /** The record whose being complete keeps this one: itself, or the one it belongs to. */
  readonly keeper: (record: AnyRecord) => RecordId | undefined
  /** Fields that stay free: what the plan made of it, and what must always be put right. */
  readonly free: ReadonlySet<string>
}

const always = ['marking', 'pointOfContact'] as const

const kept: Partial<Readonly<Record<KindId, Keeping>>> = {
  assessment: { keeper: ({ id }) => id, free: new Set(always) },
  'assessment-entry': { keeper: (record) => (record.kind === 'assessment-entry' ? record.assessment : undefined), free: new Set(['becomes', ...always]) },
}

const isComplete = (record: AnyRecord | undefined) => record?.kind === 'assessment' && record.state === 'complete'

/**
 * A complete assessment is never overwritten: refuses a change of it or of its entries, of what the plan made of them apart. Taking back the completing itself is
 * possible (`isTakenBack`), and frees what belongs to it in the same breath.
 * Chapter: Initial Assessment of Operational and Security Environment.
 */
export function refuseKept(work: WorkedOut, isTakenBack = false): Refused | undefined {
  const wrong = work.changes.flatMap((change) => keptBy(work, change, isTakenBack))
  return wrong.length === 0 ? undefined : refuseWrong(wrong)
}

function keptBy({ state, after }: WorkedOut, change: RecordChange, isTakenBack: boolean): readonly Wrong[] {
  const keeping = kept[change.kind]
  if (keeping === undefined) return []
  const before = state.records.get(change.id)?.record
  const sides = [before, after.get(change.id)].flatMap((record) => (record === undefined ? [] : keeping.keeper(record) ?? []))
  const keeper = sides.map((id) => state.records.get(id)?.record).find((record) => isComplete(record) && !(isTakenBack && isFreed(after, record)))
  if (keeper === undefined) return []
  const fields = change.action === 'edit' ? change.fields.map(({ field }) => field).filter((field) => !keeping.free.has(field)) : [undefined]
  return fields.map((field) => tell(change, field, keeper, before ?? after.get(change.id)))
}

/** Completing is taken back, or the record is itself. */
const isFreed = (after: Records, keeper: AnyRecord | undefined) => keeper !== undefined && !isComplete(after.get(keeper.id))

function tell({ kind, id }: RecordChange, field: string | undefined, keeper: AnyRecord, record: AnyRecord | undefined): Wrong {
  const what = `${kindOf(kind).one} "${record === undefined ? id : titleOf(record)}"`
  const place = field === undefined ? `The ${what}` : `${fieldsOf(kind)[field]?.label ?? field} of the ${what}`
  return {
    code: 'invalid', path: field === undefined ? ['records', id] : ['records', id, field],
    message: `${place} stays as it is: the assessment "${titleOf(keeper)}" is complete, and is kept to be compared with. Begin an assessment that follows it, and say there what has changed.`,
  }
}
