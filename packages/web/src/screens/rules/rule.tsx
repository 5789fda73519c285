import { useParams } from '@tanstack/react-router'
import { checkById } from '../../data/checks.ts'
import { ScreenLink } from '../../links.tsx'
import { EmptyState, PageHead } from '../../parts/index.ts'

export function RuleScreen() {
  const params: { _splat?: string } = useParams({ strict: false })
  const id = params._splat ?? ''
  const check = checkById(id)
  if (check === undefined) {
    return (
      <div className="page">
        <PageHead title="No such rule" />
        <EmptyState title={`Throughline has no rule called ${id}`}><p><ScreenLink screen="rules">All rules</ScreenLink></p></EmptyState>
      </div>
    )
  }
  return (
    <div className="page">
      <PageHead title={check.title} summary={check.why} aside={check.id} />
      <p>{check.severityBecause}</p>
      <p className="mute">{check.source.cite}{check.source.says === undefined ? '' : `: ${check.source.says}`}</p>
    </div>
  )
}
