import { createPlanGraph, day, type PlanGraph } from '@throughline/model'
import { matchNeed, needOf, ownVerdicts } from '@throughline/rules'
import { timed, type Figure } from './measure.ts'

const on = day('2026-11-20')
const anew = (graph: PlanGraph): PlanGraph => createPlanGraph({ book: graph.book, records: graph.own, cited: graph.cited })

/** What the law takes: every program for one need, and each activity of a theater against its own programs. */
export async function lawFigures(graphs: readonly PlanGraph[], runs = 400): Promise<readonly Figure[]> {
  const plan = graphs[0]
  if (plan === undefined) return []
  const needs = plan.of('activity').map((activity) => needOf(plan, activity))
  const match = await timed(runs, (n) => {
    const need = needs[n % needs.length]
    return need === undefined ? [] : matchNeed(plan, need, on)
  })
  // Graphs anew for each run: verdicts are kept for as long as a plan stands.
  const theaters = Array.from({ length: 4 }, () => graphs.map(anew))
  let judged = 0
  const own = await timed(3, (n) => {
    judged = (theaters[n] ?? graphs).reduce((sum, graph) => sum + ownVerdicts(graph, on).size, 0)
  })
  return [
    { what: 'every program for one need', ...match, unit: 'ms', budget: 5 },
    { what: `each of ${judged} activities of the theater against its own programs`, ...own, unit: 'ms', budget: 2_000 },
  ]
}
