import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { RecordId } from '@throughline/model'
import { screenTarget, useBook, type Search } from '../../address.ts'
import { programKnownTo } from '@throughline/rules'
import { usePlan } from '../../data/plan.tsx'
import { programName } from '../../record/program-name.ts'

/** Where a program's page is: `/plans/bandaria/programs/imet` */
export const programTarget = (book: string, id: string, words: Search = {}) => {
  const { to, search } = screenTarget(book, 'programs', words)
  return { to: `${to}/${id}`, search }
}

/** Where the programs for an activity are ranked: `/plans/bandaria/match/act-talks` */
export const matchTarget = (book: string, id: RecordId, words: Search = {}) => {
  const { search } = screenTarget(book, 'programs', words)
  return { to: `/plans/${book}/match/${id}`, search }
}

/** A link to a program's page; money outside the catalogue has none and stays a name. */
export function ProgramLink({ id, children, className }: { readonly id: string; readonly children?: ReactNode; readonly className?: string }) {
  const book = useBook()
  const { graph } = usePlan()
  const program = programKnownTo(graph, id)
  const name = children ?? programName(id, graph)
  return program === undefined ? <>{name}</> : <Link {...programTarget(book, id)} className={className}>{name}</Link>
}

/** A link to the programs ranked for an activity. */
export function MatchLink({ id, program, children, className }: { readonly id: RecordId; readonly program?: string; readonly children: ReactNode; readonly className?: string }) {
  const book = useBook()
  return <Link {...matchTarget(book, id, { program })} className={className}>{children}</Link>
}
