import { formatUsdShort, type Day, type Finding, type KindId, type PlanGraph, type RecordId } from '@throughline/model'
import { effortHolding } from './outline.ts'
import { documentOf, isSuperseded } from './guidance-way.ts'
import { moneyBy } from './money-by.ts'

export type PathState = 'done' | 'partly' | 'error' | 'open'

/** One step on the way from guidance to the document. */
export interface PathStep {
  readonly id: 'guidance' | 'objectives' | 'concept' | 'matrix' | 'resources' | 'coordination' | 'monitoring' | 'document'
  readonly label: string
  readonly state: PathState
  /** The one number to know: `11 of 18 objectives in both chains`. */
  readonly text: string
}

/** The prose sections that are open, and all there are, as the caller knows the document. */
export interface SectionCount { readonly open: number; readonly all: number }

/** Kinds whose errors belong to a step. */
const kindsOf: Readonly<Record<PathStep['id'], ReadonlySet<KindId>>> = {
  guidance: new Set(['guidance-document', 'guidance-statement']),
  objectives: new Set(['objective', 'end-state']),
  concept: new Set(['line-of-effort', 'line-of-activity', 'contribution', 'phase']),
  matrix: new Set(['activity', 'dependency', 'milestone']),
  resources: new Set(['funding-line', 'recipient-unit']),
  coordination: new Set(['agreement', 'comment', 'plan']),
  monitoring: new Set(['measure', 'observation', 'assumption', 'risk']),
  document: new Set(['section-text']),
}

/**
 * How far the plan is, step by step, with one number each: done, partly, open, or an error to clear first.
 * `planningPath(plan, findings, day('2026-11-20'), { open: 3, all: 13 })`
 */
export function planningPath(plan: PlanGraph, findings: readonly Finding[], on: Day, sections: SectionCount): readonly PathStep[] {
  const errors = errorsByKind(plan, findings)
  const step = (id: PathStep['id'], label: string, state: PathState, text: string): PathStep => {
    const found = errors.filter((kind) => kindsOf[id].has(kind)).length
    return found === 0 ? { id, label, state, text } : { id, label, state: 'error', text: `${found} ${found === 1 ? 'error' : 'errors'}` }
  }
  return [guidanceStep, objectiveStep, conceptStep, matrixStep, resourceStep, coordinationStep, monitoringStep].map((of) => of(plan, on, step)).concat([
    step('document', 'Document', sections.open === 0 && sections.all > 0 ? 'done' : sections.open >= sections.all ? 'open' : 'partly',
      sections.open === 0 ? 'all sections written' : `${sections.open} ${sections.open === 1 ? 'section' : 'sections'} open`),
  ])
}

type Step = (id: PathStep['id'], label: string, state: PathState, text: string) => PathStep

/** The kind of each record an unwaived error is about. */
const errorsByKind = (plan: PlanGraph, findings: readonly Finding[]): readonly KindId[] =>
  findings.filter((f) => f.severity === 'error' && f.waived === undefined).flatMap((f) => plan.find(f.record)?.kind ?? [])

/** Done where all of some are; open where none is. */
const share = (done: number, all: number): PathState => (all === 0 || done === 0 ? 'open' : done === all ? 'done' : 'partly')

function guidanceStep(plan: PlanGraph, _on: Day, step: Step): PathStep {
  const inForce = plan.all('guidance-statement').filter((s) => !isSuperseded(plan, documentOf(plan, s)))
  const answered = inForce.filter((s) => answers(plan, s.id))
  return step('guidance', 'Guidance', share(inForce.length, inForce.length), `${answered.length} of ${inForce.length} statements answered`)
}

/** Something answers the statement itself, or a statement that carries it out. */
function answers(plan: PlanGraph, id: RecordId): boolean {
  const seen = new Set<RecordId>([id])
  // The set grows while it is walked; each statement is looked at once.
  for (const statement of seen) {
    if (plan.referring(statement, 'end-state', 'guidance').length > 0 || plan.referring(statement, 'objective', 'guidance').length > 0) return true
    for (const below of plan.referring(statement, 'guidance-statement', 'parents')) seen.add(below.id)
  }
  return false
}

function objectiveStep(plan: PlanGraph, _on: Day, step: Step): PathStep {
  const objectives = plan.of('objective')
  const both = objectives.filter((o) => {
    const families = new Set(plan.pick('guidance-statement', o.guidance).map((s) => documentOf(plan, s)?.family))
    return families.has('defense') && families.has('state-usaid')
  })
  return step('objectives', 'Objectives', share(both.length, objectives.length), `${both.length} of ${objectives.length} in both chains`)
}

function conceptStep(plan: PlanGraph, _on: Day, step: Step): PathStep {
  const efforts = plan.of('line-of-effort')
  const objectives = plan.of('objective').filter((o) => o.level === 'intermediate-military-objective')
  const held = objectives.filter((o) => effortHolding(plan, o.id) !== undefined)
  return step('concept', 'Concept', efforts.length === 0 ? 'open' : share(held.length, objectives.length), `${efforts.length} ${efforts.length === 1 ? 'line' : 'lines'} of effort`)
}

function matrixStep(plan: PlanGraph, _on: Day, step: Step): PathStep {
  const activities = plan.of('activity').filter((a) => a.status !== 'cancelled')
  const dated = activities.filter((a) => a.start !== undefined && a.end !== undefined)
  return step('matrix', 'Matrix', share(dated.length, activities.length), dated.length === activities.length ? `${activities.length} activities` : `${activities.length - dated.length} without dates`)
}

function resourceStep(plan: PlanGraph, _on: Day, step: Step): PathStep {
  const { total } = moneyBy(plan, [])
  const state = total.usd === 0 && total.unknown === 0 ? 'open' : total.unfunded === 0 && total.unknown === 0 ? 'done' : 'partly'
  return step('resources', 'Resources', state, total.unknown > 0 ? `${total.unknown} costs not known` : state === 'open' ? 'no costs yet' : `${formatUsdShort(total.unfunded)} unfunded`)
}

function coordinationStep(plan: PlanGraph, _on: Day, step: Step): PathStep {
  const approvals = plan.head?.approvals ?? []
  const done = approvals.filter((a) => a.state?.toLowerCase().startsWith('done') === true)
  return step('coordination', 'Coordination', share(done.length, approvals.length), approvals.length === 0 ? 'no steps named' : `${done.length} of ${approvals.length} steps done`)
}

function monitoringStep(plan: PlanGraph, _on: Day, step: Step): PathStep {
  const measures = plan.of('measure')
  const based = measures.filter((m) => m.baseline !== undefined)
  return step('monitoring', 'Monitoring', share(based.length, measures.length), `${based.length} of ${measures.length} baselines`)
}

