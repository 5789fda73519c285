import { EmptyState, PageHead } from '../../parts/index.ts'

export function SummaryScreen() {
  return (
    <div className="page">
      <PageHead title="One-page summary" />
      <EmptyState title="This screen is not built yet">
        <p>The plan on one page, to print.</p>
      </EmptyState>
    </div>
  )
}
