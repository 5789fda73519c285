import { EmptyState, PageHead } from '../../parts/index.ts'

export function ThroughlineScreen() {
  return (
    <div className="page">
      <PageHead title="Throughline" />
      <EmptyState title="This screen is not built yet">
        <p>Any record is walked up to national strategy and down to money here.</p>
      </EmptyState>
    </div>
  )
}
