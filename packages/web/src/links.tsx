import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { RecordId } from '@throughline/model'
import { screenTarget, useBook, type Search } from './address.ts'
import { usePlan } from './data/plan.tsx'
import { recordName } from './record/record-name.ts'
import type { ScreenId } from './screens.ts'

/** A link to a screen of this plan: `<ScreenLink screen="findings" words={{ severity: 'error' }}>2 errors</ScreenLink>` */
export function ScreenLink({ screen, words, children, className }: { readonly screen: ScreenId; readonly words?: Search; readonly children: ReactNode; readonly className?: string }) {
  const book = useBook()
  return <Link {...screenTarget(book, screen, words)} className={className}>{children}</Link>
}

/** Opens a record beside the screen; its title stands in the link where nothing else does. */
export function RecordLink({ id, children, className }: { readonly id: RecordId; readonly children?: ReactNode; readonly className?: string }) {
  const { graph } = usePlan()
  const record = graph.find(id)
  const search = ((old: Search) => ({ ...old, record: id, field: undefined })) as never
  return <Link to="." search={search} resetScroll={false} className={className}>{children ?? (record === undefined ? id : recordName(graph, record))}</Link>
}

/** A quiet link to the page that explains a check. */
export function RuleLink({ check, children }: { readonly check: string; readonly children?: ReactNode }) {
  const book = useBook()
  return <Link to={`/plans/${book}/rules/${check}`} className="quiet-link">{children ?? 'Rule'}</Link>
}
