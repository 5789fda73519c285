import type { AnyRecord, Objective, PlanGraph, Rec, RecordId } from '@throughline/model'
import { activitiesOf, compareObjectives, effortHolding } from './outline.ts'
import { analysedSubject } from './trunk-analysis.ts'

/** The way from one record up its own plan, and what it lacks. */
export interface Trunk {
  readonly records: readonly AnyRecord[]
  /** Stops it has no link to, lowest first: `end state`. */
  readonly lacks: readonly string[]
  /** Links that lead nowhere, as clauses: `the line of activity it names (line-x) is not in the plan`. */
  readonly broken: readonly string[]
}

interface Way {
  readonly plan: PlanGraph
  readonly passed: ReadonlySet<RecordId>
  /** The last objective passed. */
  readonly objective: Objective | undefined
  /** The line of effort that the line of activity, or an objective, stands in. */
  readonly effort: Rec<'line-of-effort'> | undefined
}

/** The teaching plan's longest way has eight stops; one of thousands would tell a reader nothing. */
const mostStops = 100

/**
 * Walks up: activity → line of activity → objectives → line of effort → end state; any other record first goes to what it is about.
 * No record is passed twice, so a ring of links ends the walk; so does its hundredth stop.
 */
export function trunkOf(plan: PlanGraph, record: AnyRecord): Trunk {
  const records: AnyRecord[] = []
  const passed = new Set<RecordId>()
  let objective: Objective | undefined
  let effort: Rec<'line-of-effort'> | undefined
  let current: AnyRecord | undefined = record
  while (current !== undefined && records.length < mostStops) {
    records.push(current)
    passed.add(current.id)
    if (current.kind === 'objective') objective = current
    if (current.kind === 'line-of-effort') effort = current
    if (current.kind === 'line-of-activity') effort ??= plan.get('line-of-effort', current.effort)
    if (objective !== undefined) effort ??= effortHolding(plan, objective.id)
    const way: Way = { plan, passed, objective, effort }
    current = above(way, current).find((next) => next !== undefined && !passed.has(next.id))
  }
  const goesOn = current === undefined ? [] : [`the way up has more than ${mostStops} stops, and is followed no further`]
  return { records, lacks: lacksOf(records), broken: [...brokenLinks(plan, records), ...goesOn] }
}

/** Where the walk may go next, best first. */
function above(way: Way, record: AnyRecord): readonly (AnyRecord | undefined)[] {
  const { plan } = way
  switch (record.kind) {
    case 'activity': return [plan.get('line-of-activity', record.line), ...plan.pick('objective', record.objectives)]
    case 'line-of-activity': return [plan.get('objective', record.objective), ...objectivesOfLine(plan, record), plan.get('line-of-effort', record.effort)]
    case 'objective': return aboveObjective(way, record)
    case 'line-of-effort': return aboveEffort(way, record)
    case 'end-state': return aboveEndState(way)
    case 'guidance-statement': case 'guidance-document': case 'plan': case 'organization': case 'partner': case 'phase': return []
    case 'role': return [...plan.pick('objective', record.objectives), ...((record.guidance ?? []).length > 0 ? [] : plan.pick('role', record.supports))]
    default: return analysedSubject(plan, record) ?? subjectOf(plan, record)
  }
}

/** A line that names no objective leads where its activities lead. */
const objectivesOfLine = (plan: PlanGraph, line: Rec<'line-of-activity'>) =>
  line.objective === undefined ? plan.pick('objective', activitiesOf(plan, line.id)[0]?.objectives) : []

const isHeld = (effort: Rec<'line-of-effort'> | undefined, id: RecordId) => effort?.objectives?.includes(id) === true

/** Objectives of the same line of effort first, then the line itself, then what lies above it in the theater. */
function aboveObjective({ plan, effort, passed }: Way, objective: Objective): readonly (AnyRecord | undefined)[] {
  const parents = plan.pick('objective', objective.parents)
  const within = parents.filter((parent) => isHeld(effort, parent.id))
  const beyond = parents.filter((parent) => !isHeld(effort, parent.id))
  const isEffortPassed = effort === undefined || passed.has(effort.id)
  const endState = plan.get('end-state', objective.endState)
  return isEffortPassed ? [...beyond, ...within, endState, plan.get('end-state', effort?.endState)] : [...within, effort, ...beyond, endState]
}

/** Theater objectives that lead to the same end state stand before it; others, with an end state of their own, after it. */
function aboveEffort({ plan, objective }: Way, effort: Rec<'line-of-effort'>): readonly (AnyRecord | undefined)[] {
  const endState = plan.get('end-state', effort.endState) ?? plan.get('end-state', objective?.endState)
  const beyond = plan.pick('objective', objective?.parents).filter((parent) => !isHeld(effort, parent.id))
  const before = endState === undefined ? beyond : beyond.filter((parent) => parent.endState === endState.id || parent.endState === undefined)
  return [...before, endState]
}

/** From the plan's own end state to the theater objective it serves, if that leads further. */
const aboveEndState = ({ plan, objective, effort }: Way): readonly (AnyRecord | undefined)[] =>
  plan.pick('objective', objective?.parents).filter((parent) => !isHeld(effort, parent.id))

/** What a record that is no step of the line itself is about. */
function subjectOf(plan: PlanGraph, record: AnyRecord): readonly (AnyRecord | undefined)[] {
  const findAll = (ids: readonly (RecordId | undefined)[]) => ids.map((id) => (id === undefined ? undefined : plan.find(id)))
  switch (record.kind) {
    case 'funding-line': return findAll([record.activity])
    case 'measure': return findAll([record.objective])
    case 'observation': return findAll([record.measure])
    case 'milestone': return findAll([record.objective, ...(record.activities ?? [])])
    case 'contribution': return findAll([record.from, record.to])
    case 'dependency': return findAll([record.successor, record.predecessor])
    case 'agreement': return findAll([record.subject])
    case 'assumption': return [...findAll(record.rests ?? []), ...plan.referring(record.id, 'contribution', 'assumptions')]
    case 'risk': return findAll(record.affects ?? [])
    case 'comment': case 'waiver': return findAll([record.on])
    case 'recipient-unit': return plan.referring(record.id, 'activity', 'recipients').filter((a) => a.status !== 'cancelled').toSorted((a, b) => ((a.start ?? '9') < (b.start ?? '9') ? -1 : 1))
    case 'case': return findAll([...(record.activities ?? []), record.solution])
    case 'proposal': return findAll([record.effort, ...(record.activities ?? [])])
    case 'section-text': return [plan.head]
    default: return []
  }
}

function lacksOf(records: readonly AnyRecord[]): readonly string[] {
  const has = (kind: AnyRecord['kind']) => records.some((record) => record.kind === kind)
  const onTheLine = records.some(({ kind }) => kind === 'activity' || kind === 'line-of-activity' || kind === 'objective' || kind === 'line-of-effort')
  if (!onTheLine) return []
  return [
    ...(has('activity') && !has('line-of-activity') ? ['line of activity'] : []),
    ...(has('objective') || isOnlyEffort(records) ? [] : ['objective']),
    ...(has('end-state') ? [] : ['end state']),
  ]
}

const isOnlyEffort = (records: readonly AnyRecord[]) =>
  records.some((r) => r.kind === 'line-of-effort') && !records.some((r) => r.kind === 'activity' || r.kind === 'line-of-activity')

/** Links of the trunk that point at no record of the right kind. */
function brokenLinks(plan: PlanGraph, records: readonly AnyRecord[]): readonly string[] {
  return records.flatMap((record) => {
    if (record.kind === 'activity' && record.line !== undefined && plan.find(record.line) === undefined) return [`the line of activity it names (${record.line}) is not in the plan`]
    if (record.kind === 'objective' && record.endState !== undefined && plan.find(record.endState) === undefined) return [`the end state it names (${record.endState}) is not in the plan`]
    return []
  })
}

/** Objectives an activity or line serves beside the one the trunk goes through. */
export const otherObjectives = (plan: PlanGraph, trunk: Trunk): readonly Objective[] => {
  const first = trunk.records[0]
  if (first?.kind !== 'activity') return []
  const passed = new Set(trunk.records.map((r) => r.id))
  return plan.pick('objective', first.objectives).filter((o) => !passed.has(o.id)).toSorted(compareObjectives)
}
