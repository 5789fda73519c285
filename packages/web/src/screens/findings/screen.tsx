import { EmptyState, PageHead } from '../../parts/index.ts'

export function FindingsScreen() {
  return (
    <div className="page">
      <PageHead title="Findings" />
      <EmptyState title="This screen is not built yet">
        <p>What is wrong with the plan, by which rule, and what to do next.</p>
      </EmptyState>
    </div>
  )
}
