import { EmptyState, PageHead } from '../../parts/index.ts'

export function ContributionsScreen() {
  return (
    <div className="page">
      <PageHead title="Contributions" />
      <EmptyState title="This screen is not built yet">
        <p>Each arrow of the theory of change stands here: if this, then that, because.</p>
      </EmptyState>
    </div>
  )
}
