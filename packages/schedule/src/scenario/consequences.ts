import { perPlan, runChecks, titleOf, type Activity, type Day, type Finding, type PlanGraph, type RecordId } from '@throughline/model'
import { scheduleChecks } from '../checks.ts'
import { conflictsOf, type Conflict } from '../dates/conflicts.ts'
import { scheduleOf, type PlanSchedule } from '../dates/plan-schedule.ts'
import { fundsOf } from '../fund-life.ts'
import { breachInWords, fundName } from '../fund-words.ts'
import { compareDates, type DateChange } from './compare-dates.ts'

/** Money that would die by a change: work that leaves its life and did not before. */
export interface DyingMoney {
  readonly activity: RecordId
  readonly text: string
}

/** What a change of a plan would do to its dates, before it is made. */
export interface Consequences {
  /** Activities whose forecast moves, the changed ones among them; the latest slips first. */
  readonly moved: readonly DateChange[]
  /** Contradictions that are new, or worse by days. */
  readonly conflicts: readonly Conflict[]
  /** Findings of the checks of dates that are new and that no contradiction tells already. */
  readonly findings: readonly Finding[]
  /** Findings and contradictions that would be gone. */
  readonly mended: readonly string[]
  readonly money: readonly DyingMoney[]
}

/**
 * What a change would do, told before it is made: what moves and by how many days, what would break, what money would die, and what it mends.
 * `consequencesOf(plan, applyToGraph(plan, { put: [moved], remove: [] }), on).moved.map(({ title, days }) => [title, days])`
 */
export function consequencesOf(before: PlanGraph, after: PlanGraph, on: Day): Consequences {
  const [was, is] = [scheduleOf(before, { on }), scheduleOf(after, { on })]
  const conflicts = newConflicts(was, is)
  const told = new Set(conflictsOf(is).map(({ activity }) => activity))
  const [found, finds] = [findingsOf(before, on), findingsOf(after, on)]
  const known = new Set(found.map(findingKey))
  const left = new Set(finds.map(findingKey))
  const stillConflicts = new Set(conflictsOf(is).map(conflictKey))
  return {
    moved: compareDates(was, is), conflicts,
    findings: finds.filter((one) => !known.has(findingKey(one)) && !(toldByConflicts.has(one.check) && told.has(one.record))),
    mended: [...conflictsOf(was).filter((one) => !stillConflicts.has(conflictKey(one))).map(({ text }) => text), ...found.filter((one) => !left.has(findingKey(one)) && !toldByConflicts.has(one.check)).map(({ message }) => message)],
    money: dyingMoney(before, after),
  }
}

/** Checks that tell of what is told as a contradiction, too. */
const toldByConflicts = new Set(['schedule/cycle', 'schedule/deadline-missed'])

const keptFindings = perPlan(() => new Map<Day, readonly Finding[]>())

function findingsOf(plan: PlanGraph, on: Day): readonly Finding[] {
  const byDay = keptFindings(plan)
  const made = byDay.get(on) ?? runChecks(scheduleChecks, plan, on).filter(({ waived, severity }) => waived === undefined && severity !== 'advice')
  byDay.set(on, made)
  return made
}

const findingKey = ({ check, record, field }: Finding) => `${check} ${record} ${field ?? ''}`
const conflictKey = ({ sort, activity }: Conflict) => `${sort} ${activity}`

function newConflicts(was: PlanSchedule, is: PlanSchedule): readonly Conflict[] {
  const before = new Map(conflictsOf(was).map((one) => [conflictKey(one), one.days ?? 0]))
  return conflictsOf(is).filter((one) => {
    const known = before.get(conflictKey(one))
    return known === undefined || (one.days ?? 0) > known
  })
}

/** Of the activities that change themselves, and of those of the same package, whose first day is that of its money. */
function dyingMoney(before: PlanGraph, after: PlanGraph): readonly DyingMoney[] {
  const changed = after.of('activity').filter((activity) => before.get('activity', activity.id) !== activity)
  const packaged = changed.flatMap(({ id }) => after.referring(id, 'proposal', 'activities').flatMap((proposal) => after.pick('activity', proposal.activities)))
  return [...new Set([...changed, ...packaged])].flatMap((activity) => {
    const known = new Set(breachesOf(before, before.get('activity', activity.id)).map(({ key }) => key))
    return breachesOf(after, activity).filter(({ key }) => !known.has(key)).map(({ text }) => ({ activity: activity.id, text: `${titleOf(activity)}, ${text}` }))
  })
}

const breachesOf = (plan: PlanGraph, activity: Activity | undefined): readonly { readonly key: string; readonly text: string }[] => (activity === undefined ? [] : fundsOf(plan, activity)).flatMap((fund) =>
  fund.kind === 'untold' ? [] : fund.breaches.map((breach) => ({ key: `${fundName(fund)} ${breach.how}`, text: `${fundName(fund)}: ${breachInWords(breach)}.` })))
