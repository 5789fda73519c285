import { notifyManager, QueryClient } from '@tanstack/react-query'
import { isRefused } from './api.ts'

// A change shows in the same frame in which its field closes.
notifyManager.setScheduler(queueMicrotask)

/** Answers stay until a change event says otherwise; a refusal is not asked again, silence is, twice. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Infinity,
      refetchOnWindowFocus: false,
      retry: (times, error) => times < 2 && isRefused(error) && error.problem.status === 0,
    },
  },
})

export const keys = {
  session: ['session'] as const,
  books: ['books'] as const,
  book: (book: string) => ['book', book] as const,
  records: (book: string) => ['book', book, 'records'] as const,
  recordsAt: (book: string, at: string) => ['book', book, 'records', at] as const,
  history: (book: string) => ['book', book, 'history'] as const,
  baselines: (book: string) => ['book', book, 'baselines'] as const,
  compare: (book: string, from: string, revision: number) => ['book', book, 'compare', from, revision] as const,
}

// A plan is a value made of thousands of records: comparing it with the last one, part by part, costs more than drawing it.
queryClient.setQueryDefaults(['book'], { structuralSharing: false })
