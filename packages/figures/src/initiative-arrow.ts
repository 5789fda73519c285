import { activitiesOf, costOfAll, linesOf } from '@throughline/analysis'
import type { Day, PlanGraph, Rec, RecordId, Usd } from '@throughline/model'

/** An intermediate objective on the arrow, in the order it is reached. */
export interface ArrowStep {
  readonly record: RecordId
  /** `IMO 3`; its place where it has no rank. */
  readonly label: string
  readonly title: string
  readonly by?: Day
}

/** A line of activity inside the arrow. */
export interface ArrowLane {
  readonly record: RecordId
  readonly title: string
  /** Which step it leads to, from 0; undefined: to the end state itself. */
  readonly step: number | undefined
  readonly activities: number
  readonly usd: Usd
}

/** A line of effort as one arrow that points at its end state. */
export interface InitiativeArrow {
  readonly record: RecordId
  readonly title: string
  readonly isInitiative: boolean
  readonly endState: string | undefined
  readonly endBy: Day | undefined
  /** Objectives of the country that it serves as a whole. */
  readonly serves: readonly string[]
  readonly steps: readonly ArrowStep[]
  readonly lanes: readonly ArrowLane[]
  readonly usd: Usd
}

/**
 * A line of effort with what leads along it to its end state: intermediate objectives in their order, and the lines of activity that lead to them.
 * (Chapter 19, Significant Security Cooperation Initiatives and Lines of Effort; figure 19-3.)
 * `initiativeArrow(plan, effort).steps.map(({ label }) => label) // ['IMO 1', 'IMO 2']`
 */
export function initiativeArrow(plan: PlanGraph, effort: Rec<'line-of-effort'>): InitiativeArrow {
  const objectives = plan.pick('objective', effort.objectives)
  const steps = objectives.filter(({ level }) => level === 'intermediate-military-objective')
  const end = plan.get('end-state', effort.endState)
  const lanes = linesOf(plan, effort.id).map((line): ArrowLane => {
    const at = steps.findIndex(({ id }) => id === line.objective)
    const activities = activitiesOf(plan, line.id)
    return { record: line.id, title: line.title, step: at === -1 ? undefined : at, activities: activities.length, usd: costOfAll(plan, activities.map(({ id }) => id)).usd }
  })
  return {
    record: effort.id, title: effort.title, isInitiative: effort.significantInitiative === true, endState: end?.title, endBy: end?.by,
    serves: objectives.filter(({ level }) => level !== 'intermediate-military-objective').map(({ title }) => title),
    steps: steps.map((one, i): ArrowStep => ({ record: one.id, label: one.rank === undefined ? `Step ${i + 1}` : `IMO ${one.rank}`, title: one.title, ...(one.deadline !== undefined && { by: one.deadline }) })),
    lanes: lanes.toSorted((a, b) => (a.step ?? Infinity) - (b.step ?? Infinity)), usd: costOfAll(plan, linesOf(plan, effort.id).flatMap(({ id }) => activitiesOf(plan, id).map((one) => one.id))).usd,
  }
}

/** Where a step stands along the arrow's shaft, from 0 to 1. */
export const stepPlace = ({ steps }: InitiativeArrow, step: number | undefined): number => (step === undefined ? 1 : (step + 0.72) / steps.length)
