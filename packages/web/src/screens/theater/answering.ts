import type { PlanGraph, Rec, RecordId } from '@throughline/model'
import type { SentChange } from '../../data/answers.ts'
import { edit } from '../../data/changes.ts'

type Reassessment = Rec<'reassessment'>
type Answer = NonNullable<Reassessment['inputs']>[number]

/** Reassessments of the book, the newest first. */
export const newestFirst = (graph: PlanGraph): readonly Reassessment[] =>
  graph.of('reassessment').toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.id < b.id ? 1 : -1))

/** What is said to an input in a reassessment; without a state the answer is taken away. `withAnswer(again, input, { state: 'accepted' })` */
export function withAnswer(again: Reassessment, input: RecordId, said: Omit<Answer, 'input'> | undefined): SentChange {
  const rows = again.inputs ?? []
  const at = rows.findIndex((row) => row.input === input)
  const kept = said === undefined ? rows.filter((row) => row.input !== input) : at === -1 ? [...rows, { input, ...said }] : rows.map((row, index) => (index === at ? { input, ...said } : row))
  return edit(again, { inputs: kept.length === 0 ? undefined : kept })
}

/** What is found of one objective in a reassessment; without words it is taken away. */
export function withFinding(again: Reassessment, objective: RecordId, finding: string | undefined): SentChange {
  const rows = again.objectives ?? []
  const at = rows.findIndex((row) => row.objective === objective)
  const kept = finding === undefined ? rows.filter((row) => row.objective !== objective) : at === -1 ? [...rows, { objective, finding }] : rows.map((row, index) => (index === at ? { objective, finding } : row))
  return edit(again, { objectives: kept.length === 0 ? undefined : kept })
}

/** What a reassessment does not say yet, in the order it is asked. */
export function stillToSay(again: Reassessment, objectives: readonly RecordId[]): readonly string[] {
  const left = objectives.filter((id) => again.objectives?.some((row) => row.objective === id) !== true).length
  return [
    ...(again.success === undefined ? ['what success is now'] : []),
    ...((again.baseline?.length ?? 0) === 0 ? ['the new baseline'] : []),
    ...(again.sequence?.reason === undefined ? ['whether the order is right, and why'] : []),
    ...(again.sufficiency?.reason === undefined ? ['whether the objectives are enough, and why'] : []),
    ...(left === 0 ? [] : [left === 1 ? 'what is found of one objective' : `what is found of ${left} objectives`]),
    ...(again.decision === undefined ? ['what is decided'] : []),
  ]
}
