import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Calendar } from '@throughline/contract'
import type { Marking } from '@throughline/model'
import { suspenseCalendar, type DueItem } from '@throughline/schedule'
import { readApi } from '../../data/api.ts'
import { usePlan } from '../../data/plan.tsx'
import { useRaiseMarking } from '../../data/raised-marking.ts'
import type { CalendarSpan } from './calendar-span.ts'

/** This plan is worked out here; all plans by the server, which holds them. */
export type CalendarScope = 'this' | 'all'

/** The answer as JSON holds it: what is not known is left out. */
type CalendarAnswer = Omit<Calendar, 'items' | 'markings'> & { readonly items: readonly DueItem[]; readonly markings: readonly Marking[] }

interface Due {
  readonly items: readonly DueItem[]
  readonly plans: number
  /** Of all plans: not there yet. */
  readonly isWaiting: boolean
  readonly error: Error | null
}

const nothing: readonly DueItem[] = []

/** The words of an address that ask for a span. The end of the last plan is known to the server alone. */
export const spanWords = ({ id, from, to }: CalendarSpan, scope: CalendarScope, on: string): string =>
  new URLSearchParams({ on, from, ...(scope === 'all' && id === 'all' ? {} : { to }) }).toString()

/** What is due in a span, in this plan or in all. */
export function useDue(scope: CalendarScope, span: CalendarSpan): Due {
  const { graph, on, revision, book } = usePlan()
  const isOfAll = scope === 'all'
  const words = spanWords(span, 'all', on)
  const all = useQuery({
    queryKey: ['calendar', words, book, revision], queryFn: () => readApi<CalendarAnswer>(`/calendar?${words}`), enabled: isOfAll, staleTime: 0, placeholderData: keepPreviousData,
  })
  const own = useMemo(() => (isOfAll ? nothing : suspenseCalendar([graph], on, { from: span.from, to: span.to })), [isOfAll, graph, on, span])
  useRaiseMarking(isOfAll ? all.data?.markings : undefined)
  if (!isOfAll) return { items: own, plans: 1, isWaiting: false, error: null }
  return { items: all.data?.items ?? nothing, plans: all.data?.plans.length ?? 0, isWaiting: all.isPending, error: all.error }
}
