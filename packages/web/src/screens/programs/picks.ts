import { useCallback } from 'react'
import { programKnownTo } from '@throughline/catalog'
import type { PlanGraph } from '@throughline/model'
import { useSearchWords, useSetSearch } from '../../address.ts'
import { usePlan } from '../../data/plan.tsx'

/** Side by side more than these cannot be read. */
export const mostPicked = 4

export interface Picks {
  readonly ids: readonly string[]
  readonly set: (id: string, isPicked: boolean) => void
}

/** The programs in the address to compare; what neither the catalogue nor the library holds is passed over. `picksIn(graph, 'imet,fms,nonsense') // ['imet']` */
export const picksIn = (graph: PlanGraph, text: string | undefined): readonly string[] =>
  [...new Set((text ?? '').split(',').filter((id) => programKnownTo(graph, id)?.id === id))].slice(0, mostPicked)

/** The programs picked to compare, kept in the address. */
export function usePicks(): Picks {
  const { pick } = useSearchWords()
  const { graph } = usePlan()
  const put = useSetSearch()
  const set = useCallback((id: string, isPicked: boolean) => {
    const before = picksIn(graph, pick)
    const next = isPicked ? [...before, id] : before.filter((one) => one !== id)
    put({ pick: next.length === 0 ? undefined : next.join(',') })
  }, [graph, pick, put])
  return { ids: picksIn(graph, pick), set }
}
