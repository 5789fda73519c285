import type { MatchAnswer, Sketch } from '@throughline/contract'
import { kindOf, statusDay, type BookId, type Day, type PlanGraph, type RecordId, type Usd } from '@throughline/model'
import { matchNeed, needOf, needOfSolution, programKnownTo, type Need, type Verdict } from '@throughline/rules'
import type { Core } from './core.ts'
import { disclaimer } from './finding-programs.ts'
import { done, refuse, type Outcome } from './outcome.ts'
import { openPlan } from './reading-plans.ts'
import { sketchNeed } from './sketch-need.ts'
import type { Who } from './who.ts'

/** Every program for an activity of the plan, or for an option to close a gap, as of a day: the day asked for, else the plan's status date, else today. */
export async function match(core: Core, who: Who, book: BookId, record: RecordId, asked?: Day): Promise<Outcome<MatchAnswer>> {
  const opened = await openPlan(core, who, book)
  if (!opened.ok) return opened
  const { graph } = opened.value
  const found = graph.find(record)
  if (found === undefined) return refuse('not-found', `"${book}" holds no record "${record}", and cites none of that id.`)
  const need = needIn(graph, record)
  if (need === undefined) return refuse('invalid', `"${record}" is of kind ${kindOf(found.kind).one}: programs are matched to an activity, to a solution, or to a sketch of a need.`)
  return done(answerOf(graph, need, statusDay(graph, who.on, asked)))
}

function needIn(plan: PlanGraph, record: RecordId): Need | undefined {
  const activity = plan.get('activity', record)
  if (activity !== undefined) return needOf(plan, activity)
  const solution = plan.get('solution', record)
  return solution === undefined ? undefined : needOfSolution(plan, solution)
}

/** The same for a sketch of a need that stands in no plan yet. */
export async function matchSketch(core: Core, who: Who, book: BookId, sketch: Sketch, asked?: Day): Promise<Outcome<MatchAnswer>> {
  const opened = await openPlan(core, who, book)
  if (!opened.ok) return opened
  const { graph } = opened.value
  const need = sketchNeed(graph, sketch)
  return need.ok ? done(answerOf(graph, need.value, statusDay(graph, who.on, asked))) : need
}

const answerOf = (plan: PlanGraph, need: Need, on: Day): MatchAnswer => ({ on, need: toldNeed(need), verdicts: matchNeed(plan, need, on).map((verdict) => toldVerdict(plan, verdict)), disclaimer })

const dollarsOf = (cents: Usd) => cents / 100

function toldNeed({ activity, solution, units, money, construction, purposes, support, programs, ...need }: Need): MatchAnswer['need'] {
  const record = (activity ?? solution)?.id
  return {
    ...(record !== undefined && { record }), ...need, purposes: [...purposes], support: [...support], programs: [...programs],
    units: units.map(({ id, name, types }) => ({ ...(id !== undefined && { id }), name, types: [...types] })),
    money: money.map(({ usd, ...line }) => ({ ...line, ...(usd !== undefined && { usd: dollarsOf(usd) }) })),
    ...(construction !== undefined && { construction: construction.usd === undefined ? {} : { usd: dollarsOf(construction.usd) } }),
  }
}

const toldVerdict = (plan: PlanGraph, { program, verdict, because, failed, ask, silent }: Verdict): MatchAnswer['verdicts'][number] => ({
  program, short: programKnownTo(plan, program)?.short ?? program, verdict,
  because: because.map(({ test, text, source }) => ({ test, text, source: source.cite })),
  failed: failed.map(({ test, text, source, boundary }) => ({ test, text, source: source.cite, boundary: boundary ?? null })),
  ask: ask.map(({ source, ...question }) => ({ ...question, source: source.cite })),
  silent: [...silent],
})
