import { formatDay, type Day, type Objective, type PlanGraph, type RecordId } from '@throughline/model'
import { progressOf } from '../progress-of.ts'
import type { Progress } from '../progress.ts'
import { compareObjectives } from '../outline.ts'
import { fromOf, nameOf, type FromCountry, type Named } from './country-plan.ts'

/** An objective of a country plan that serves one of the theater's. */
export interface CountryAnswer extends FromCountry {
  readonly objective: RecordId
  readonly title: string
  readonly deadline?: Day
  readonly state: Progress['state']
  /** Why that state: of its measure furthest behind. */
  readonly because: string
  /** It and what serves it that is behind: off the line to its target, or past its day. Empty: nothing is known to be. */
  readonly behind: readonly (Named & { readonly because: string })[]
}

export interface ObjectiveAnswered {
  readonly objective: RecordId
  readonly title: string
  readonly answers: readonly CountryAnswer[]
  /** Reassessments that looked at it, the newest first. */
  readonly reassessed: readonly { readonly reassessment: RecordId; readonly date: Day; readonly finding: string }[]
}

/**
 * Which countries answer each objective of the theater, and what is behind there, as of a day. An objective that nothing
 * answers stands with no answers. Chapter: Country-Level SC Planning.
 * `objectivesAnswered(theater, plans, on).filter(({ answers }) => answers.length === 0)`
 */
export function objectivesAnswered(theater: PlanGraph, plans: readonly PlanGraph[], on: Day): readonly ObjectiveAnswered[] {
  return theater.of('objective').toSorted(compareObjectives).map((objective) => ({
    objective: objective.id, title: objective.title,
    answers: plans.flatMap((plan) => plan.of('objective').filter(({ parents }) => parents?.includes(objective.id) === true).toSorted(compareObjectives).map((own) => answerOf(plan, own, on))),
    reassessed: theater.of('reassessment').toSorted((a, b) => (a.date < b.date ? 1 : -1)).flatMap((again) =>
      (again.objectives ?? []).filter((one) => one.objective === objective.id).map(({ finding }) => ({ reassessment: again.id, date: again.date, finding }))),
  }))
}

function answerOf(plan: PlanGraph, own: Objective, on: Day): CountryAnswer {
  const stand = standOf(plan, own, on)
  return {
    ...fromOf(plan), objective: own.id, title: own.title, ...(own.deadline !== undefined && { deadline: own.deadline }), ...stand,
    behind: withThoseBelow(plan, own).flatMap((one) => {
      const because = behindBecause(one, standOf(plan, one, on), on)
      return because === undefined ? [] : [{ ...nameOf(one), because }]
    }),
  }
}

/** The objective and all that serve it, each once. */
function withThoseBelow(plan: PlanGraph, top: Objective): readonly Objective[] {
  const seen = new Map([[top.id, top]])
  for (const one of seen.values()) for (const below of plan.referring(one.id, 'objective', 'parents')) if (!plan.isCited(below.id)) seen.set(below.id, below)
  return [...seen.values()]
}

const worst: Readonly<Record<Progress['state'], number>> = { 'off-track': 0, 'at-risk': 1, 'on-track': 2, met: 3, 'not-begun': 4, unknown: 5 }

/** Where an objective stands by its measures of effectiveness, else by all: the one furthest behind tells. */
function standOf(plan: PlanGraph, objective: Objective, on: Day): Pick<Progress, 'state' | 'because'> {
  const measures = plan.referring(objective.id, 'measure', 'objective')
  const effective = measures.filter(({ type }) => type === 'effectiveness')
  const [told] = (effective.length > 0 ? effective : measures).map((measure) => progressOf(plan, measure, on)).toSorted((a, b) => worst[a.state] - worst[b.state])
  return told === undefined ? { state: 'unknown', because: 'It has no measure.' } : { state: told.state, because: told.because }
}

function behindBecause(objective: Objective, { state, because }: Pick<Progress, 'state' | 'because'>, on: Day): string | undefined {
  if (state === 'off-track' || state === 'at-risk') return because
  return objective.deadline !== undefined && objective.deadline < on && state !== 'met' ? `It was due on ${formatDay(objective.deadline)} and is not known to be reached.` : undefined
}
