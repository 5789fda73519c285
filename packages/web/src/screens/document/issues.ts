import { useQuery } from '@tanstack/react-query'
import type { Issue, IssueRequest } from '@throughline/contract'
import { bookPath, readApi, sendApi } from '../../data/api.ts'
import { keys, queryClient } from '../../data/query.ts'

const issuesKey = (book: string) => [...keys.book(book), 'issues'] as const

/** What was issued of a plan, newest first. */
export const useIssues = (book: string) => useQuery({
  queryKey: issuesKey(book),
  queryFn: async () => (await readApi<{ issues: readonly Issue[] }>(bookPath(book, '/issues'))).issues.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)),
})

/** Issues a document: the bytes and a baseline are frozen. */
export async function issueDocument(book: string, request: IssueRequest): Promise<Issue> {
  const issued = await sendApi<Issue>('POST', bookPath(book, '/issues'), request)
  await Promise.all([queryClient.invalidateQueries({ queryKey: issuesKey(book) }), queryClient.invalidateQueries({ queryKey: keys.baselines(book) })])
  return issued
}

/** Where the document of a day is fetched: `documentAddress('bandaria', 'docx', on)` */
export const documentAddress = (book: string, format: IssueRequest['format'], on: string): string => `/api${bookPath(book, `/document.${format}`)}?on=${on}`
export const issueAddress = (book: string, issue: Issue): string => `/api${bookPath(book, `/issues/${encodeURIComponent(issue.id)}/bytes`)}`
