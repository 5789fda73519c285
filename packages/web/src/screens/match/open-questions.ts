import { fieldsOf, type PlanGraph, type RecordId } from '@throughline/model'
import type { Verdict } from '@throughline/rules'

/** One place in the plan where several programs would read what they ask. */
export interface OpenPlace {
  readonly record: RecordId
  readonly field: string
  readonly label: string
  /** How many programs ask for it. */
  readonly programs: number
}

/** Fields of the plan that more than one open program asks for, most asked first: saying it there once answers them all. */
export function openPlaces(graph: PlanGraph, verdicts: readonly Verdict[]): readonly OpenPlace[] {
  const found = new Map<string, { readonly record: RecordId; readonly field: string; readonly programs: Set<string> }>()
  for (const verdict of verdicts) {
    if (verdict.verdict !== 'undetermined') continue
    for (const { record, field } of verdict.ask) {
      if (record === undefined || field === undefined) continue
      const key = `${record} ${field}`
      const place = found.get(key) ?? { record, field, programs: new Set<string>() }
      place.programs.add(verdict.program)
      found.set(key, place)
    }
  }
  return [...found.values()].filter(({ programs }) => programs.size > 1).toSorted((a, b) => b.programs.size - a.programs.size)
    .map(({ record, field, programs }) => ({ record, field, label: labelOf(graph, record, field), programs: programs.size }))
}

function labelOf(graph: PlanGraph, id: RecordId, field: string): string {
  const record = graph.find(id)
  return record === undefined ? field : (fieldsOf(record.kind)[field]?.label ?? field)
}
