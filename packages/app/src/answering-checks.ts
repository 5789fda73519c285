import type { Findings } from '@throughline/contract'
import { traceOf, type Trace } from '@throughline/analysis'
import { countFindings, runChecks, statusDay, type BookId, type Day, type RecordId } from '@throughline/model'
import { allChecks } from './all-checks.ts'
import type { Core } from './core.ts'
import { done, refuse, type Outcome } from './outcome.ts'
import { openPlan } from './reading-plans.ts'
import type { Who } from './who.ts'

/** What is wrong with a plan, as of a day: the day asked for, else the plan's status date, else today. */
export async function findings(core: Core, who: Who, book: BookId, asked?: Day): Promise<Outcome<Findings>> {
  const opened = await openPlan(core, who, book)
  if (!opened.ok) return opened
  const { graph } = opened.value
  const on = statusDay(graph, who.on, asked)
  const found = runChecks(allChecks, graph, on)
  return done({ on, findings: found.map(({ also, ...finding }) => ({ ...finding, ...(also !== undefined && { also: [...also] }) })), counts: countFindings(found) })
}

/** The throughline of one record, up and down, with the sentence it makes. */
export async function trace(core: Core, who: Who, book: BookId, record: RecordId, asked?: Day): Promise<Outcome<Trace>> {
  const opened = await openPlan(core, who, book)
  if (!opened.ok) return opened
  const { graph } = opened.value
  const found = traceOf(graph, record, statusDay(graph, who.on, asked))
  return found === undefined ? refuse('not-found', `"${book}" holds no record "${record}", and cites none of that id.`) : done(found)
}
