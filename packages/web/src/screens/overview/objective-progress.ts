import { compareObjectives, numberOf, progressOf, type Progress } from '@throughline/analysis'
import type { Day, Objective, PlanGraph, Rec } from '@throughline/model'

export interface ObjectiveProgress {
  readonly objective: Objective
  readonly number: string | undefined
  /** The measure that stands for it: of effectiveness before performance, the one furthest behind. */
  readonly measure: Rec<'measure'> | undefined
  readonly progress: Progress | undefined
  readonly measures: number
}

const worst: Readonly<Record<Progress['state'], number>> = { 'off-track': 0, 'at-risk': 1, 'on-track': 2, met: 3, 'not-begun': 4, unknown: 5 }
const levels: Readonly<Record<Objective['level'], number>> = { 'security-cooperation-objective': 0, 'country-level-objective': 1, 'intermediate-military-objective': 2 }

/** The plan's objectives, highest level first, each with the measure that says most about it. */
export const objectivesProgress = (plan: PlanGraph, on: Day): readonly ObjectiveProgress[] =>
  plan.of('objective').toSorted((a, b) => levels[a.level] - levels[b.level] || compareObjectives(a, b)).map((objective) => {
    const measures = plan.referring(objective.id, 'measure', 'objective')
    const effective = measures.filter((measure) => measure.type === 'effectiveness')
    const judged = (effective.length > 0 ? effective : measures).map((measure) => ({ measure, progress: progressOf(plan, measure, on) }))
    const [told] = judged.toSorted((a, b) => worst[a.progress.state] - worst[b.progress.state])
    return { objective, number: numberOf(plan, objective), measure: told?.measure, progress: told?.progress, measures: measures.length }
  })
