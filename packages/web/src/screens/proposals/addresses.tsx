import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Day, RecordId } from '@throughline/model'
import { screenTarget, useBook, type Search } from '../../address.ts'

/** Where a proposal's page is: `/plans/bandaria/proposals/proposal-333-lake` */
export const proposalTarget = (book: string, id: RecordId, words: Search = {}) => {
  const { to, search } = screenTarget(book, 'proposals', words)
  return { to: `${to}/${id}`, search }
}

/** A link to a proposal's page. */
export function ProposalLink({ id, children }: { readonly id: RecordId; readonly children: ReactNode }) {
  const book = useBook()
  return <Link {...proposalTarget(book, id)}>{children}</Link>
}

/** Where its notice package is written to a file. */
export const noticeAddress = (book: string, id: RecordId, format: 'docx' | 'html', on: Day): string => `/api/books/${encodeURIComponent(book)}/proposals/${id}/notice.${format}?on=${on}`
