import { moneySourceById, programNameIn } from '@throughline/catalog'
import type { PlanGraph } from '@throughline/model'

/**
 * A program as people call it, in a plan the library's own too; an id that nothing knows is shown as such.
 * `programName('sec-333-build-capacity', graph) // Section 333`
 */
export function programName(id: string, graph?: PlanGraph): string {
  const name = graph === undefined ? moneySourceById(id)?.program.short : programNameIn(graph, id)
  return name ?? `${id} (not in the catalogue)`
}
