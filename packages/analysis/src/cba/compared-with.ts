import type { PlanGraph, Rec, RecordId } from '@throughline/model'
import { byText } from './order.ts'

export type EntryChange = 'rating' | 'trend' | 'text'

export interface ChangedEntry {
  readonly before: Rec<'assessment-entry'>
  readonly after: Rec<'assessment-entry'>
  readonly changed: readonly EntryChange[]
}

/** A later assessment held against an earlier one. */
export interface AssessmentComparison {
  readonly same: readonly Omit<ChangedEntry, 'changed'>[]
  readonly changed: readonly ChangedEntry[]
  readonly new: readonly Rec<'assessment-entry'>[]
  /** Entries of the earlier one to which nothing of the later answers. */
  readonly gone: readonly Rec<'assessment-entry'>[]
}

/**
 * What changed between two assessments. An entry answers the one it names as `earlier`; else one of the same heading with the same text; else the only one left under its heading on both sides.
 * `comparedWith(plan, baseline.id, later.id).changed[0]?.changed // ['trend']`
 */
export function comparedWith(plan: PlanGraph, earlierAssessment: RecordId, laterAssessment: RecordId): AssessmentComparison {
  const before = entriesOf(plan, earlierAssessment)
  const after = entriesOf(plan, laterAssessment)
  const pairs = pairUp(before, after)
  const answered = new Set([...pairs.values()].map(({ id }) => id))
  const compared = [...pairs].map(([later, earlier]) => ({ before: earlier, after: later, changed: changesOf(earlier, later) }))
  return {
    same: compared.filter(({ changed }) => changed.length === 0).map((one) => ({ before: one.before, after: one.after })),
    changed: compared.filter(({ changed }) => changed.length > 0),
    new: after.filter((entry) => !pairs.has(entry)),
    gone: before.filter(({ id }) => !answered.has(id)),
  }
}

type Entry = Rec<'assessment-entry'>

const entriesOf = (plan: PlanGraph, assessment: RecordId): readonly Entry[] =>
  plan.referring(assessment, 'assessment-entry', 'assessment').toSorted((a, b) => byText(a.heading, b.heading) || byText(a.id, b.id))

/** Each later entry with the earlier one it answers: first those that say so, then the same words, then what is left alone under one heading. */
function pairUp(before: readonly Entry[], after: readonly Entry[]): ReadonlyMap<Entry, Entry> {
  const pairs = new Map<Entry, Entry>()
  const taken = new Set<Entry>()
  const take = (later: Entry, earlier: Entry | undefined) => {
    if (earlier === undefined || taken.has(earlier) || pairs.has(later)) return
    pairs.set(later, earlier)
    taken.add(earlier)
  }
  for (const later of after) take(later, before.find(({ id }) => id === later.earlier))
  for (const later of after) take(later, before.find((one) => !taken.has(one) && one.heading === later.heading && one.text === later.text))
  for (const later of after) {
    const [left, other] = before.filter((one) => !taken.has(one) && one.heading === later.heading)
    const rivals = after.filter((one) => !pairs.has(one) && one.heading === later.heading)
    if (other === undefined && rivals.length === 1) take(later, left)
  }
  return pairs
}

const changesOf = (before: Entry, after: Entry): readonly EntryChange[] => (['rating', 'trend', 'text'] as const).filter((field) => before[field] !== after[field])
