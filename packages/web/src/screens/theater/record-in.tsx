import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { BookId, RecordId } from '@throughline/model'
import { screenTarget } from '../../address.ts'
import { usePlan } from '../../data/plan.tsx'
import { RecordLink } from '../../links.tsx'
import type { ScreenId } from '../../screens.ts'

interface RecordInProps {
  readonly book: BookId
  readonly id: RecordId
  /** The screen of the other plan it opens in. */
  readonly screen: ScreenId
  readonly children: ReactNode
}

/** Opens a record where it stands: beside this screen, or in its own plan. */
export function RecordIn({ book, id, screen, children }: RecordInProps) {
  const plan = usePlan()
  if (book === plan.book) return <RecordLink id={id}>{children}</RecordLink>
  return <Link {...screenTarget(book, screen, { record: id })}>{children}</Link>
}

/** Another book, by its name: a country's plan at its overview, or the screen asked for. */
export function CountryLink({ book, screen = 'overview', children }: { readonly book: BookId; readonly screen?: ScreenId; readonly children: ReactNode }) {
  const plan = usePlan()
  return book === plan.book ? <>{children}</> : <Link {...screenTarget(book, screen)}>{children}</Link>
}
