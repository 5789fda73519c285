import { activitiesBelow, costOfAll, matrixOf, traceOf } from '@throughline/analysis'
import { allChecks } from '@throughline/app'
import { applyToGraph, createPlanGraph, day, runChecks, type AnyRecord, type PlanGraph } from '@throughline/model'
import type { InventedBook } from './invented-theater.ts'
import { timed, type Figure } from './measure.ts'

const on = day('2026-11-20')

/** One graph of the whole theater: every plan's records in one, for the trace budget. */
const wholeTheater = (books: readonly InventedBook[]): PlanGraph | undefined => {
  const first = books[0]
  return first === undefined ? undefined : createPlanGraph({ book: first.book, records: books.flatMap((b) => b.records) })
}

const anew = (graph: PlanGraph): PlanGraph => createPlanGraph({ book: graph.book, records: graph.own, cited: graph.cited })

/** What the pure rooms do: checks, traces, the matrix, and what follows an edit. */
export async function coreFigures(books: readonly InventedBook[], graphs: readonly PlanGraph[]): Promise<readonly Figure[]> {
  const plan = graphs[0]
  if (plan === undefined) return []
  const json = JSON.stringify(plan.own)
  const parse = await timed(20, () => JSON.parse(json))
  // A graph anew for each run: the rooms remember what they worked out of a graph, and a user's plan has just changed.
  const plans = Array.from({ length: 21 }, () => anew(plan))
  const theaters = Array.from({ length: 4 }, () => graphs.map(anew))
  const check = await timed(20, (n) => runChecks(allChecks, plans[n] ?? plan, on))
  const theater = await timed(3, (n) => (theaters[n] ?? graphs).map((graph) => runChecks(allChecks, graph, on)))
  const matrix = await timed(20, () => matrixOf(plan, { rows: 'effort', columns: 'quarter', on }))
  return [
    { what: `check a country plan of ${plan.own.length} records`, ...check, unit: 'ms', budget: 30, peer: { what: 'JSON.parse of it', median: parse.median } },
    { what: `check the theater: ${graphs.length} plans, ${books.reduce((n, b) => n + b.records.length, 0)} records`, ...theater, unit: 'ms', budget: 1_500 },
    { what: 'synchronization matrix of a plan, by quarter', ...matrix, unit: 'ms' },
    await editFigure(plan),
    await traceFigure(books),
  ]
}

/** An edit in the browser: the graph anew, every check, the money above it. */
async function editFigure(plan: PlanGraph): Promise<Figure> {
  const activities = plan.of('activity')
  const effort = plan.of('line-of-effort')[0]
  const figure = await timed(30, (n) => {
    const activity = activities[n % activities.length]
    if (activity === undefined) return
    const moved: AnyRecord = { ...activity, title: `${activity.title}, moved ${n}` }
    const next = applyToGraph(plan, { put: [moved], remove: [] })
    runChecks(allChecks, next, on)
    if (effort !== undefined) costOfAll(next, activitiesBelow(next, effort).map((a) => a.id))
    matrixOf(next, { rows: 'effort', columns: 'quarter', on })
  })
  return { what: 'an edit shows its consequences: graph, findings, money, matrix', ...figure, unit: 'ms', budget: 100 }
}

async function traceFigure(books: readonly InventedBook[]): Promise<Figure> {
  const theater = wholeTheater(books)
  const activities = theater?.of('activity') ?? []
  const figure = await timed(200, (n) => {
    const activity = activities[(n * 37) % activities.length]
    return theater === undefined || activity === undefined ? undefined : traceOf(theater, activity.id, on)
  })
  return { what: 'trace an event to the top, in one graph of the theater', ...figure, unit: 'ms', budget: 10 }
}
