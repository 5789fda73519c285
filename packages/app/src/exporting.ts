import { citationsOf, writePlanFile, type BookId } from '@throughline/model'
import type { OutFile } from './app.ts'
import type { Core } from './core.ts'
import { done, type Outcome } from './outcome.ts'
import { openPlan } from './reading-plans.ts'
import type { Who } from './who.ts'

/** The book as a plan file, with stubs of what it cites from other books. */
export async function exportPlan(core: Core, who: Who, book: BookId, at?: string): Promise<Outcome<OutFile>> {
  const opened = await openPlan(core, who, book, at)
  if (!opened.ok) return opened
  const { stored, graph } = opened.value
  const text = writePlanFile({ book: { id: book, type: stored.type, title: stored.title }, records: graph.own, cites: citationsOf(graph) })
  return done({ fileName: `${book}.yaml`, mediaType: 'application/yaml', bytes: new TextEncoder().encode(text) })
}
