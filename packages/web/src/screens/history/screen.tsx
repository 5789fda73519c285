import { EmptyState, PageHead } from '../../parts/index.ts'

export function HistoryScreen() {
  return (
    <div className="page">
      <PageHead title="History" />
      <EmptyState title="This screen is not built yet">
        <p>Every change of the plan as a sentence, with its baselines.</p>
      </EmptyState>
    </div>
  )
}
