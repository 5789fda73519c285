import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { TheaterAnswer } from '@throughline/contract'
import type { Marking } from '@throughline/model'
import { readApi } from '../../data/api.ts'
import { usePlan } from '../../data/plan.tsx'
import { useRaiseMarking } from '../../data/raised-marking.ts'

/** The answer as JSON holds it: what is not known is left out. */
export type Theater = Omit<TheaterAnswer, 'markings'> & { readonly markings: readonly Marking[] }

/** The theater over the plans of its command, worked out by the server, which holds them; asked again after each change of this book. */
export function useTheater(): { readonly theater: Theater | undefined; readonly error: Error | null } {
  const { book, on, revision } = usePlan()
  const { data, error } = useQuery({
    queryKey: ['theater', book, on, revision], queryFn: () => readApi<Theater>(`/books/${encodeURIComponent(book)}/theater?on=${on}`), staleTime: 0, placeholderData: keepPreviousData,
  })
  useRaiseMarking(data?.markings)
  return { theater: data, error }
}
