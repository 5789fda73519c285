import { useQuery } from '@tanstack/react-query'
import type { Baseline, BookSummary, Comparison, HistoryPage, Session } from './answers.ts'
import { bookPath, readApi } from './api.ts'
import { keys } from './query.ts'

/** Who is at work, for which office, and what day the server says it is. */
export const useSession = () => useQuery({ queryKey: keys.session, queryFn: () => readApi<Session>('/session') })

/** Every book: the library, theaters and plans. */
export const useBooks = () =>
  useQuery({ queryKey: keys.books, queryFn: async () => (await readApi<{ books: readonly BookSummary[] }>('/books')).books })

export const useBaselines = (book: string) =>
  useQuery({
    queryKey: keys.baselines(book),
    queryFn: async () => (await readApi<{ baselines: readonly Baseline[] }>(bookPath(book, '/baselines'))).baselines,
  })

/** The newest revisions of a book, newest first. For older ones ask `readHistory` with `before`. */
export const useHistory = (book: string) =>
  useQuery({ queryKey: keys.history(book), queryFn: () => readHistory(book) })

export const readHistory = (book: string, before?: number, limit = 50): Promise<HistoryPage> =>
  readApi(bookPath(book, `/history?limit=${limit}${before === undefined ? '' : `&before=${before}`}`))

/** What changed since `from` ("baseline:14 Oct review" or a revision). Asked anew at each revision; not asked without `from`. */
export const useComparison = (book: string, from: string | undefined, revision: number) =>
  useQuery({
    queryKey: keys.compare(book, from ?? '', revision),
    queryFn: () => readApi<Comparison>(bookPath(book, `/compare?from=${encodeURIComponent(from ?? '')}&to=head`)),
    enabled: from !== undefined,
  })
