import type { Cause, ChangeResponse } from '@throughline/contract'
import { newRecordId, type Activity, type AnyRecord, type BookId, type Day, type PlanGraph, type RecordId } from '@throughline/model'
import { repeatOnce, repeatYearly, rollForward as rolled, type TakenIds } from '@throughline/schedule'
import type { BookState } from './book-state.ts'
import { refuseBadLinks } from './checking-links.ts'
import type { Core } from './core.ts'
import { refuseKept } from './keeping-complete.ts'
import { done, refuse, type Outcome } from './outcome.ts'
import { mainBranch } from './ports.ts'
import { graphAt } from './reading-plans.ts'
import type { Who } from './who.ts'
import { differenceOf, type WorkedOut } from './working-out.ts'
import { writeChange } from './writing.ts'

/** Records put in place of, or beside, those of a state. */
export function putInto(state: BookState, put: readonly AnyRecord[]): WorkedOut {
  const after = new Map<RecordId, AnyRecord>()
  for (const [id, stored] of state.records) after.set(id, stored.record)
  for (const record of put) after.set(record.id, record)
  return differenceOf(state, after, new Set(put.map(({ id }) => id)))
}

interface Written { readonly put: readonly AnyRecord[]; readonly cause: Cause; readonly reason?: string }

/** Writes what a pure function makes of the plan as it stands; made again where someone wrote in between. */
function writeMade(core: Core, who: Who, book: BookId, make: (plan: PlanGraph, taken: TakenIds) => Outcome<Written>): Promise<Outcome<ChangeResponse>> {
  return writeChange(core, who, book, 'change', undefined, async (state) => {
    for (const taken = await idsTaken(core, state); ;) {
      const made = make((await graphAt(core, { at: state.at })).graph, taken)
      if (!made.ok) return made
      const { put, cause, reason } = made.value
      const work = putInto(state, put)
      const clashes = await idsElsewhere(core, state, work)
      if (clashes.length === 0) return refuseKept(work) ?? (await refuseBadLinks(core, work)) ?? done({ work, cause, ...(reason !== undefined && { reason }) })
      for (const id of clashes) taken.add(id)
    }
  })
}

const idsTaken = async (core: Core, state: BookState): Promise<Set<string>> => new Set([...state.records.keys(), ...(await graphAt(core, { at: state.at })).cited.map(({ record }) => record.id)])

async function idsElsewhere(core: Core, state: BookState, { changes }: WorkedOut): Promise<readonly RecordId[]> {
  const added = changes.filter(({ action }) => action === 'add').map(({ id }) => id)
  return [...(await core.store.locate(mainBranch, added))].filter(([, book]) => book !== state.at.book).map(([id]) => id)
}

export interface WaiverRequest {
  readonly check: string
  readonly record: RecordId
  readonly field?: string
  readonly reason: string
  readonly until?: Day
}

/** Lets a finding stand, with the reason, by the office that says so. */
export async function waive(core: Core, who: Who, book: BookId, { check, record, field, reason, until }: WaiverRequest): Promise<Outcome<ChangeResponse>> {
  const why = reason.trim()
  if (why === '') return refuse('invalid', 'A finding is waived for a reason only: say why it may stand.', { errors: [{ path: 'reason', message: 'is empty: say why the finding may stand' }] })
  return writeMade(core, who, book, (_, taken) => done({
    put: [{
      kind: 'waiver', id: newRecordId('waiver', check, taken), check, on: record, reason: why, by: who.organization, date: who.on,
      ...(field !== undefined && { field }), ...(until !== undefined && { until }),
    }],
    cause: { type: 'waive' }, reason: why,
  }))
}

const activityOf = (plan: PlanGraph, id: RecordId): Outcome<Activity> => {
  const activity = plan.of('activity').find((one) => one.id === id)
  return activity === undefined ? refuse('not-found', `"${plan.book}" holds no activity "${id}".`) : done(activity)
}

/** The activity once more, in place, as an idea. */
export const duplicateActivity = (core: Core, who: Who, book: BookId, id: RecordId): Promise<Outcome<ChangeResponse>> =>
  writeMade(core, who, book, (plan, taken) => {
    const activity = activityOf(plan, id)
    return activity.ok ? done({ put: repeatOnce(plan, activity.value, 0, taken), cause: { type: 'duplicate' } }) : activity
  })

const mostYears = 10

/** The activity in each of the following years. */
export async function repeatActivity(core: Core, who: Who, book: BookId, id: RecordId, years: number): Promise<Outcome<ChangeResponse>> {
  if (!Number.isInteger(years) || years < 1 || years > mostYears) {
    return refuse('invalid', `An activity is repeated for 1 to ${mostYears} years, not ${years}.`, { errors: [{ path: 'years', message: `is not a whole number from 1 to ${mostYears}` }] })
  }
  return writeMade(core, who, book, (plan, taken) => {
    const activity = activityOf(plan, id)
    return activity.ok ? done({ put: repeatYearly(plan, activity.value, years, taken), cause: { type: 'repeat' } }) : activity
  })
}

/** The plan a year on. */
export const rollForward = (core: Core, who: Who, book: BookId): Promise<Outcome<ChangeResponse>> =>
  writeMade(core, who, book, (plan, taken) => {
    const next = rolled(plan, taken, who.on)
    return next === undefined ? refuse('unsupported', `"${book}" is no plan with a span of years, so there is nothing to roll forward.`) : done({ put: [...next.put, ...next.add], cause: { type: 'roll-forward' } })
  })
