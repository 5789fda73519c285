import { addYears, earlier, perPlan, type Day, type PlanGraph, type RecordId } from '@throughline/model'
import { packageOf, sayDay, type LawCase, type LawTest } from '../law-case.ts'
import { isCancelled } from '../../reading/history.ts'
import { programsOf } from '../../reading/programs.ts'

/**
 * What a program sustains longer than its law lets it without a word is explained in the notice: Section 333(e)(7).
 * Counted from the first day the program gives these recipients anything in the plan, since a package by itself never lasts so long.
 */
export const sustainment: LawTest = (one) => {
  const { need, program } = one
  const term = program.terms?.find((each) => each.is === 'sustained')
  if (need.isStaffStep || term === undefined || (need.support.length > 0 && !need.support.includes('sustainment'))) return []
  const { end = need.start } = need
  const since = firstDay(one)
  if (since === undefined || end === undefined) return []
  const last = addYears(since, term.years)
  if (end <= last) return need.support.length === 0 ? [] : [{ is: 'pass', text: () => `It is sustained until ${sayDay(end)}, no more than ${term.years} years after ${sayDay(since)}.` }]
  const item = packageOf(one)?.proposal.noticeItems?.find((each) => each.item === 'sustainment-beyond-five-years')
  if (item?.state === 'answered') return [{ is: 'pass', text: () => `It is sustained beyond ${sayDay(last)}, and the notice explains it.` }]
  const said = `It is sustained until ${sayDay(end)}, beyond ${sayDay(last)}, ${term.years} years after ${program.short} first gave these recipients something`
  if (item?.state === 'not-expected') {
    return [{ is: 'fail', text: `${said}; the notice does not expect that.`, boundary: `sustained until ${sayDay(last)}, or the notice with a justification and a plan to hand it over` }]
  }
  return [{ is: 'ask', question: `${said}. Is that justified in the notice, with a plan to hand it over?`, settles: `whether sustainment may go beyond ${term.years} years`, ...(need.activity !== undefined && { record: need.activity.id, field: 'end' }) }]
}

/** The first day the program gives any of the recipients something in this plan; the need's own (its package's) where nothing does before. */
function firstDay(one: LawCase): Day | undefined {
  const { plan, need, program } = one
  const own = packageOf(one)?.start ?? need.start
  const helped = firstDays(plan, program.id)
  const known = need.units.flatMap((unit) => (unit.id === undefined ? [] : helped.get(unit.id) ?? []))
  return known.reduce<Day | undefined>((first, each) => (first === undefined ? each : earlier(first, each)), own)
}

const tables = perPlan(() => new Map<string, ReadonlyMap<RecordId, Day>>())

/** By recipient, worked out once for each program and state of a plan. */
function firstDays(plan: PlanGraph, program: string): ReadonlyMap<RecordId, Day> {
  const known = tables(plan).get(program)
  if (known !== undefined) return known
  const made = new Map<RecordId, Day>()
  for (const activity of plan.of('activity')) {
    const { start } = activity
    if (start === undefined || activity.isStaffStep === true || isCancelled(activity) || !programsOf(plan, activity).has(program)) continue
    for (const unit of activity.recipients ?? []) {
      const before = made.get(unit)
      if (before === undefined || start < before) made.set(unit, start)
    }
  }
  tables(plan).set(program, made)
  return made
}
