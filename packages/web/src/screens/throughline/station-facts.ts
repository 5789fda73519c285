import { traceOf } from '@throughline/analysis'
import type { Day, PlanGraph, RecordId, Usd } from '@throughline/model'

export interface HeldBy { readonly id: RecordId; readonly attention?: string; readonly isBroken: boolean }

export interface StationFacts {
  readonly by: Day | undefined
  readonly assumptions: readonly HeldBy[]
  readonly activities: number
  readonly usd: Usd
  /** Activities or lines whose cost nobody has said. */
  readonly unknown: number
}

/** What the panel says of a station: its day, what it holds if, and what rests on it. */
export function below(graph: PlanGraph, id: RecordId, on: Day): StationFacts {
  const down = traceOf(graph, id, on)?.down
  const record = graph.find(id)
  const by = record?.kind === 'objective' ? record.deadline : record?.kind === 'end-state' ? record.by : undefined
  const assumptions = (down?.assumptions ?? []).map((a): HeldBy => ({ id: a.record, isBroken: a.state === 'broken', ...(a.attention !== undefined && { attention: a.attention }) }))
  const total = down?.money.total
  return { by, assumptions, activities: down?.activities.length ?? 0, usd: total?.usd ?? (0 as Usd), unknown: total?.unknown ?? 0 }
}
