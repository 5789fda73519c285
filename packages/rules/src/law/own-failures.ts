import { perPlan, type Day, type PlanGraph, type RecordId } from '@throughline/model'
import { ownVerdicts } from './own-verdicts.ts'
import type { LawFailure, TestId } from './verdict.ts'

/** What a program refuses in an activity. */
export interface OwnFailure {
  readonly program: string
  readonly failure: LawFailure
}

export type FailuresOfTest = ReadonlyMap<RecordId, readonly OwnFailure[]>

/**
 * What each test refuses in the planned activities under their own programs, by activity: sorted once for all checks of the law, of which most find nothing.
 * `ownFailures(plan, on).get('companion')?.get(recordId('act-333-lake-order'))?.[0]?.program // 'sec-333-build-capacity'`
 */
export function ownFailures(plan: PlanGraph, on: Day): ReadonlyMap<TestId, FailuresOfTest> {
  const known = tables(plan).get(on)
  if (known !== undefined) return known
  const made = new Map<TestId, Map<RecordId, OwnFailure[]>>()
  for (const [id, verdicts] of ownVerdicts(plan, on)) {
    for (const { program, failed } of verdicts) for (const failure of failed) put(made, id, { program, failure })
  }
  tables(plan).set(on, made)
  return made
}

const tables = perPlan(() => new Map<Day, ReadonlyMap<TestId, FailuresOfTest>>())

function put(made: Map<TestId, Map<RecordId, OwnFailure[]>>, id: RecordId, own: OwnFailure): void {
  const ofTest = made.get(own.failure.test) ?? new Map<RecordId, OwnFailure[]>()
  made.set(own.failure.test, ofTest)
  const list = ofTest.get(id)
  if (list === undefined) ofTest.set(id, [own])
  else list.push(own)
}
